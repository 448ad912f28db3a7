// A chart as trees: who is drawn below whom, what is folded, and where each box stands. Nothing here draws.

export const WIDE = 250;
export const HIGH = 58;
const GAP = 70;
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
  const selves = new Set(chart.edges.filter((edge) => edge.from === edge.to).map((edge) => edge.from));
  return { nodes, edges: chart.edges, selves, below, above, roots, depths: depths(roots, below) };
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
 * The place of each box that is seen: levels to the right, leaves downwards, each body beside the middle of those
 * below it. Bodies that stand alone come below the trees, in rows.
 */
export function places(trees, closed) {
  const single = new Set(trees.roots.filter((code) => !trees.below.get(code).length));
  const visible = seen(trees, closed).filter((code) => !single.has(code));
  const found = new Map([...single].map((code, number) => [code, {
    x: (number % ROW) * (WIDE + 10), y: (Math.floor(number / ROW) + 1) * HIGH,
  }]));
  let line = 0;
  for (const code of [...visible].reverse()) {
    const children = closed.has(code) ? [] : trees.below.get(code);
    const y = children.length ? (found.get(children[0]).y + found.get(children.at(-1)).y) / 2 : (line += 1) * -HIGH;
    found.set(code, { x: trees.depths.get(code) * (WIDE + GAP), y });
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
