// Picture, table and details of one chart, kept in step: what is folded, selected and found in one is so in all.

import { el, put } from "./dom.js";
import { gaps, posts } from "./facts.js";
import { outline } from "./outline.js";
import { picture } from "./picture.js";
import { href } from "./route.js";
import { folded, many, over, seen, tree } from "./tree.js";
import { say, short, t, word } from "./words.js";

const PAN = 80;
const remembered = new Map();

/** A desk on a chart (`format=graph`); `name` keeps its folds while one looks at other days. */
export function desk(chart, name, options = {}) {
  const trees = tree(chart);
  const closed = remembered.get(name) || folded(trees);
  remembered.set(name, closed);
  const state = { ties: options.ties ?? true, at: trees.roots[0], shot: null };
  const box = el("div", { class: "picture", tabindex: "0", role: "application", onkeydown: key, id: `picture-${name}`,
    "aria-label": say("架构图:方向键走动,空格折叠,回车打开,加减号缩放,0 看全", "the chart: arrows move, space folds, enter opens, plus and minus zoom, 0 fits") });
  const hint = el("p", { class: "hint", hidden: true }, t("还有没看到的:拖动,或 Shift+方向键;0 看全", "There is more: drag, or Shift and arrows; 0 fits"));
  const frame = el("div", { class: "frame" }, box, hint);
  const details = el("section", { class: "details", "aria-live": "polite", "aria-label": say("选中的组织", "the selected body") });
  const on = { fold, select };
  const rows = outline(trees, on);

  function draw() {
    state.shot?.draw(closed, state.ties);
    rows.draw(closed, state.ties);
  }

  function fold(code, open = closed.has(code)) {
    if (!trees.below.get(code).length) return;
    if (open) closed.delete(code);
    else closed.add(code);
    draw();
    select(code);
  }

  function foldAll(open) {
    closed.clear();
    if (!open) for (const [code, below] of trees.below) if (below.length) closed.add(code);
    draw();
    state.shot?.fit();
  }

  function select(code) {
    if (code === null) return unselect();
    if (!trees.nodes.has(code)) return;
    const hidden = over(trees, code).filter((each) => closed.has(each));
    for (const each of hidden) closed.delete(each);
    if (hidden.length) draw();
    state.at = code;
    put(details, el("button", { type: "button", class: "shut", onclick: shut, "aria-label": say("关上", "close") }, "✕"), about(trees, code));
    state.shot?.select(code);
  }

  /** Nothing is chosen: the picture has all the room. */
  function unselect() {
    put(details);
    state.shot?.unselect();
  }

  function shut() {
    unselect();
    box.focus();
  }

  function key(event) {
    const codes = seen(trees, closed);
    const at = codes.indexOf(state.at);
    const below = trees.below.get(state.at) || [];
    const moves = {
      ArrowDown: () => select(codes[Math.min(at + 1, codes.length - 1)]),
      ArrowUp: () => select(codes[Math.max(at - 1, 0)]),
      ArrowLeft: () => select(trees.above.get(state.at) ?? state.at),
      ArrowRight: () => (closed.has(state.at) ? fold(state.at, true) : select(below[0] ?? state.at)),
      Home: () => select(codes[0]), End: () => select(codes.at(-1)),
      " ": () => fold(state.at), Enter: () => { location.hash = href("organizations", state.at); },
      "+": () => state.shot.zoom(true), Escape: unselect, "=": () => state.shot.zoom(true), "-": () => state.shot.zoom(false), 0: () => state.shot.fit(),
    };
    const pans = { ArrowDown: [0, -PAN], ArrowUp: [0, PAN], ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0] };
    const move = event.shiftKey && pans[event.key] ? () => state.shot.pan(...pans[event.key]) : moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  }

  function ready() {
    state.shot = picture(box, trees, on);
    draw();
    hint.hidden = state.shot.begin();
  }

  return {
    trees, select, foldAll, draw, ready, box: frame, details, table: rows.box,
    ties: (wanted) => { state.ties = wanted; draw(); },
    zoom: (closer) => state.shot.zoom(closer),
    fit: () => state.shot.fit(),
    hits: (codes) => state.shot.hits(codes),
    close: () => state.shot?.close(),
  };
}

function about(trees, code) {
  const body = trees.nodes.get(code);
  const total = many(trees, code);
  return [
    el("h2", {}, el("a", { href: href("organizations", code) }, body.name), body.sure ? "" : " ?"),
    el("p", { class: "faint" }, word("types", body.type), " ", el("code", {}, code), " · ", short(`下级 ${total} 个`, `${total} below`)),
    posts(body), gaps(body),
    el("p", {}, el("a", { href: href("chart", code, { of: "organizations" }) }, t("只看它的架构图", "its chart alone"))),
  ];
}
