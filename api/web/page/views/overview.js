// The overview: how the grids are covered, published figures beside what is loaded, every rule with its gaps.

import { get, permitted } from "../api.js";
import { el } from "../dom.js";
import { part } from "../part.js";
import { asOf, href } from "../route.js";
import { bar, chip, chips } from "../sign.js";
import { table } from "../table.js";
import { halves, short, t, word } from "../words.js";

const RANKS = ["gap", "risk", "note"];

export async function view(route, signal) {
  const as_of = asOf();
  const area = route.params.get("area") || "";
  const figures = permitted("figures", { as_of }, signal);
  const reports = [get("linkage", { as_of, area }, signal), get("gaps", { as_of, area }, signal)];
  const parts = [
    part(figures, (found) => found && covered(found.coverage)),
    part(reports[0], linked),
    part(figures, (found) => found && numbers(found)),
    part(reports[1], rules),
  ];
  const cards = Promise.all([figures, ...reports]).then(behind);
  return {
    title: ["总览", "Overview"], body: el("div", {}, parts.map((each) => each.place)), cards,
    rest: Promise.all(parts.map((each) => each.drawn)),
  };
}

/** All that was counted: how the grids are covered, each figure, each rule. */
function behind([figures, ...reports]) {
  const rules = reports.flatMap((report) => report.rules.map((rule) => rule.links));
  return [...(figures ? [figures.links, ...figures.figures.map((each) => each.links)] : []), ...rules];
}

function covered(found) {
  const levels = Object.entries(found.levels);
  const states = { own: "ok", shared: "ok", none: "gap", unknown: "unknown" };
  return el("section", { class: "cover" },
    el("h2", {}, t("网格党支部", "Grid branches")),
    el("p", { class: "big" }, el("span", { class: "of" }, short(`${found.branches} / ${found.grids}`, `${found.branches} of ${found.grids}`)),
      " ", el("a", { href: href("gaps", "gaps.grid_without_branch") }, t("哪些网格没有支部", "which grids have none"))),
    bar(levels.map(([level, number]) => [states[level] || "possible", number]), found.grids),
    el("ul", { class: "inline" }, levels.map(([level, number]) => el("li", {}, word("levels", level), " ", el("strong", {}, number)))),
    el("p", { class: "faint" }, t(
      `网格数减支部数(${found.grids} − ${found.branches} = ${found.grids - found.branches})只是上限:一个支部可以覆盖多个网格。`,
      `Grids minus branches (${found.grids} − ${found.branches} = ${found.grids - found.branches}) is only an upper bound: one branch may cover several grids.`)));
}

function linked(report) {
  return el("section", {}, el("h2", {}, t("三方联动", "Linkage")), report.rules.map((rule) => el("p", {},
    el("a", { href: href("linkage") }, t(rule.title.zh, rule.title.en)), " ", short(`共 ${rule.population}`, `of ${rule.population}`),
    " ", chips(rule.states))));
}

function numbers(found) {
  const rows = found.figures;
  const equal = rows.filter((each) => each.state === "ok").length;
  const columns = [
    { head: t("数字", "figure"), row: true, cell: (each) => halves(each.figure), sort: (each) => each.figure },
    { head: t("公布", "published"), number: true, cell: (each) => each.published, sort: (each) => each.published },
    { head: t("已装载", "loaded"), number: true, cell: (each) => each.loaded, sort: (each) => each.loaded },
    { head: t("不确定", "uncertain"), number: true, cell: (each) => each.possible, sort: (each) => each.possible },
    { head: t("差", "difference"), number: true, cell: (each) => signed(each.difference), sort: (each) => each.difference },
    { head: t("状态", "state"), cell: state, sort: (each) => each.state },
    { head: t("依据", "basis"), cell: (each) => each.basis, sort: (each) => each.basis },
  ];
  return el("section", {}, el("h2", {}, t("公布的数字", "Published figures")), table({
    caption: t(`${rows.length} 个数字中 ${equal} 个相符`, `${equal} of ${rows.length} figures are equal`), columns, rows,
  }));
}

function state(each) {
  return el("span", { class: `chip state-${each.state}` }, word("figures", each.state));
}

function signed(number) {
  return number > 0 ? `+${number}` : number;
}

function rules(report) {
  const rank = (rule) => RANKS.indexOf(rule.severity) * 1e6 - (rule.states.gap || 0);
  const rows = [...report.rules].sort((one, other) => rank(one) - rank(other));
  const columns = [
    { head: t("规则", "rule"), row: true, sort: (rule) => rule.title.zh,
      cell: (rule) => el("a", { href: href("gaps", rule.rule) }, t(rule.title.zh, rule.title.en)) },
    { head: t("缺口", "gaps"), number: true, cell: (rule) => rule.states.gap || 0, sort: (rule) => rule.states.gap || 0 },
    { head: t("总数", "of"), number: true, cell: (rule) => rule.population, sort: (rule) => rule.population },
    { head: t("可能", "possible"), number: true, cell: (rule) => rule.states.possible || 0, sort: (rule) => rule.states.possible || 0 },
    { head: t("未知", "unknown"), number: true, cell: (rule) => rule.states.unknown || 0, sort: (rule) => rule.states.unknown || 0 },
    { head: t("已接受", "accepted"), number: true, cell: (rule) => rule.accepted, sort: (rule) => rule.accepted },
    { head: t("性质", "severity"), cell: (rule) => word("severities", rule.severity), sort: (rule) => RANKS.indexOf(rule.severity) },
    { head: t("依据", "basis"), cell: (rule) => `${rule.basis} ${rule.confidence}`, sort: (rule) => rule.basis },
  ];
  const all = rows.reduce((sum, rule) => sum + (rule.states.gap || 0), 0);
  return el("section", {}, el("h2", {}, t("谁缺位", "Who is missing"), " ", chip("gap", ` ${all}`)),
    table({ caption: t(`${rows.length} 条规则,各有分母`, `${rows.length} rules, each with its denominator`), columns, rows }));
}
