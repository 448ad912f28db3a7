// The area that a view is about: by its code, its name, or its pinyin.

import { get } from "./api.js";
import { el, put } from "./dom.js";
import { change } from "./route.js";
import { short, t } from "./words.js";

const WAIT = 200;

/** A field for an area; empty is everywhere. `taken(code)` is called, else the address changes. */
export function picker(area, taken = (code) => change({ area: code, cursor: "" })) {
  let timer = 0;
  const list = el("datalist", { id: "areas" });
  const input = el("input", { id: "area", list: "areas", value: area, maxlength: "200", autocomplete: "off",
    placeholder: short("全市", "everywhere"), oninput: () => { clearTimeout(timer); timer = setTimeout(suggest, WAIT); },
    onchange: () => taken(input.value.trim()) });

  async function suggest() {
    const text = input.value.trim();
    if (!text || [...list.children].some((each) => each.value === text)) return;
    const found = await get("search", { text, kind: "areas", size: 20 });
    put(list, found.items.map((each) => el("option", { value: each.code }, `${each.name} ${each.place}`)));
  }

  return el("label", {}, t("区域", "area"), " ", input, list);
}
