// States as a sign and a word in a colour: whoever sees no colours reads the same.

import { el } from "./dom.js";
import { value } from "./words.js";

const SIGNS = {
  gap: "✕", missing: "✕", none: "✕", possible: "◐", partial: "◐", unknown: "?", ok: "✓", full: "✓", linked: "✓",
  not_due: "–", held: "●", vacant: "○", empty: "·",
};
export const ORDER = ["gap", "none", "missing", "partial", "possible", "unknown", "ok", "full", "linked", "not_due"];

/** The sign of a state. */
export function sign(state) {
  return SIGNS[state] || "·";
}

/** A state as it stands in tables. */
export function chip(state, more = "") {
  return el("span", { class: `chip state-${state}` }, el("span", { "aria-hidden": "true" }, sign(state)), " ",
    value("state", state), more);
}

/** Numbers of several states, the worst first. */
export function chips(states) {
  const names = Object.keys(states).sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return el("span", { class: "chips" }, names.map((name) => chip(name, ` ${states[name]}`)));
}

/** A part of a whole as a bar; the numbers stand beside it. */
export function bar(parts, whole) {
  const box = el("span", { class: "bar", "aria-hidden": "true" });
  for (const [state, number] of parts) {
    const piece = el("span", { class: `piece state-${state}` });
    piece.style.flexGrow = String(number);
    if (number) box.append(piece);
  }
  const rest = whole - parts.reduce((sum, [, number]) => sum + number, 0);
  if (rest > 0) {
    const piece = el("span", { class: "piece rest" });
    piece.style.flexGrow = String(rest);
    box.append(piece);
  }
  return box;
}
