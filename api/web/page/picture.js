// The picture of a chart: boxes and lines on a canvas, moved by mouse, touch or keys.

import cytoscape from "./vendor/cytoscape.esm.min.mjs";
import { facts } from "./facts.js";
import { HIGH, WIDE, places } from "./tree.js";
import { colours } from "./words.js";

const STEP = 1.25;
const READABLE = 0.7;
const STYLE = [
  { selector: "node", style: {
    shape: "round-rectangle", width: WIDE - 14, height: HIGH - 12, label: "data(label)", "background-color": "data(fill)",
    color: "data(ink)", "text-wrap": "wrap", "text-max-width": WIDE - 24, "text-valign": "center", "text-halign": "center",
    "font-size": 12, "line-height": 1.25, "border-width": 1.5, "border-color": "#1a1a1a", "min-zoomed-font-size": 5,
    "font-family": "Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
  } },
  { selector: "node[?unsure]", style: { "border-style": "dashed", "border-width": 2.5 } },
  { selector: "node[?bad]", style: { "border-color": "#ffd400", "border-width": 4, "border-style": "double" } },
  { selector: "node[?closed]", style: { shape: "cut-rectangle" } },
  { selector: "node.hit", style: { "underlay-color": "#0057b8", "underlay-opacity": 0.35, "underlay-padding": 8 } },
  { selector: "node:selected", style: { "underlay-color": "#000000", "underlay-opacity": 0.5, "underlay-padding": 8 } },
  { selector: "edge", style: { width: 1.5, "line-color": "#5b6470", "curve-style": "taxi", "taxi-direction": "leftward" } },
  { selector: "edge[?unsure]", style: { "line-style": "dashed" } },
  { selector: "edge.again", style: { "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": "#5b6470" } },
  { selector: "edge.tie", style: {
    "curve-style": "unbundled-bezier", "control-point-distances": 60, "control-point-weights": 0.5, "line-color": "#5a3fa0",
    "line-style": "dotted", width: 2.5,
  } },
];

/** The picture of trees in a box of the page. `on.select(code)` and `on.fold(code)` are called. */
export function picture(box, trees, on) {
  const cy = cytoscape({
    container: box, style: STYLE, layout: { name: "preset" }, minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false,
    autoungrabify: true, selectionType: "single", hideEdgesOnViewport: trees.nodes.size > 800,
  });
  cy.on("tap", "node", (event) => on.select(event.target.id()));
  cy.on("dbltap", "node", (event) => on.fold(event.target.id()));

  function draw(closed, ties) {
    const at = places(trees, closed);
    const held = cy.$(":selected").map((node) => node.id());
    cy.batch(() => {
      cy.elements().remove();
      cy.add([...at].map(([code, position]) => node(trees, code, position, closed)));
      cy.add(trees.edges.filter((edge) => edge.from !== edge.to && at.has(edge.from) && at.has(edge.to) && (ties || edge.kind === "solid"))
        .map((edge, number) => line(trees, edge, number)));
      for (const code of held) cy.getElementById(code).select();
    });
  }

  function select(code) {
    cy.$(":selected").unselect();
    const found = cy.getElementById(code);
    if (found.empty()) return;
    found.select();
    if (!inside(found.renderedBoundingBox(), cy)) cy.center(found);
  }

  return {
    cy, draw, select,
    fit: () => cy.fit(undefined, 30),
    begin: () => begin(cy, trees.roots[0]),
    zoom: (closer) => cy.zoom({ level: cy.zoom() * (closer ? STEP : 1 / STEP), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    pan: (x, y) => cy.panBy({ x, y }),
    hits: (codes) => cy.batch(() => cy.nodes().forEach((each) => each.toggleClass("hit", codes.has(each.id())))),
    close: () => cy.destroy(),
  };
}

/** All of it where that can be read, else the beginning. */
function begin(cy, code) {
  cy.fit(undefined, 30);
  const first = cy.getElementById(code);
  if (cy.zoom() >= READABLE || first.empty()) return;
  cy.zoom(READABLE);
  const { x, y } = first.position();
  cy.pan({ x: 30 + (WIDE / 2 - x) * READABLE, y: cy.height() / 2 - y * READABLE });
}

function node(trees, code, position, closed) {
  const body = trees.nodes.get(code);
  const colour = colours(body.type);
  const said = facts(body);
  const data = {
    id: code, label: said.label(closed.has(code) ? trees.below.get(code).length : 0, trees.selves.has(code)), fill: colour.fill, ink: colour.ink,
    unsure: !body.sure, bad: said.vacant + said.gaps > 0, closed: closed.has(code),
  };
  return { group: "nodes", data, position };
}

function line(trees, edge, number) {
  const drawn = trees.above.get(edge.from) === edge.to;
  const kind = edge.kind === "dotted" ? "tie" : drawn ? "" : "again";
  return { group: "edges", classes: kind, data: { id: `line ${number}`, source: edge.from, target: edge.to, unsure: !edge.sure } };
}

function inside(box, cy) {
  return box.x1 > 0 && box.y1 > 0 && box.x2 < cy.width() && box.y2 < cy.height();
}
