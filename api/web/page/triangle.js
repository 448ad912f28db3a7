// Three parties as a small triangle: each side is drawn as its pair stands, and said in words beside.

import { svg } from "./dom.js";
import { say, value } from "./words.js";

const CORNERS = { p: [16, 4], o: [4, 26], c: [28, 26] };
const SIDES = { po: ["p", "o"], pc: ["p", "c"], oc: ["o", "c"] };
const INKS = { p: "party", o: "owners", c: "company" };
export const PAIRS = Object.keys(SIDES);

/** The triangle of a compound. */
export function triangle(row) {
  const words = PAIRS.map((pair) => `${names(pair)} ${value("state", row[pair])}`).join(", ");
  return svg("svg", { viewBox: "0 0 32 32", class: "triangle", role: "img", "aria-label": words },
    PAIRS.map((pair) => side(pair, row[pair])), Object.entries(CORNERS).map(([party, [cx, cy]]) => svg("circle", { cx, cy, r: 3.5, class: INKS[party] })));
}

/** What a pair is called. */
export function names(pair) {
  return { po: say("党–业", "P–O"), pc: say("党–物", "P–C"), oc: say("业–物", "O–C") }[pair];
}

function side(pair, state) {
  const [[x1, y1], [x2, y2]] = SIDES[pair].map((party) => CORNERS[party]);
  return svg("line", { x1, y1, x2, y2, class: `side side-${state || "unknown"}` });
}
