// One person in their posts: what they hold on this day, what they held, with whom that ties them.

import { get, path } from "../api.js";
import { el } from "../dom.js";
import { linked, named } from "../named.js";
import { asOf, href } from "../route.js";
import { sources } from "../source.js";
import { table } from "../table.js";
import { role, short, t, word } from "../words.js";

export async function view(route, signal) {
  const one = await get(`people/${path(route.code)}`, { as_of: asOf() }, signal);
  const names = await named("organizations", one.posts.map((post) => post.body), signal);
  const body = el("div", {}, facts(one), held(one, names), history(one));
  const name = one.name || one.key;
  return { title: [name, name], body, cards: [one.links] };
}

function facts(one) {
  const pairs = [
    [t("党员身份", "Party status"), one.party_status ? word("party", one.party_status) : short("不详", "not known")],
    [t("名册编码", "code in the roster"), el("code", {}, one.code || "")],
    [t("来源行", "source rows"), sources(one.sources)],
    ["Neo4j Browser", el("a", { href: one.links.browser, rel: "noreferrer" }, t("打开", "open"))],
  ];
  return el("dl", { class: "facts" }, pairs.map(([name, said]) => el("div", {}, el("dt", {}, name), el("dd", {}, said))));
}

function held(one, names) {
  const columns = [
    { head: t("职务", "role"), row: true, cell: (post) => role(post.role), sort: (post) => post.role },
    { head: t("组织", "body"), cell: (post) => post.body && linked("organizations", [post.body], names), sort: (post) => post.body },
    { head: t("服务于", "for"), cell: (post) => post.serves && el("a", { href: href("search", "", { text: post.serves }) }, post.serves), sort: (post) => post.serves },
    { head: t("确定", "certain"), cell: (post) => (post.sure ? short("确定", "certain") : short("可能", "possible")), sort: (post) => post.sure },
  ];
  return el("section", {}, el("h2", {}, t("这一天的岗位", "Posts on this day")), table({ caption: t("岗位", "posts"), columns, rows: one.posts }));
}

function history(one) {
  const columns = [
    { head: t("职务", "role"), row: true, cell: (each) => role(each.role), sort: (each) => each.role },
    { head: t("组织", "body"), cell: (each) => each.body, sort: (each) => each.body },
    { head: t("服务于", "for"), cell: (each) => each.served, sort: (each) => each.served },
    { head: t("起", "since"), cell: (each) => each.since ?? short("不详", "not known"), sort: (each) => each.since },
    { head: t("止", "until"), cell: (each) => each.until ?? "", sort: (each) => each.until },
    { head: t("状态", "state"), cell: (each) => word("times", each.state), sort: (each) => each.state },
  ];
  return el("section", {}, el("h2", {}, t("经历", "Over time")), table({ caption: t("任职和从业", "posts and employment"), columns, rows: one.history }));
}
