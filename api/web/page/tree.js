// A chart as trees: who is drawn below whom, what is folded, and where each box stands. Nothing here draws.

import { WIDE } from "./wrap.js";

const BESIDE = 46;
const UNDER = 14;
const ROW = 6;
const OPEN = 150;
const EVERYBODY = 60;

/** Trees out of a chart's nodes and edges, which come in the order of drawing. */
export function tree(chart) {
  const place = new Map(chart.nodes.map((node, number) => [node.code, number]));
  const below = new Map(chart.nodes.map((node) => [node.code, []]));
  const above = new Map();
  for (const edge of chart.edges) {
    // The first line to somebody who is drawn further up is the one below which a body is drawn.
    if (edge.kind !== "solid" || above.has(edge.from) || !(place.get(edge.to) < place.get(edge.from))) continue;
    above.set(edge.from, edge.to);
    below.get(edge.to).push(edge.from);
  }
  const roots = chart.nodes.map((node) => node.code).filter((code) => !above.has(code));
  const nodes = new Map(chart.nodes.map((node) => [node.code, node]));
  const trees = { nodes, edges: chart.edges, below, above, roots, depths: depths(roots, below) };
  return { ...trees, ...others(trees) };
}

/** What is folded at first: nothing in a small chart, else as much as keeps it readable. */
export function folded(trees) {
  if (trees.nodes.size <= OPEN) return new Set();
  const counts = [0];
  for (const [code, depth] of trees.depths) if (depth || trees.below.get(code).length) counts[depth] = (counts[depth] || 0) + 1;
  let level = 0;
  for (let sum = counts[0]; level + 1 < counts.length && sum + counts[level + 1] <= EVERYBODY; level += 1) sum += counts[level + 1];
  return new Set([...trees.depths].filter(([code, depth]) => depth >= level && trees.below.get(code).length).map(([code]) => code));
}

/** The codes that are seen, in the order of drawing. */
export function seen(trees, closed) {
  const found = [];
  const waiting = [...trees.roots].reverse();
  while (waiting.length) {
    const code = waiting.pop();
    found.push(code);
    if (!closed.has(code)) waiting.push(...[...trees.below.get(code)].reverse());
  }
  return found;
}

/**
 * The place of each box that is seen, `{x, y, high}` with its middle: levels to the right, those below a body
 * downwards from beside it, as they are read. Bodies that stand alone come below the trees, in rows. `high(code)`
 * are the pixels of a box.
 */
export function places(trees, closed, high) {
  const single = trees.roots.filter((code) => !trees.below.get(code).length);
  const alone = new Set(single);
  const visible = seen(trees, closed).filter((code) => !alone.has(code));
  const spans = new Map();
  for (const code of [...visible].reverse()) {
    const children = closed.has(code) ? [] : trees.below.get(code);
    spans.set(code, Math.max(high(code) + UNDER, children.reduce((sum, each) => sum + spans.get(each), 0)));
  }
  const found = new Map();
  const free = new Map();
  let bottom = 0;
  for (const code of visible) {
    const above = trees.above.get(code);
    const top = above === undefined ? bottom : free.get(above);
    if (above === undefined) bottom += spans.get(code);
    else free.set(above, top + spans.get(code));
    free.set(code, top);
    found.set(code, { x: trees.depths.get(code) * (WIDE + BESIDE), y: top + high(code) / 2, high: high(code) });
  }
  for (let start = 0; start < single.length; start += ROW) {
    const row = single.slice(start, start + ROW);
    row.forEach((code, number) => found.set(code, { x: number * (WIDE + UNDER), y: bottom + high(code) / 2, high: high(code) }));
    bottom += Math.max(...row.map(high)) + UNDER;
  }
  return found;
}

/** Those above a body, the nearest first. */
export function over(trees, code) {
  const found = [];
  for (let at = trees.above.get(code); at !== undefined; at = trees.above.get(at)) found.push(at);
  return found;
}

/** How many are below a body, all the way down. */
export function many(trees, code) {
  let count = 0;
  const waiting = [...trees.below.get(code)];
  while (waiting.length) {
    count += 1;
    waiting.push(...trees.below.get(waiting.pop()));
  }
  return count;
}

function depths(roots, below) {
  const found = new Map();
  const waiting = roots.map((code) => [code, 0]);
  while (waiting.length) {
    const [code, depth] = waiting.pop();
    found.set(code, depth);
    waiting.push(...below.get(code).map((child) => [child, depth + 1]));
  }
  return found;
}

/** The lines that no tree holds: `also` a body's further superiors, `circles` the lines back, `selves` who they come from. */
function others(trees) {
  const also = new Map();
  const circles = new Set();
  for (const edge of trees.edges) {
    if (edge.kind !== "solid" || trees.above.get(edge.from) === edge.to) continue;
    if (edge.from === edge.to || over(trees, edge.to).includes(edge.from)) circles.add(edge);
    else also.set(edge.from, [...(also.get(edge.from) || []), edge.to]);
  }
  return { also, circles, selves: new Set([...circles].map((edge) => edge.from)) };
}
