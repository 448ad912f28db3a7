// The head of the page: where one can go, the day, the search, the language; the foot says what it rests on.

import { get } from "./api.js";
import { el, put } from "./dom.js";
import { folding } from "./folded.js";
import { asOf, change, dayOf, here, href } from "./route.js";
import { signedIn } from "./who.js";
import { lang, say, short, speak, t } from "./words.js";

const PLACES = [
  ["overview", "总览", "Overview"], ["chart", "架构图", "Chart"], ["linkage", "三方联动", "Linkage"],
  ["gaps", "缺口", "Gaps"], ["plan", "任命方案", "Plan"], ["loads", "名册", "Rosters"],
  ["judging", "同一人", "Same person"],
];
const UNDER = { organizations: "chart", people: "chart", areas: "chart", compounds: "linkage", sources: "loads" };
let parts = {};

/** Make head and foot; `again` shows the view anew. */
export async function head(node, foot, again) {
  const status = await get("status");
  const draw = () => {
    document.documentElement.lang = lang();
    put(node, skip(), name(status), folding(t("菜单", "Menu"), places(), tools(draw, again)));
    put(foot, about(status));
    marked(here());
  };
  draw();
}

/** Mark where one is, and show its day. */
export function marked(route) {
  const view = UNDER[route.view] || route.view;
  for (const [place, link] of Object.entries(parts.links || {})) {
    link.href = href(place);
    if (place === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (parts.day) parts.day.value = dayOf(asOf());
}

function skip() {
  const go = (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  };
  return el("a", { href: "#main", class: "skip", onclick: go }, t("跳到正文", "Skip to the content"));
}

function name(status) {
  const made = status.made && el("strong", { class: "made" }, t("演示数据(虚构)", "made-up data"));
  return el("p", { class: "name" }, el("a", { href: "#/" }, t("三方", "Sanfang")), " ", made);
}

function places() {
  parts.links = Object.fromEntries(PLACES.map(([view, zh, en]) => [view, el("a", { href: href(view) }, t(zh, en))]));
  return el("nav", { "aria-label": say("视图", "views") }, el("ul", {}, Object.values(parts.links).map((link) => el("li", {}, link))));
}

function tools(draw, again) {
  parts.day = el("input", { type: "date", id: "as-of", value: dayOf(asOf()), required: true,
    onchange: (event) => event.target.value && change({ as_of: event.target.value }) });
  const text = el("input", { type: "search", id: "search", autocomplete: "off", maxlength: "100",
    placeholder: short("名称、拼音、编码", "name, pinyin, code") });
  const find = (event) => {
    event.preventDefault();
    if (text.value.trim()) location.hash = href("search", "", { text: text.value.trim() });
  };
  const other = lang() === "en" ? "zh" : "en";
  const turn = () => {
    speak(other);
    draw();
    again();
  };
  return el("div", { class: "tools" },
    el("label", {}, t("截止", "as of"), " ", parts.day),
    el("form", { role: "search", onsubmit: find }, el("label", {}, t("搜索", "search"), " ", text), " ",
      el("button", {}, t("找", "Find"))),
    el("button", { type: "button", id: "language", lang: other, onclick: turn }, other === "en" ? "English" : "中文"),
    signedIn());
}

function about(status) {
  const sources = status.sources.map((each) => `${each.name || each.source} ${each.as_of || ""}`).join("、");
  return el("p", {}, "三方 · Sanfang ", status.version, " · ", status.server, " · ", t("名册:", "rosters:"), " ",
    sources || t("还没有装载名册", "nothing is loaded"), " · ", el("a", { href: "openapi.json" }, t("接口说明", "API")));
}
