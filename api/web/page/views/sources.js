// One source of rosters: what it is, its loads, and the row that something rests on.

import { get, path, permitted } from "../api.js";
import { el } from "../dom.js";
import { href } from "../route.js";
import { table } from "../table.js";
import { short, t } from "../words.js";

export async function view(route, signal) {
  const one = await get(`sources/${path(route.code)}`, {}, signal);
  const loads = await permitted("loads", { source: one.source }, signal);
  const body = el("div", {}, facts(one, route.params.get("row")), loads && history(loads.items));
  const name = one.name || one.source;
  return { title: [name, name], body, cards: [one.links, loads?.links] };
}

function facts(one, row) {
  const pairs = [
    [t("编码", "code"), el("code", {}, one.source)], [t("名册日期", "as of"), one.as_of ?? short("不详", "not known")],
    [t("数据", "data"), one.made ? short("演示数据(虚构)", "made-up data") : short("真实名册", "a real roster")],
    row && [t("来源行", "source row"), el("strong", {}, row)],
    ["Neo4j Browser", el("a", { href: one.links.browser, rel: "noreferrer" }, t("打开", "open"))],
  ].filter(Boolean);
  return el("dl", { class: "facts" }, pairs.map(([name, said]) => el("div", {}, el("dt", {}, name), el("dd", {}, said))));
}

function history(rows) {
  const columns = [
    { head: t("序号", "number"), row: true, number: true, cell: (each) => each.number, sort: (each) => each.number },
    { head: t("名册日期", "as of"), cell: (each) => each.as_of ?? "", sort: (each) => each.as_of },
    { head: t("装载时间", "at"), cell: (each) => each.at.slice(0, 16).replace("T", " "), sort: (each) => each.at },
    { head: t("谁", "by"), cell: (each) => each.by, sort: (each) => each.by },
    { head: t("行", "rows"), number: true, cell: (each) => each.rows, sort: (each) => each.rows },
  ];
  return el("section", {}, el("h2", {}, t("它的装载", "Its loads")), table({ caption: t("最新的在前", "the newest first"), columns, rows }),
    el("p", {}, el("a", { href: href("loads") }, t("全部名册", "All rosters"))));
}
