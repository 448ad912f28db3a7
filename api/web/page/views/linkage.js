// Linkage of the three parties: a map of compounds by community, and the matrix of their pairs.

import { all } from "../api.js";
import { el } from "../dom.js";
import { file } from "../file.js";
import { picker } from "../picker.js";
import { asOf, change, href } from "../route.js";
import { bar, chip, chips, ORDER, sign } from "../sign.js";
import { table } from "../table.js";
import { PAIRS, names, triangle } from "../triangle.js";
import { say, short, t, value } from "../words.js";

const RULE = "three_parties";
const MOST = 5000;

export async function view(route, signal) {
  const area = route.params.get("area") || "";
  const state = route.params.get("state") || "";
  const asked = { as_of: asOf(), area };
  const [found, pairs] = await Promise.all([
    all(`linkage/${RULE}`, { ...asked, state }, signal, MOST),
    all("linkage/forbidden_pair", asked, signal, MOST),
  ]);
  const body = el("div", {}, filters(found, area, state), summed(found), map(found.items), matrix(found), forbidden(pairs), files({ ...asked, state }));
  return { title: ["三方联动", "Linkage of the three parties"], body, cards: [found.links, pairs.links] };
}

function filters(found, area, state) {
  const known = ORDER.filter((each) => found.states[each]);
  const states = el("select", { id: "state", onchange: (event) => change({ state: event.target.value }) },
    el("option", { value: "" }, say("全部", "all")), known.map((each) => el("option", { value: each }, `${value("state", each)} ${found.states[each]}`)));
  states.value = state;
  return el("div", { class: "tools" }, picker(area), el("label", {}, t("状态", "state"), " ", states));
}

function summed(found) {
  const full = found.states.full || 0;
  return el("section", {},
    el("p", { class: "big" }, el("span", { class: "of" }, short(`${full} / ${found.population}`, `${full} of ${found.population}`)), " ", chips(found.states)),
    bar(ORDER.map((state) => [state, found.states[state] || 0]), found.population));
}

function map(rows) {
  const places = new Map();
  for (const row of rows) places.set(row.place || "", [...(places.get(row.place || "") || []), row]);
  return el("section", {}, el("h2", {}, t("小区图", "Map of compounds")),
    el("p", { class: "faint" }, t("三角形的三个角:上党(红)、左业主(紫)、右物业(橙);边:实线已联动,虚线可能,点线未联动,没有边为不适用。",
      "Corners: Party (top, red), owners (left, purple), company (right, orange). Sides: solid linked, dashed possible, dotted missing, none not due.")),
    el("div", { class: "map" }, [...places].map(([place, found]) => el("section", { class: "community" }, el("h3", {}, place || t("未标明", "no place")),
      el("ul", {}, found.map(tile))))));
}

function tile(row) {
  return el("li", { class: `tile state-${row.state}` }, el("a", { href: href("compounds", row.compound) },
    triangle(row), el("span", {}, row.name || row.compound), el("span", { class: "state" }, `${sign(row.state)} ${value("state", row.state)}`)));
}

function matrix(found) {
  const columns = [
    { head: t("小区", "compound"), row: true, sort: (row) => row.name, cell: (row) => el("a", { href: href("compounds", row.compound) }, row.name || row.compound) },
    { head: t("所在", "place"), cell: (row) => row.place, sort: (row) => row.place },
    { head: t("状态", "state"), cell: (row) => chip(row.state), sort: (row) => ORDER.indexOf(row.state) },
    ...PAIRS.map((pair) => ({ head: names(pair), cell: (row) => [chip(row[pair]), " ", by(row[`${pair}_by`])], sort: (row) => ORDER.indexOf(row[pair]) })),
    { head: t("缺少的一方", "missing party"), cell: (row) => value("missing_party", row.missing_party), sort: (row) => row.missing_party },
  ];
  const more = found.next ? short(`,前 ${found.items.length} 个`, `, the first ${found.items.length}`) : "";
  return el("section", {}, el("h2", {}, t("联动矩阵", "The matrix of linkage")),
    table({ caption: t(`小区 × 三对${more}`, `compounds × pairs${more}`), columns, rows: found.items }));
}

function by(people) {
  const names = [...new Set((people || []).map((each) => value("by", each)))];
  return names.length > 0 && el("span", { class: "faint" }, names.join("、"));
}

function forbidden(found) {
  const rows = found.items;
  const columns = [
    { head: t("小区", "compound"), row: true, cell: (row) => el("a", { href: href("compounds", row.compound) }, row.compound), sort: (row) => row.compound },
    { head: t("状态", "state"), cell: (row) => chip(row.state), sort: (row) => row.state },
    { head: t("人员", "person"), cell: (row) => value("person", row.who ?? row.person) },
  ];
  const more = found.next ? short(`,前 ${rows.length} 对`, `, the first ${rows.length}`) : "";
  return el("section", {}, el("h2", {}, t("业委会委员受雇于本小区物业", "Committee members employed by the company"), " ", chips(found.states)),
    table({ caption: t(`禁止的一对${more}`, `the forbidden pair${more}`), columns, rows }));
}

function files(asked) {
  const link = (form) => el("li", {}, file(`linkage/${RULE}`, { ...asked, format: form }, form.toUpperCase(), { download: "" }));
  return el("div", {}, el("h2", {}, t("导出", "Export")), el("ul", { class: "inline" }, ["csv", "xlsx", "md"].map(link)));
}
