// The page: a head with the day and the search, one view at a time, and the queries behind it.

import { get } from "./api.js";
import { cypher } from "./cypher.js";
import { el, put } from "./dom.js";
import { entering } from "./entering.js";
import { head, marked } from "./head.js";
import { part } from "./part.js";
import { here } from "./route.js";
import { trouble } from "./trouble.js";
import { meet } from "./who.js";
import { learn, say, t } from "./words.js";

const VIEWS = ["overview", "chart", "linkage", "gaps", "plan", "loads", "judging", "organizations", "people", "areas", "compounds", "search", "sources"];
const THINGS = ["organizations", "people", "areas", "compounds"];
const main = document.getElementById("main");
const LONG = 120;
let running = new AbortController();
let shown = "";
let leave = null;

async function show() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const route = here();
  const held = document.activeElement?.id;
  const name = nameOf(route);
  document.documentElement.setAttribute("aria-busy", "true");
  marked(route);
  try {
    const { view } = await import(`./views/${name}.js`);
    const found = await view(route, signal);
    if (signal.aborted) return;
    leave?.();
    leave = found.leave;
    const title = el("h1", { tabindex: "-1" }, t(...found.title));
    const behind = part(Promise.resolve(found.cards || []), cypher);
    put(main, title, clamped(title), found.body, behind.place);
    document.title = `${[...say(...found.title)].slice(0, LONG).join("")} — 三方 · Sanfang`;
    const again = shown === `${name}/${route.code}` && held ? document.getElementById(held) : null;
    (again || title).focus({ preventScroll: Boolean(again) });
    shown = `${name}/${route.code}`;
    found.ready?.();
    await Promise.all([found.rest, behind.drawn]);
    if (signal.aborted) return;
  } catch (error) {
    if (signal.aborted) return;
    put(main, el("h1", { tabindex: "-1" }, t("出了问题", "Something went wrong")), trouble(error), entering(error, show));
  }
  document.documentElement.removeAttribute("aria-busy");
  document.documentElement.dataset.shown = location.hash;
}

/** The view of an address; what asks for one thing without saying which is asked to search. */
function nameOf(route) {
  if (THINGS.includes(route.view) && !route.code) return "search";
  return VIEWS.includes(route.view) ? route.view : "overview";
}

/** A heading that would fill the page shows its beginning, and the rest on demand. */
function clamped(title) {
  if (title.textContent.length <= LONG) return "";
  title.classList.add("clamped");
  title.title = title.textContent;
  const more = el("button", { type: "button", "aria-expanded": "false", onclick: () => {
    more.setAttribute("aria-expanded", String(!title.classList.toggle("clamped")));
  } }, t("整个标题", "the whole heading"));
  return more;
}

async function begin() {
  await meet();
  try {
    learn(await get("words"));
    await head(document.getElementById("head"), document.getElementById("foot"), show);
  } catch (error) {
    put(main, trouble(error), entering(error, begin));
    document.documentElement.dataset.shown = location.hash;
    return;
  }
  addEventListener("hashchange", show);
  await show();
}

begin();
