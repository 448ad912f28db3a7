// One area: where it lies, what is in it, and the bodies there.

import { all, get, path } from "../api.js";
import { el } from "../dom.js";
import { linked, named } from "../named.js";
import { asOf, href } from "../route.js";
import { sources } from "../source.js";
import { table } from "../table.js";
import { t, word } from "../words.js";

const MOST = 2000;

export async function view(route, signal) {
  const one = await get(`areas/${path(route.code)}`, {}, signal);
  const asked = { area: one.code, as_of: asOf() };
  const [inside, bodies] = await Promise.all([all("areas", { area: one.code }, signal, MOST), all("organizations", asked, signal, MOST)]);
  const body = el("div", {}, facts(one, await named("areas", one.part_of, signal)), links(one), within(one, inside.items), organizations(bodies.items));
  return { title: [one.name || one.code, one.name || one.code], body, cards: [one.links, inside.links, bodies.links] };
}

function facts(one, places) {
  const pairs = [
    [t("编码", "code"), el("code", {}, one.code)], [t("层级", "tier"), word("tiers", one.tier)],
    [t("户数", "households"), one.households ?? ""],
    [t("属于", "part of"), linked("areas", one.part_of, places)],
    [t("来源行", "source rows"), sources(one.sources)],
  ];
  return el("dl", { class: "facts" }, pairs.map(([name, said]) => el("div", {}, el("dt", {}, name), el("dd", {}, said))));
}

function links(one) {
  const link = (view, zh, en, params) => el("li", {}, el("a", { href: href(view, ...params) }, t(zh, en)));
  return el("ul", { class: "inline" },
    link("chart", "架构图", "Chart", [one.code, { of: "areas" }]), link("gaps", "缺口", "Gaps", ["", { area: one.code }]),
    link("linkage", "三方联动", "Linkage", ["", { area: one.code }]), link("plan", "任命方案", "Plan", ["", { area: one.code }]),
    el("li", {}, el("a", { href: one.links.browser, rel: "noreferrer" }, t("在 Neo4j Browser 里看", "In Neo4j Browser"))));
}

function within(one, rows) {
  const kind = (row) => (row.tier === "Compound" ? "compounds" : "areas");
  const columns = [
    { head: t("名称", "name"), row: true, sort: (row) => row.name, cell: (row) => el("a", { href: href(kind(row), row.code) }, row.name || row.code) },
    { head: t("层级", "tier"), cell: (row) => word("tiers", row.tier), sort: (row) => row.tier },
    { head: t("户数", "households"), number: true, cell: (row) => row.households ?? "", sort: (row) => row.households ?? 0 },
    { head: t("编码", "code"), cell: (row) => el("code", {}, row.code), sort: (row) => row.code },
  ];
  return el("section", {}, el("h2", {}, t("里面的区域", "Areas inside")),
    table({ caption: t("区域", "areas"), columns, rows: rows.filter((row) => row.code !== one.code) }));
}

function organizations(rows) {
  const columns = [
    { head: t("组织", "body"), row: true, sort: (row) => row.name, cell: (row) => el("a", { href: href("organizations", row.code) }, row.name || row.code) },
    { head: t("类型", "type"), cell: (row) => word("types", row.type), sort: (row) => row.type },
    { head: t("编码", "code"), cell: (row) => el("code", {}, row.code), sort: (row) => row.code },
  ];
  return el("section", {}, el("h2", {}, t("所在的组织", "Bodies there")), table({ caption: t("组织", "bodies"), columns, rows }));
}
