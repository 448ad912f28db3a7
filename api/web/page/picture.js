// The picture of a chart: boxes and lines on a canvas, moved by mouse, touch or keys.

import cytoscape from "./vendor/cytoscape.esm.min.mjs";
import { facts } from "./facts.js";
import { STYLE as LINES, line } from "./lines.js";
import { places, seen } from "./tree.js";
import { colours } from "./words.js";
import { LEADING, LETTER, WIDE, high } from "./wrap.js";

const STEP = 1.25;
const LEAST = 11;
const READABLE = LEAST / LETTER;
const EDGE = 20;
const STYLE = [
  { selector: "node", style: {
    shape: "round-rectangle", width: WIDE, height: "data(high)", label: "data(label)", "background-color": "data(fill)",
    color: "data(ink)", "text-wrap": "wrap", "text-max-width": WIDE * 2, "text-valign": "center", "text-halign": "center",
    "font-size": LETTER, "line-height": LEADING, "border-width": 1.5, "border-color": "#1a1a1a", "min-zoomed-font-size": 5,
    "font-family": "Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
  } },
  { selector: "node[?unsure]", style: { "border-style": "dashed", "border-width": 2.5 } },
  { selector: "node[?bad]", style: { "border-color": "#ffd400", "border-width": 4, "border-style": "double" } },
  { selector: "node[?closed]", style: { shape: "cut-rectangle" } },
  { selector: "node.hit", style: { "underlay-color": "#0057b8", "underlay-opacity": 0.35, "underlay-padding": 8 } },
  { selector: "node:selected", style: { "underlay-color": "#000000", "underlay-opacity": 0.5, "underlay-padding": 8 } },
  ...LINES,
];

/** The picture of trees in a box of the page. `on.select(code)` and `on.fold(code)` are called. */
export function picture(box, trees, on) {
  const cy = cytoscape({
    container: box, style: STYLE, layout: { name: "preset" }, minZoom: 0.05, maxZoom: 3, boxSelectionEnabled: false,
    autoungrabify: true, selectionType: "single", hideEdgesOnViewport: trees.nodes.size > 800,
  });
  cy.on("tap", "node", (event) => on.select(event.target.id()));
  cy.on("tap", (event) => event.target === cy && on.select(null));
  cy.on("dbltap", "node", (event) => on.fold(event.target.id()));

  function draw(closed, ties) {
    const labels = new Map(seen(trees, closed).map((code) => [code, label(trees, code, closed)]));
    const at = places(trees, closed, (code) => high(labels.get(code).length));
    const held = cy.$(":selected").map((node) => node.id());
    cy.batch(() => {
      cy.elements().remove();
      cy.add([...at].map(([code, position]) => node(trees, code, position, labels.get(code), closed)));
      cy.add(trees.edges.filter((edge) => edge.from !== edge.to && at.has(edge.from) && at.has(edge.to) && (ties || edge.kind === "solid"))
        .map((edge, number) => line(trees, edge, number, at)));
      for (const code of held) cy.getElementById(code).select();
    });
  }

  /** The details come and go beside the picture, which is as wide as they leave it. */
  function unselect() {
    cy.resize();
    cy.$(":selected").unselect();
  }

  function select(code) {
    unselect();
    const found = cy.getElementById(code);
    if (found.empty()) return;
    found.select();
    if (!inside(found.renderedBoundingBox(), cy)) cy.center(found);
  }

  return {
    cy, draw, select, unselect,
    fit: () => cy.fit(undefined, 30),
    begin: () => begin(cy, trees.roots[0]),
    zoom: (closer) => cy.zoom({ level: cy.zoom() * (closer ? STEP : 1 / STEP), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    pan: (x, y) => cy.panBy({ x, y }),
    hits: (codes) => cy.batch(() => cy.nodes().forEach((each) => each.toggleClass("hit", codes.has(each.id())))),
    close: () => cy.destroy(),
  };
}

/** All of it where that can be read, else from the beginning, as wide as can be read; says whether that is all. */
function begin(cy, code) {
  cy.fit(undefined, EDGE);
  if (cy.zoom() > 1) cy.zoom({ level: 1, position: cy.getElementById(code).position() });
  const first = cy.getElementById(code);
  if (cy.zoom() >= READABLE || first.empty()) {
    if (cy.zoom() === 1) cy.center();
    return true;
  }
  const zoom = Math.max(READABLE, Math.min(1, (cy.width() - 2 * EDGE) / cy.nodes().boundingBox().w));
  cy.zoom(zoom);
  const { x, y } = first.position();
  cy.pan({ x: EDGE + (WIDE / 2 - x) * zoom, y: EDGE + (first.height() / 2 - y) * zoom });
  return false;
}

function label(trees, code, closed) {
  return facts(trees.nodes.get(code)).label(closed.has(code) ? trees.below.get(code).length : 0, trees.selves.has(code));
}

function node(trees, code, position, lines, closed) {
  const body = trees.nodes.get(code);
  const colour = colours(body.type);
  const said = facts(body);
  const data = {
    id: code, label: lines.join("\n"), high: position.high, fill: colour.fill, ink: colour.ink,
    unsure: !body.sure, bad: said.vacant + said.gaps > 0, closed: closed.has(code),
  };
  return { group: "nodes", data, position: { x: position.x, y: position.y } };
}

function inside(box, cy) {
  return box.x1 > 0 && box.y1 > 0 && box.x2 < cy.width() && box.y2 < cy.height();
}
