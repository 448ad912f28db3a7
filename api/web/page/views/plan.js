// The plan: the fewest appointments that close the most gaps; what it changes, before and after.

import { get, path, post } from "../api.js";
import { cypher } from "../cypher.js";
import { desk } from "../desk.js";
import { el, put } from "../dom.js";
import { picker } from "../picker.js";
import { after } from "../proposal.js";
import { asOf, href } from "../route.js";
import { table } from "../table.js";
import { trouble } from "../trouble.js";
import { heading, role, say, short, t, word } from "../words.js";

let open = null;
// Only a post that leads a Party body has candidates who stand nearer to it than others.
const LEADING = ["secretary", "group_leader"];
const REACHES = { community: ["社区", "community"], street: ["街道", "street"], county: ["县区", "county"], city: ["全市", "city"] };

export async function view(route, signal) {
  const rules = await get("rules", {}, signal);
  const titles = new Map(rules.items.map((card) => [card.name, card.title]));
  const result = el("div", { "aria-live": "polite" });
  const cards = rules.items.map((card) => card.name).filter((name) => /^(openings|candidates)\./.test(name));
  const behind = el("div", {}, cypher(cards));
  const body = el("div", {},
    el("p", {}, t("只是提议:数据不改。", "A proposal: the data stay as they are.")), form(route, result, titles, signal, behind), result, behind);
  return { title: ["任命方案", "Plan of appointments"], body, leave: () => open?.close() };
}

function form(route, result, titles, signal, behind) {
  let area = route.params.get("area") || "";
  const within = el("select", { id: "within" }, Object.entries(REACHES).map(([code, words]) => el("option", { value: code }, say(...words))));
  within.value = "street";
  const seconds = el("input", { type: "number", id: "seconds", min: 1, max: 60, value: "20", required: true });
  const button = el("button", { id: "make" }, t("算一个方案", "Make a plan"));
  const send = async (event) => {
    event.preventDefault();
    button.disabled = true;
    put(result, el("p", {}, t("正在算……", "Working it out …"), " ", el("progress", { "aria-label": say("正在算", "working") })));
    try {
      const made = await post("plans", { area, as_of: asOf(), within: within.value, seconds: Number(seconds.value) }, signal);
      put(result, shown(made, titles), el("div", { id: "beside" }));
      put(behind, cypher([...made.totals.map((each) => each.links), made.links]));
      await pictures(document.getElementById("beside"), made, area, signal);
    } catch (error) {
      put(result, trouble(error));
    }
    button.disabled = false;
  };
  return el("form", { class: "tools", onsubmit: send }, picker(area, (code) => { area = code; }),
    el("label", {}, t("人从多远来", "people from within"), " ", within), el("label", {}, t("最多几秒", "seconds at most"), " ", seconds), button);
}

function shown(made, titles) {
  const targets = made.totals.reduce((sum, each) => sum + each.targets, 0);
  const closed = made.totals.reduce((sum, each) => sum + each.closed, 0);
  const proof = made.optimal ? t("已证明没有更好的。", "Proven: none is better.") : t(`离最好至多 ${made.gap}。`, `At most ${made.gap} from the best.`);
  return el("div", {},
    el("p", { class: "big" }, el("span", { class: "of" }, `${targets} → ${targets - closed}`), " ",
      t(`${made.appointments.length} 个任命补上 ${closed} / ${targets} 处缺口。`, `${made.appointments.length} appointments close ${closed} of ${targets}.`)),
    el("p", {}, proof, " ", t(`规则重新确认了 ${made.proof.confirmed} 处。`, `The rules confirmed ${made.proof.confirmed}.`), " ", file(made)),
    totals(made, titles), appointments(made, titles), left(made, titles));
}

function titled(titles, rule) {
  const title = titles.get(rule);
  return title ? t(title.zh, title.en) : rule;
}

function totals(made, titles) {
  const columns = [
    { head: t("规则", "rule"), row: true, cell: (each) => [titled(titles, each.rule), " ", heading(each.what)], sort: (each) => each.rule },
    { head: t("方案前", "before"), number: true, cell: (each) => each.targets, sort: (each) => each.targets },
    { head: t("方案后", "after"), number: true, cell: (each) => each.targets - each.closed, sort: (each) => each.targets - each.closed },
    { head: t("补上", "closed"), number: true, cell: (each) => each.closed, sort: (each) => each.closed },
  ];
  return el("section", {}, el("h2", {}, t("方案前后", "Before and after")), table({ caption: t("每条规则", "each rule"), columns, rows: made.totals }));
}

function appointments(made, titles) {
  const columns = [
    { head: t("姓名", "name"), row: true, sort: (each) => each.name, cell: (each) => el("a", { href: href("people", each.person) }, each.name) },
    { head: t("职务", "role"), cell: (each) => role(each.role), sort: (each) => each.role },
    { head: t("组织", "body"), cell: (each) => each.body && el("a", { href: href("organizations", each.body) }, each.body_name || each.body), sort: (each) => each.body_name },
    { head: t("服务于", "for"), cell: (each) => each.served_name || each.served || "", sort: (each) => each.served_name },
    { head: t("方式", "kind"), cell: (each) => word("appointing", each.kind), sort: (each) => each.kind },
    { head: t("来自", "from"), cell: (each) => word("distances", each.distance), sort: (each) => each.distance },
    { head: t("顺位", "turn"), cell: (each) => word("ranks", turn(each)), sort: (each) => turn(each) ?? 9 },
    { head: t("已任职", "posts held"), number: true, cell: (each) => each.held, sort: (each) => each.held },
    { head: t("补上几处", "closes"), number: true, cell: (each) => each.closes.length, sort: (each) => each.closes.length },
    { head: t("补上的规则", "of which rules"), cell: (each) => closes(each, titles) },
  ];
  return el("section", {}, el("h2", {}, t("任命谁", "Who")), table({ caption: t("拟任", "proposed"), columns, rows: made.appointments }));
}

function turn(each) {
  return LEADING.includes(each.role) ? each.rank : null;
}

function closes(each, titles) {
  const rules = [...new Set(each.closes.map((one) => one.rule))];
  return rules.flatMap((rule, place) => [place ? "; " : "", titled(titles, rule)]);
}

function left(made, titles) {
  const columns = [
    { head: t("规则", "rule"), row: true, cell: (each) => [titled(titles, each.rule), " ", heading(each.what)], sort: (each) => each.rule },
    { head: t("对象", "subject"), cell: (each) => el("a", { href: href("search", "", { text: each.subject }) }, each.subject), sort: (each) => each.subject },
    { head: t("为什么", "why"), cell: (each) => word("reasons", each.reason), sort: (each) => each.reason },
    { head: t("先问谁", "whom to ask about"), cell: (each) => each.ask.map((one) => `${one.name}: ${word("reasons", one.why)}`).join(";") },
  ];
  return el("section", {}, el("h2", {}, t("还缺的", "What stays open")), table({ caption: t("没有补上的", "not closed"), columns, rows: made.left }));
}

function file(made) {
  const content = new Blob([JSON.stringify(made, null, 2)], { type: "application/json" });
  const link = el("a", { download: "plan.json" }, t("存下方案", "Save the plan"));
  link.href = URL.createObjectURL(content);
  return link;
}

async function pictures(box, made, area, signal) {
  const chart = await get(area ? `areas/${path(area)}/chart` : "charts", { as_of: made.as_of, gaps: 1, format: "graph" }, signal, "application/vnd.sanfang.graph+json");
  const charts = { before: chart, after: after(chart, made.appointments) };
  const show = (which) => {
    open?.close();
    open = desk(charts[which], "plan");
    put(stage, el("div", { class: "desk" }, open.box, open.details), open.table);
    open.ready();
  };
  const choice = (which, zh, en) => el("label", {}, el("input", { type: "radio", name: "which", value: which, checked: which === "after", onchange: () => show(which) }), " ", t(zh, en));
  const stage = el("div", {});
  put(box, el("h2", {}, t("架构图", "The chart")), el("fieldset", { class: "tools" }, el("legend", {}, short("看哪一个", "which")), choice("before", "方案前", "before"), choice("after", "方案后", "after")), stage);
  show("after");
}
