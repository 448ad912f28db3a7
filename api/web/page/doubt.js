// Pairs that may be one: what is known of each of the two, why they may be one, and three answers.

import { post } from "./api.js";
import { el, put } from "./dom.js";
import { href } from "./route.js";
import { signed } from "./signed.js";
import { sources } from "./source.js";
import { table } from "./table.js";
import { trouble } from "./trouble.js";
import { role, short, t, word } from "./words.js";

const LATER = "sanfang.later";
const KEEN = 0.005;

/** The pairs of an answer of `judgements/pairs`; `done` is called when one was judged. */
export function doubts(found, done) {
  const box = el("section", {});
  const sign = el("form", { id: "sign", class: "upload", onsubmit: (event) => event.preventDefault() }, signed());
  const draw = () => {
    const aside = waiting();
    const rows = [...found.items].sort((one, other) => aside.has(name(one)) - aside.has(name(other)));
    put(box, el("h2", {}, t("等人判断的", "Pairs that wait")), el("p", {}, counts(found)), rows.length > 0 && sign,
      table({ caption: t("可能是同一个的", "what may be one"), columns: columns(found.kind, sign, done, draw), rows,
        mark: (each) => (aside.has(name(each)) ? "later" : ""), empty: t("没有等着判断的。", "Nothing waits to be judged.") }));
  };
  draw();
  return box;
}

function counts(found) {
  const more = found.total > found.items.length;
  return t(
    `共 ${found.total} 对,${found.sure} 对在阈值以上(sanfang judge --join 一次合并)${more ? `;列出前 ${found.items.length} 对` : ""}。`,
    `${found.total} pairs, ${found.sure} of them above the threshold (sanfang judge --join joins those)${more ? `; the first ${found.items.length} are listed` : ""}.`);
}

function columns(kind, sign, done, draw) {
  return [
    { head: t("甲", "one"), row: true, cell: (each) => side(each.one, kind), sort: (each) => each.one.name },
    { head: t("乙", "other"), cell: (each) => side(each.other, kind), sort: (each) => each.other.name },
    { head: t("概率", "probability"), number: true, cell: (each) => probability(each), sort: (each) => each.probability },
    { head: t("依据(比特)", "why (bits)"), cell: (each) => why(each.weights) },
    { head: t("判断", "verdict"), cell: (each) => verdict(each, kind, sign, done, draw) },
  ];
}

function side(one, kind) {
  const sex = one.sex && word("sexes", one.sex);
  const about = [sex, one.birth_year, one.party_status && word("party", one.party_status), one.credit_code].filter(Boolean).join(" ");
  return [
    el("a", { href: href(kind === "bodies" ? "organizations" : "people", one.key) }, [one.name, ...one.names].join(" / ")),
    " ", el("code", {}, one.key), about && el("p", {}, about),
    el("ul", { class: "side-by-side" }, one.held.map((each) => el("li", {}, held(each)))),
    sources(one.rows),
  ];
}

function held(each) {
  const years = [each.from, each.to].map((day) => (day ? String(day).slice(0, 4) : ""));
  const span = years.some(Boolean) ? ` (${years.join("–")})` : "";
  return `${[each.role && role(each.role, word("types", each.role)), each.unit].filter(Boolean).join(" ")}${span}`;
}

function probability(each) {
  const said = each.probability > 1 - KEEN && each.probability < 1 ? "> 99.5 %" : `${(each.probability * 100).toFixed(1)} %`;
  return each.sure ? [said, el("p", { class: "faint" }, short("拿得准", "sure"))] : said;
}

function why(weights) {
  const said = (each) => (each.weight === null ? "" : ` ${each.weight > 0 ? "+" : ""}${each.weight.toFixed(1)}`);
  return el("ul", { class: "side-by-side" }, weights.map((each) => el("li", {}, short(each.zh, each.en), said(each))));
}

function verdict(each, kind, sign, done, draw) {
  const said = el("div", { role: "status" });
  const bodies = kind === "bodies";
  const answers = [
    ["same", bodies ? "同一组织" : "同一人", "same"], ["different", "不是", "different"],
    ["later", waiting().has(name(each)) ? "不再放后" : "待定", waiting().has(name(each)) ? "no longer later" : "later"],
  ];
  const send = async (event) => {
    event.preventDefault();
    const answer = event.submitter?.value || "same";
    if (answer === "later") {
      putOff(each);
      draw();
      return;
    }
    if (!sign.reportValidity()) return;
    const by = new FormData(sign).get("by");
    const reason = new FormData(event.target).get("reason");
    try {
      const made = await post("judgements", { one: each.one.key, other: each.other.key, verdict: answer, reason, by, check: each.check });
      put(box, el("p", { role: "status", tabindex: "-1" }, answer === "same" ? t("判断为同一个。", "Judged to be one.") : t("判断为两个。", "Judged to be two."),
        " ", t(`历史第 ${made.number} 行`, `line ${made.number} of the history`)));
      box.firstChild.focus();
      await done();
    } catch (error) {
      put(said, trouble(error), error.said?.status === 409 && anew());
    }
  };
  const form = el("form", { class: "verdict", onsubmit: send },
    el("label", {}, t("原因", "reason"), " ", el("input", { name: "reason", required: true, maxlength: "500" })),
    el("span", { class: "answers" }, answers.map(([code, zh, en]) => el("button", { value: code, formnovalidate: code === "later" }, t(zh, en)))), said);
  const box = el("div", {}, form);
  return box;
}

/** What is shown is no more so: the list as it is now. */
function anew() {
  return el("button", { type: "button", onclick: () => dispatchEvent(new HashChangeEvent("hashchange")) }, t("重新打开列表", "Open the list anew"));
}

function name(each) {
  return `${each.one.key}|${each.other.key}`;
}

/** The pairs that were put off: in this browser, until it is closed. */
function waiting() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(LATER) || "[]"));
  } catch {
    return new Set();
  }
}

function putOff(each) {
  const aside = waiting();
  if (!aside.delete(name(each))) aside.add(name(each));
  sessionStorage.setItem(LATER, JSON.stringify([...aside]));
}
