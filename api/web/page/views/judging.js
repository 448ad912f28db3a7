// Who is one person, or one body, in several rosters: pairs that wait for somebody, why, and what was judged.

import { action } from "../accepting.js";
import { permitted, post } from "../api.js";
import { doubts } from "../doubt.js";
import { el, put } from "../dom.js";
import { change } from "../route.js";
import { signed } from "../signed.js";
import { table } from "../table.js";
import { trouble } from "../trouble.js";
import { say, short, t } from "../words.js";

export async function view(route, signal) {
  const kind = route.params.get("kind") === "bodies" ? "bodies" : "people";
  const past = el("div", {});
  const draw = async () => {
    const found = await permitted("judgements", {}, signal, Infinity);
    put(past, history(found, draw));
    return found?.links;
  };
  const links = await draw();
  const waiting = el("div", {}, el("p", {}, t("正在比对……", "Comparing …")));
  const body = el("div", {}, about(kind), waiting, past);
  const compared = pairs(kind, signal);
  const rest = compared.then((found) => put(waiting, found && doubts(found, draw)), (error) => put(waiting, trouble(error)));
  const cards = compared.then((found) => [found?.links, links, "maintain.judge"], () => [links, "maintain.judge"]);
  return { title: ["同一人", "Same person"], body, cards, rest };
}

async function pairs(kind, signal) {
  return permitted("judgements/pairs", { kind }, signal);
}

function about(kind) {
  const kinds = [["people", "人", "people"], ["bodies", "组织", "bodies"]];
  const choice = el("select", { id: "kind", onchange: (event) => change({ kind: event.target.value }) },
    kinds.map(([code, zh, en]) => el("option", { value: code }, say(zh, en))));
  choice.value = kind;
  return el("div", {},
    el("p", {}, t("几份名册里可能是同一个的,最像的在前;判断是一行历史,可以撤回。", "What may be one in several rosters, the likeliest first. A judgement is a line of the history, and can be withdrawn.")),
    el("div", { class: "tools" }, el("label", {}, t("类别", "kind"), " ", choice)));
}

const VERDICTS = {
  Person: { same: ["同一人", "one person"], different: ["两个人", "two people"] },
  Organization: { same: ["同一组织", "one organisation"], different: ["两个组织", "two organisations"] },
};

function history(found, done) {
  if (!found) return el("p", { class: "empty" }, t("判断说到全市的人,只看一个区域的人看不到。", "Judgements are about the people of the whole city; who sees one area does not see them."));
  const columns = [
    { head: t("甲", "one"), row: true, cell: (each) => el("code", {}, each.one), sort: (each) => each.one },
    { head: t("乙", "other"), cell: (each) => el("code", {}, each.other), sort: (each) => each.other },
    { head: t("判断", "verdict"), cell: (each) => short(...VERDICTS[each.kind][each.verdict]), sort: (each) => each.verdict },
    { head: t("谁", "by"), cell: (each) => each.by, sort: (each) => each.by },
    { head: t("原因", "reason"), cell: (each) => each.reason },
    { head: t("时间", "at"), cell: (each) => each.at.slice(0, 16).replace("T", " "), sort: (each) => each.at },
    { head: t("概率", "probability"), number: true, cell: (each) => (each.probability === null ? "" : each.probability.toFixed(3)), sort: (each) => each.probability },
    { head: t("现况", "standing"), cell: standing, sort: (each) => each.standing },
    { head: t("做什么", "do"), cell: (each) => each.standing === "standing" && withdrawing(each, done) },
  ];
  const rows = [...found.items].reverse();
  return el("section", {}, el("h2", {}, t("判断过的", "What was judged")), table({ caption: t("判断的历史,最新的在前", "the history of judgements, the newest first"), columns, rows, empty: t("还没有判断过。", "Nothing was judged yet.") }));
}

function standing(each) {
  if (each.standing === "standing") return short("有效", "standing");
  return `${short("已撤回", "withdrawn")}:${[each.withdrawn_by, each.withdrawn_reason].filter(Boolean).join(" ")}`;
}

function withdrawing(made, done) {
  const form = (send) => el("form", { onsubmit: send },
    el("label", {}, t("原因", "reason"), el("input", { name: "reason", required: true, maxlength: "500" })),
    signed(), el("button", {}, t("撤回", "Withdraw")));
  const label = el("span", {}, t("撤回", "Withdraw"));
  return action(label, form, (given) => post("judgements/withdrawals", { one: made.one, other: made.other, ...given }), done);
}
