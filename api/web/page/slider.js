// The day as a slider: month ends around the rosters, so that one can run through the years.

import { el, put } from "./dom.js";
import { asOf, change, today } from "./route.js";
import { say, t } from "./words.js";

const BACK = 60;
const AHEAD = 12;

/** A slider over months; the day is taken when one lets go. */
export function slider() {
  const days = months(asOf());
  const at = days.indexOf(asOf());
  const shown = el("output", { for: "slider" }, asOf());
  const input = el("input", { type: "range", id: "slider", min: 0, max: days.length - 1, step: 1, value: at,
    "aria-label": say("截止日期,按月", "as of, by months"), "aria-valuetext": asOf(),
    oninput: (event) => {
      const day = days[event.target.value];
      put(shown, day);
      event.target.setAttribute("aria-valuetext", day);
    },
    onchange: (event) => change({ as_of: days[event.target.value] }) });
  return el("div", { class: "slider" }, el("label", { for: "slider" }, t("截止", "as of")), " ", input, " ", shown);
}

/** Month ends from years back to months ahead of today, and the day itself. */
export function months(day) {
  const [year, month] = today().split("-").map(Number);
  const found = new Set([day]);
  for (let step = -BACK; step <= AHEAD; step += 1) found.add(end(year, month + step));
  return [...found].sort();
}

function end(year, month) {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
