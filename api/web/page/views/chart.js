// The organisation chart: of a body, of an area, of everybody; as of any day.

import { get, path } from "../api.js";
import { drawn } from "../cypher.js";
import { desk } from "../desk.js";
import { el, put } from "../dom.js";
import { file } from "../file.js";
import { folding } from "../folded.js";
import { asOf, change, href } from "../route.js";
import { slider } from "../slider.js";
import { say, short, t } from "../words.js";

const WAIT = 200;
const FORMATS = ["svg", "html", "xlsx", "csv", "mermaid", "dot", "graphml", "gexf", "jsonld", "popolo", "json", "tree"];
export async function view(route, signal) {
  const asked = looked(route);
  const chart = await get(asked.where, { ...asked.params, format: "graph" }, signal, "application/vnd.sanfang.graph+json");
  const open = desk(chart, `${asked.where}`, { ties: asked.ties });
  const body = el("div", {}, folding(t("日期和工具", "Day and tools"), slider(), tools(open, asked, signal)), el("div", { class: "desk" }, open.box, open.details),
    legend(), el("h2", {}, t("同一张图的表", "The same as a table")), open.table);
  const name = chart.nodes[0]?.name;
  const title = route.code && name ? [`${name} 架构图`, `Chart of ${name}`] : ["架构图", "Organisation chart"];
  return { title, body, cards: [chart.links, ...drawn(chart.nodes)], ready: open.ready, leave: open.close };
}

/** What is asked of the API for an address of the page. */
function looked(route) {
  const of = route.params.get("of") || "organizations";
  const where = route.code ? `${path(of, route.code)}/chart` : "charts";
  const gaps = route.params.get("gaps") ?? "1";
  const params = { as_of: asOf(), gaps, lines: "solid,dotted" };
  if (route.code && route.params.get("depth")) params.depth = route.params.get("depth");
  if (!route.code) params.area = route.params.get("area") || "";
  return { where, params, ties: route.params.get("ties") !== "0", gaps: gaps === "1" };
}

function tools(on, asked, signal) {
  const button = (id, zh, en, act) => el("button", { type: "button", id, onclick: act }, t(zh, en));
  const box = (id, zh, en, checked, act) => el("label", {}, el("input", { type: "checkbox", id, checked, onchange: (event) => act(event.target.checked) }), " ", t(zh, en));
  return el("div", { class: "tools", role: "group", "aria-label": say("图的工具", "tools of the chart") },
    finder(on, signal),
    box("ties", "虚线:交叉任职", "dotted lines: cross-appointments", asked.ties, (wanted) => on.ties(wanted)),
    box("gaps", "缺口", "gaps", asked.gaps, (wanted) => change({ gaps: wanted ? "1" : "0" })),
    button("unfold", "全部展开", "Unfold all", () => on.foldAll(true)), button("fold", "全部折叠", "Fold all", () => on.foldAll(false)),
    button("closer", "放大", "Zoom in", () => on.zoom(true)), button("farther", "缩小", "Zoom out", () => on.zoom(false)),
    button("fit", "看全", "Fit", () => on.fit()),
    file(asked.where, { ...asked.params, format: "html" }, t("打印(A3)", "Print (A3)"), { target: "_blank", rel: "noopener", id: "print" }),
    saved(asked));
}

function saved(asked) {
  const link = (form) => file(asked.where, { ...asked.params, format: form }, form, { download: "" });
  return el("details", { class: "saved" }, el("summary", {}, t("存成文件", "Save as")), el("ul", { class: "inline" }, FORMATS.map((form) => el("li", {}, link(form)))));
}

function finder(on, signal) {
  let codes = [];
  let at = -1;
  let timer = 0;
  const said = el("output", { for: "find" });
  const input = el("input", { type: "search", id: "find", autocomplete: "off", maxlength: "100", placeholder: short("名称或拼音", "name or pinyin"),
    oninput: () => { clearTimeout(timer); timer = setTimeout(find, WAIT); },
    onkeydown: (event) => { if (event.key === "Enter") { event.preventDefault(); next(); } } });

  async function find() {
    const text = input.value.trim();
    const found = text ? await get("search", { text, kind: "organizations", size: 1000 }, signal) : { items: [] };
    if (text !== input.value.trim()) return;
    codes = found.items.map((each) => each.code).filter((code) => on.trees.nodes.has(code));
    at = -1;
    on.hits(new Set(codes));
    put(said, text ? short(`${codes.length} 个`, `${codes.length} found`) : "");
    if (codes.length) next();
  }

  function next() {
    if (!codes.length) return;
    at = (at + 1) % codes.length;
    on.select(codes[at]);
    on.hits(new Set(codes));
    put(said, `${at + 1} / ${codes.length}`);
  }

  return el("span", { class: "finder" }, el("label", { for: "find" }, t("在图里找", "find in it")), " ", input, " ",
    el("button", { type: "button", id: "next", onclick: next }, t("下一个", "Next")), " ", said);
}

function legend() {
  return el("p", { class: "faint" }, t(
    "实线:隶属;点线:交叉任职;虚框或 ?:只是可能;双线框:有空缺(○)或缺口(✕);切角:已折叠;棕色 ↑:另一个上级;红色 ↻:循环隶属。",
    "Solid: subordination; dotted: cross-appointment; dashed or ?: only possible; double frame: vacant (○) or gaps (✕); cut corners: folded; brown ↑: a further superior; red ↻: superiors in a circle."), " ",
    el("a", { href: href("chart") }, t("全市", "everybody")));
}
