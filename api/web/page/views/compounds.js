// One compound: its grids, its company, its owners' committee, and how the three parties are linked.

import { get, path } from "../api.js";
import { el } from "../dom.js";
import { linked, named } from "../named.js";
import { asOf, href } from "../route.js";
import { chip } from "../sign.js";
import { sources } from "../source.js";
import { PAIRS, names, triangle } from "../triangle.js";
import { short, t, value } from "../words.js";

export async function view(route, signal) {
  const as_of = asOf();
  const one = await get(`compounds/${path(route.code)}`, { as_of }, signal);
  const found = await get("linkage/three_parties", { as_of, area: one.code, size: 10 }, signal);
  const row = found.items.find((each) => each.compound === one.code);
  const body = el("div", {}, facts(one, await named("areas", one.part_of, signal)), pairs(row));
  return { title: [one.name || one.code, one.name || one.code], body, cards: [one.links, found.links] };
}

function facts(one, places) {
  const bodies = (list) => (list.length ? list.map((each, number) => [number ? "、" : "",
    el("a", { href: href("organizations", each.code) }, `${each.name || each.code}${each.sure ? "" : "?"}`)]) : short("没有", "none"));
  const said = [
    [t("编码", "code"), el("code", {}, one.code)], [t("户数", "households"), one.households ?? ""],
    [t("属于", "part of"), linked("areas", one.part_of, places)],
    [t("物业公司", "company"), bodies(one.companies)], [t("业主委员会", "owners' committee"), bodies(one.owners_committees)],
    [t("来源行", "source rows"), sources(one.sources)],
    ["Neo4j Browser", el("a", { href: one.links.browser, rel: "noreferrer" }, t("打开", "open"))],
  ];
  return el("dl", { class: "facts" }, said.map(([name, text]) => el("div", {}, el("dt", {}, name), el("dd", {}, text))));
}

function pairs(row) {
  if (!row) return el("p", { class: "empty" }, t("这一天没有这个小区。", "It was not there on this day."));
  return el("section", {}, el("h2", {}, t("三方联动", "Linkage"), " ", chip(row.state)),
    el("div", { class: "large" }, triangle(row)),
    el("ul", {}, PAIRS.map((pair) => el("li", {}, names(pair), " ", chip(row[pair]), " ", people(row[`${pair}_by`])))),
    row.missing_party && el("p", {}, t("缺少的一方", "missing party"), ": ", value("missing_party", row.missing_party)));
}

function people(found) {
  return (found || []).map((one, number) => [number ? "、" : "",
    one.person ? el("a", { href: href("people", one.person) }, value("by", one)) : value("by", one)]);
}
