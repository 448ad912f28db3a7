// The table beside a chart: the same bodies in the same order, folded alike, for keyboards and readers.

import { el, put } from "./dom.js";
import { facts, holder } from "./facts.js";
import { href } from "./route.js";
import { seen } from "./tree.js";
import { role, say, short, t, word } from "./words.js";

const STEP = 150;

/** A table that shows what is seen of the trees. `on.fold(code)` and `on.select(code)` are called. */
export function outline(trees, on) {
  const box = el("div", {});
  let shown = STEP;

  function draw(closed, ties) {
    const codes = seen(trees, closed);
    const linked = ties ? tied(trees) : new Map();
    const rows = codes.slice(0, shown).map((code) => row(trees, code, closed, linked.get(code) || [], on));
    const left = codes.length - rows.length;
    const held = box.contains(document.activeElement) ? document.activeElement.dataset.code : undefined;
    const heads = [t("组织", "body"), t("类型", "type"), t("岗位", "posts"), t("空缺", "vacant"), t("缺口", "gaps"), t("交叉任职", "cross-appointed")];
    put(box,
      el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": say("架构图的表", "the chart as a table") },
        el("table", {}, el("caption", {}, t(`显示 ${codes.length} 个组织,共 ${trees.nodes.size} 个`, `${codes.length} of ${trees.nodes.size} bodies are shown`)),
          el("thead", {}, el("tr", {}, heads.map((each) => el("th", { scope: "col" }, each)))), el("tbody", {}, rows))),
      left > 0 && el("button", { type: "button", class: "more", onclick: () => { shown += STEP; draw(closed, ties); } },
        short(`还有 ${left} 行`, `${left} more rows`)));
    if (held !== undefined) [...box.querySelectorAll("button[data-code]")].find((each) => each.dataset.code === held)?.focus();
  }
  return { box, draw };
}

function row(trees, code, closed, ties, on) {
  const body = trees.nodes.get(code);
  const said = facts(body);
  const name = el("th", { scope: "row", class: "body" }, fold(trees, code, closed, on), " ",
    el("a", { href: href("organizations", code) }, body.name), body.sure ? "" : " ?", trees.selves.has(code) ? " ↻" : "", also(trees, code), " ",
    el("button", { type: "button", class: "locate", onclick: () => on.select(code), "aria-label": say(`在图上找到 ${body.name}`, `show ${body.name} in the picture`) }, "◎"));
  name.style.paddingInlineStart = `${trees.depths.get(code) * 1.2 + 0.5}rem`;
  const held = body.posts.filter((post) => post.holders.length)
    .map((post) => `${role(post.role, post.title)}: ${post.holders.map(holder).join("、")}`);
  return el("tr", {}, name, el("td", {}, word("types", body.type)), el("td", {}, held.join(";")),
    el("td", { class: "number" }, said.vacant || ""), el("td", { class: "number" }, said.gaps || ""), el("td", {}, ties.join(";")));
}

function also(trees, code) {
  const names = (trees.also.get(code) || []).map((each) => trees.nodes.get(each).name);
  return names.length ? el("span", { class: "faint" }, ` ↑ ${names.join("、")}`) : "";
}

function fold(trees, code, closed, on) {
  const number = trees.below.get(code).length;
  if (!number) return el("span", { class: "leaf" });
  const open = !closed.has(code);
  return el("button", { type: "button", class: "fold", "aria-expanded": String(open), "data-code": code, onclick: () => on.fold(code),
    "aria-label": say(`${number} 个下级`, `${number} below`) }, open ? "▾" : "▸");
}

function tied(trees) {
  const found = new Map();
  const note = (code, other, edge) => {
    const name = trees.nodes.get(other)?.name || other;
    const people = edge.people.map((one) => `${one.name}${one.sure ? "" : "?"}`).join("、");
    found.set(code, [...(found.get(code) || []), `${name}(${people})`]);
  };
  for (const edge of trees.edges) {
    if (edge.kind !== "dotted") continue;
    note(edge.from, edge.to, edge);
    note(edge.to, edge.from, edge);
  }
  return found;
}
