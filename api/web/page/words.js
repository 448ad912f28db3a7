// What is said, Chinese first with English beside it, or English alone; coded values come from the API.

import { el } from "./dom.js";

const KEY = "sanfang.lang";
let known = {};

/** `zh` (Chinese, with English) or `en`. */
export function lang() {
  return localStorage.getItem(KEY) === "en" ? "en" : "zh";
}

/** From now on in this language. */
export function speak(code) {
  localStorage.setItem(KEY, code);
}

/** The coded words, read once. */
export function learn(words) {
  known = words;
}

/** A text on the page, in both languages. */
export function t(zh, en) {
  if (lang() === "en" || zh === en) return el("span", { lang: zh === en ? undefined : "en" }, en);
  return el("span", { class: "both" }, el("span", { lang: "zh" }, zh), " ", el("span", { lang: "en", class: "en" }, en));
}

/** A short text, in one language. */
export function short(zh, en) {
  return lang() === "en" ? en : zh;
}

/** The same as a plain text, for labels that hold no elements. */
export function say(zh, en) {
  return lang() === "en" || zh === en ? en : `${zh} · ${en}`;
}

/** Of a text «中文 · English» what is to be shown. */
export function halves(text) {
  const [zh, en] = String(text ?? "").split(" · ");
  return en === undefined ? zh : say(zh, en);
}

/** A coded value of a table of words, as short text; what is no code stays as it is. */
export function word(table, code) {
  const found = known[table]?.[code];
  return found ? short(found.zh, found.en) : String(code ?? "");
}

/** The heading of a column. */
export function heading(column) {
  return word("columns", column);
}

/** A value of a column in words. */
export function value(column, said) {
  if (said === null || said === undefined) return "";
  if (Array.isArray(said)) return said.map((each) => value(column, each)).join("、");
  if (typeof said === "object") return person(said);
  if (typeof said === "boolean") return said ? short("是", "yes") : short("否", "no");
  const found = known.values?.[column]?.[said];
  return found ? short(found.zh, found.en) : String(said);
}

/** The colours of a kind of thing. */
export function colours(type) {
  return known.colours?.[type] || known.colours?.Organization || { fill: "#6B7280", ink: "#FFFFFF" };
}

/** A post's role in words. */
export function role(code, title = "") {
  return known.values?.role?.[code] ? value("role", code) : title || code || "";
}

function person(said) {
  const name = said.name || said.person || said.meeting;
  if (!name) return JSON.stringify(said);
  return said.sure === false ? `${name}?` : name;
}
