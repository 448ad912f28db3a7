// What is said of a body in a chart: its posts and who holds them, vacancies, gaps.

import { el } from "./dom.js";
import { href } from "./route.js";
import { sign } from "./sign.js";
import { shown } from "./shown.js";
import { role, short, t, value, word } from "./words.js";
import { wrapped } from "./wrap.js";

const MOST = 3;

/** What a body's box and row say; `label` in lines that fit a box. */
export function facts(body) {
  const vacant = body.posts.filter((post) => post.state === "vacant").reduce((sum, post) => sum + (post.vacant || 1), 0);
  const gaps = (body.gaps || []).filter((gap) => gap.state === "gap").length;
  const first = body.posts.find((post) => post.holders.length);

  function label(hidden, self) {
    const who = first ? `${role(first.role, first.title)} ${first.holders.map(holder).join("、")}` : "";
    const bad = [vacant && `${sign("vacant")}${short("空缺", "vacant")} ${vacant}`, gaps && `${sign("gap")}${short("缺口", "gaps")} ${gaps}`];
    const more = `${hidden ? `▸${hidden}` : ""}${self ? " ↻" : ""}`;
    const last = [...bad, more].filter(Boolean).join("  ");
    return [body.name, who, last].filter(Boolean).flatMap((text) => wrapped(shown(text), MOST));
  }
  return { vacant, gaps, label };
}

/** A holder's name; `?` where only an uncertain date says so, the plan's own in brackets. */
export function holder(one) {
  const how = one.kind === "proposed" ? short("(拟任)", " (proposed)") : "";
  return `${one.name}${how}${one.sure ? "" : "?"}`;
}

/** The posts of a body as a list, with links to whoever holds them. */
export function posts(body) {
  if (!body.posts.length) return el("p", { class: "empty" }, t("没有岗位。", "No posts."));
  return el("ul", { class: "posts" }, body.posts.map((post) => el("li", { class: `post-${post.state}` },
    el("strong", {}, role(post.role, post.title)), post.served ? ` → ${post.served}` : "", ": ",
    post.holders.map((one, number) => [number ? "、" : "", person(one)]), state(post))));
}

/** The gaps of a body as a list. */
export function gaps(body) {
  const found = body.gaps || [];
  return found.length > 0 && el("ul", { class: "found" }, found.map((gap) => el("li", {},
    el("span", { class: `chip state-${gap.state}` }, sign(gap.state), " ", value("state", gap.state)), " ",
    el("a", { href: href("gaps", gap.rule) }, t(gap.zh, gap.en)), " ", which(gap), gap.name)));
}

/** Which one of several gaps of a rule. */
function which(gap) {
  return gap.which_zh ? el("strong", {}, short(gap.which_zh, gap.which_en), " ") : "";
}

/** A person's name that leads to their page. */
export function person(one) {
  return el("a", { href: href("people", one.person) }, holder(one));
}

function state(post) {
  if (post.state === "held") return "";
  const number = post.vacant && post.seats > 1 ? ` ${post.vacant}/${post.seats}` : "";
  return el("span", { class: `chip state-${post.state === "vacant" ? "gap" : post.state}` }, sign(post.state), " ", word("posts", post.state), number);
}
