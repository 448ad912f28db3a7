// One organisation: what it is, its posts and who holds them, dotted lines, gaps, with whom it shares people.

import { get, path } from "../api.js";
import { drawn } from "../cypher.js";
import { el } from "../dom.js";
import { gaps, person, posts } from "../facts.js";
import { linked, named } from "../named.js";
import { asOf, href } from "../route.js";
import { sources } from "../source.js";
import { table } from "../table.js";
import { short, t, word } from "../words.js";

export async function view(route, signal) {
  const as_of = asOf();
  const where = `organizations/${path(route.code)}`;
  const body = await get(where, { as_of }, signal);
  const there = body.state !== "absent";
  const chart = there ? await get(`${where}/chart`, { as_of, depth: 1, gaps: 1, format: "graph" }, signal, "application/vnd.sanfang.graph+json") : { nodes: [] };
  const shares = await get("interlocks", { as_of, thing: body.code, size: 1000 }, signal);
  const bodies = await named("organizations", body.superiors, signal);
  const places = await named("areas", [...body.located_in, ...body.covers], signal);
  const own = chart.nodes.find((node) => node.code === body.code);
  const shown = el("div", {}, facts(body, bodies, places), links(body),
    el("h2", {}, t("岗位", "Posts")), there ? posts(body.here) : absent(),
    el("h2", {}, t("缺口", "Gaps")), (own && gaps(own)) || el("p", { class: "empty" }, t("没有画在这里的缺口。", "None drawn here.")),
    ties(body), below(chart, body), shared(shares));
  return { title: [body.name || body.code, body.name || body.code], body: shown, cards: [body.links, chart.links, ...drawn(own ? [own] : []), shares.links] };
}

function facts(body, bodies, places) {
  const pairs = [
    [t("编码", "code"), el("code", {}, body.code)], [t("类型", "type"), word("types", body.type)],
    [t("这一天", "on this day"), { certain: short("在", "there"), possible: short("可能在", "possibly there"), absent: short("不在", "not there") }[body.state]],
    [t("上级", "superiors"), linked("organizations", body.superiors, bodies)], [t("所在", "located in"), linked("areas", body.located_in, places)],
    [t("覆盖", "covers"), linked("areas", body.covers, places)],
    [t("正式党员", "full members"), body.full_members === null ? short("没有清点", "not counted") : `${body.full_members}(${body.counted_on || ""})`],
    [t("来源行", "source rows"), sources(body.sources)],
  ];
  return el("dl", { class: "facts" }, pairs.map(([name, said]) => el("div", {}, el("dt", {}, name), el("dd", {}, said))));
}

function links(body) {
  return el("p", {}, el("a", { href: href("chart", body.code, { of: "organizations" }) }, t("架构图", "Chart")), " · ",
    el("a", { href: body.links.browser, rel: "noreferrer" }, t("在 Neo4j Browser 里看", "In Neo4j Browser")));
}

function absent() {
  return el("p", { class: "empty" }, t("这一天没有这个组织。", "It was not there on this day."));
}

function ties(body) {
  const rows = body.here.ties;
  const columns = [
    { head: t("组织", "body"), row: true, sort: (tie) => tie.name, cell: (tie) => el("a", { href: href("organizations", tie.other) }, tie.name) },
    { head: t("共同的人", "people in both"), cell: (tie) => tie.people.map((one, number) => [number ? "、" : "", person(one)]) },
    { head: t("上下级", "in line"), cell: (tie) => (tie.in_line ? short("是", "yes") : "") },
  ];
  return el("section", {}, el("h2", {}, t("交叉任职(虚线)", "Cross-appointments (dotted lines)")),
    table({ caption: t("两边都有的人", "who sits in both"), columns, rows }));
}

function below(chart, body) {
  const rows = chart.nodes.filter((node) => node.code !== body.code);
  const columns = [
    { head: t("组织", "body"), row: true, sort: (node) => node.name, cell: (node) => el("a", { href: href("organizations", node.code) }, node.name) },
    { head: t("类型", "type"), cell: (node) => word("types", node.type), sort: (node) => node.type },
    { head: t("下级", "below"), number: true, cell: (node) => node.below, sort: (node) => node.below },
  ];
  return el("section", {}, el("h2", {}, t("直接下级", "Directly below")), table({ caption: t("直接下级", "directly below"), columns, rows }));
}

function shared(found) {
  const rows = found.rows;
  const names = rows.length ? Object.keys(rows[0]).filter((name) => typeof rows[0][name] !== "object" || rows[0][name] === null) : [];
  const columns = names.map((name, place) => ({ head: word("columns", name), row: !place, cell: (row) => word("times", row[name]), sort: (row) => row[name] }));
  const more = found.next ? short(`,前 ${rows.length} 处`, `, the first ${rows.length}`) : "";
  return el("details", {}, el("summary", {}, t(`与别的组织共有人员 ${found.total} 处`, `shares people with others: ${found.total}`)),
    table({ caption: t(`共有人员${more}`, `shared people${more}`), columns, rows }));
}
