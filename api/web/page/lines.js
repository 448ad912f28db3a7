// The lines of the picture that are not drawn from a box to the one above it: second superiors, ways back, people in two.

import { WIDE } from "./wrap.js";

const BOW = 46;
const SPREAD = 7;
const COLOURS = { again: "#8a4b00", circle: "#a30018" };
const SIGNS = { again: "↑", circle: "↻" };

/** How they look: a colour, a dash and a sign of their own, bent, and over the boxes, so that none hides them. */
export const STYLE = [
  { selector: "edge", style: { width: 1.5, "line-color": "#5b6470", "curve-style": "taxi", "taxi-direction": "leftward" } },
  { selector: "edge[?unsure]", style: { "line-style": "dashed" } },
  ...["again", "circle"].map((kind) => ({ selector: `edge.${kind}`, style: {
    "curve-style": "unbundled-bezier", "edge-distances": "endpoints", "control-point-weights": 0.5,
    "control-point-distances": (edge) => edge.data("bow"), "source-endpoint": (edge) => edge.data("out"), "target-endpoint": (edge) => edge.data("into"),
    "line-color": COLOURS[kind], "line-style": "dashed", "line-dash-pattern": [9, 4], width: 2.5,
    "target-arrow-shape": "triangle", "target-arrow-color": COLOURS[kind], "arrow-scale": 1.2, "z-index-compare": "manual", "z-index": 9,
    label: SIGNS[kind], color: COLOURS[kind], "font-size": 18, "font-weight": "bold", "text-background-color": "#fafafa",
    "text-background-opacity": 1, "text-background-padding": 1, "text-background-shape": "round-rectangle",
  } })),
  { selector: "edge.tie", style: {
    "curve-style": "unbundled-bezier", "control-point-distances": 60, "control-point-weights": 0.5, "line-color": "#5a3fa0",
    "line-style": "dotted", width: 2.5,
  } },
];

/** A line of the chart between boxes that are seen, for the picture. */
export function line(trees, edge, number, at) {
  const kind = edge.kind === "dotted" ? "tie" : trees.above.get(edge.from) === edge.to ? "" : trees.circles.has(edge) ? "circle" : "again";
  const bent = kind && kind !== "tie" ? bend(at.get(edge.from), at.get(edge.to), number) : {};
  return { group: "edges", classes: kind, data: { id: `line ${number}`, source: edge.from, target: edge.to, unsure: !edge.sure, ...bent } };
}

/** Out of one box and into another: at their right in one column, else over the top, so that nothing between is met. */
function bend(from, to, number) {
  const half = WIDE / 2;
  const more = BOW + (number % 4) * SPREAD;
  if (Math.abs(to.x - from.x) < 1) return { out: `${half}px 0px`, into: `${half}px 0px`, bow: to.y < from.y ? more : -more };
  if (to.x > from.x) return { out: `0px ${-from.high / 2}px`, into: `0px ${-to.high / 2}px`, bow: -more };
  return { out: `${-half / 2}px ${-from.high / 2}px`, into: `${half / 2}px ${to.high / 2}px`, bow: to.y < from.y ? more : -more };
}
