// Gaps: one rule with its findings, filtered, exported, accepted; without a rule the list of rules.

import { all, get, path, permitted } from "../api.js";
import { accepting, history } from "../accepting.js";
import { el, put } from "../dom.js";
import { file } from "../file.js";
import { picker } from "../picker.js";
import { asOf, change, href } from "../route.js";
import { bar, chip, chips, ORDER } from "../sign.js";
import { sources } from "../source.js";
import { table } from "../table.js";
import { thing } from "../thing.js";
import { heading, say, short, t, value, word } from "../words.js";

const SPOKEN = ["state", "identity", "sources", "links", "acceptance"];
const SERIOUS = ["gap", "none", "partial", "possible", "unknown"];
const MOST = 3000;

export async function view(route, signal) {
  const body = el("div", {});
  const said = el("p", { role: "status", tabindex: "-1" });
  let cards = [];
  const rule = await draw();
  if (!rule) return { title: ["缺口", "Gaps"], body: el("p", {}, t("没有规则。", "No rules.")) };
  return { title: [`缺口:${rule.title.zh}`, `Gaps: ${rule.title.en}`], body, cards };

  /** Ask and show; gives the rule. */
  async function draw() {
    const area = route.params.get("area") || "";
    const state = route.params.get("state") || "";
    const report = await get("gaps", { as_of: asOf(), area }, signal);
    const about = report.rules.find((each) => each.rule === route.code) || report.rules[0];
    if (!about) return about;
    const where = `gaps/${path(about.rule)}`;
    const asked = { as_of: asOf(), area, state };
    const found = await all(where, asked, signal, MOST);
    cards = [found.links, ...report.rules.map((each) => each.links)];
    const accepted = await permitted("acceptances", { as_of: asOf(), rule: about.rule }, signal, Infinity);
    put(body, filters(report, about, area, state), said, counted(about), findings(about, found, done), files(where, asked), accepted && history(accepted, done));
    return about;
  }

  /** What was accepted or withdrawn counts at once: all is asked anew, and what was done is told above it. */
  async function done(text) {
    await draw();
    put(said, text);
    said.focus();
  }
}

function filters(report, rule, area, state) {
  const rules = el("select", { id: "rule", onchange: (event) => { location.hash = href("gaps", event.target.value, { area }); } },
    report.rules.map((each) => el("option", { value: each.rule }, `${say(each.title.zh, each.title.en)} ${each.states.gap || 0} / ${each.population}`)));
  rules.value = rule.rule;
  const states = el("select", { id: "state", onchange: (event) => change({ state: event.target.value }) },
    el("option", { value: "" }, say("全部", "all")), ORDER.filter((each) => rule.states[each]).map((each) => el("option", { value: each }, value("state", each))));
  states.value = state;
  return el("div", { class: "tools" }, el("label", {}, t("规则", "rule"), " ", rules), picker(area),
    el("label", {}, t("状态", "state"), " ", states));
}

function counted(rule) {
  const number = rule.states.gap || 0;
  return el("section", {},
    el("p", { class: "big" }, el("span", { class: "of" }, short(`${number} / ${rule.population}`, `${number} of ${rule.population}`)), " ", chips(rule.states)),
    bar(Object.entries(rule.states), rule.population),
    el("p", {}, rule.why),
    el("p", { class: "faint" }, word("severities", rule.severity), " · ", t("依据", "basis"), " ", rule.basis, " ", rule.confidence, " · ",
      short(`已接受 ${rule.accepted}`, `${rule.accepted} accepted`),
      rule.thresholds.map((each) => ` · ${each.name} = ${each.value}`)));
}

function findings(rule, found, done) {
  const names = [...new Set(found.items.flatMap((row) => Object.keys(row)))].filter((name) => !SPOKEN.includes(name));
  const columns = [
    { head: heading(names[0] || "name"), row: true, cell: (row) => subject(names[0], row), sort: (row) => row[names[0]] },
    { head: t("状态", "state"), cell: (row) => [chip(row.state), worse(row)], sort: (row) => ORDER.indexOf(row.state) },
    ...names.slice(1).map((name) => ({ head: heading(name), cell: (row) => value(name, row[name]), sort: (row) => value(name, row[name]) })),
    { head: t("来源行", "source rows"), cell: (row) => sources(row.sources) },
    { head: t("做什么", "do"), cell: (row) => SERIOUS.includes(row.state) && accepting(rule.rule, row, done) },
  ];
  const more = found.next ? short(`,只列前 ${found.items.length} 条`, `, the first ${found.items.length} alone`) : "";
  return table({ caption: t(`${rule.title.zh}${more}`, `${rule.title.en}${more}`), columns, rows: found.items, empty: t("没有发现。", "No findings.") });
}

function subject(name, row) {
  return [thing(name, row[name]), " ", el("a", { href: row.links.browser, rel: "noreferrer", class: "faint" }, "Neo4j")];
}

function worse(row) {
  return row.acceptance && el("p", { class: "faint" }, short("接受过,后来更糟了", "was accepted and got worse"));
}

function files(where, asked) {
  const link = (form) => el("li", {}, file(where, { ...asked, format: form }, form.toUpperCase(), { download: "", id: `export-${form}` }));
  return el("div", {}, el("h2", {}, t("导出", "Export")), el("ul", { class: "inline" }, ["csv", "xlsx", "md"].map(link)));
}
