// A part of a view whose answer takes its time: the others stand meanwhile.

import { el, put } from "./dom.js";
import { t } from "./words.js";

/** The place of the part in the view, and when it is drawn there; `draw` makes nodes of the answer. */
export function part(answer, draw) {
  const place = el("div", { "aria-busy": "true" }, el("p", { class: "faint" }, t("正在查询……", "Asking …")));
  const drawn = answer.then((found) => {
    put(place, draw(found));
    place.removeAttribute("aria-busy");
  });
  return { place, drawn };
}
