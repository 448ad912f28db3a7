// The Cypher behind a view, with what the view asked, and the link that opens the same in Neo4j Browser.

import { get, path } from "./api.js";
import { el, put } from "./dom.js";
import { asOf } from "./route.js";
import { halves, say, t } from "./words.js";

const FEW = 6;
const EDIT = "cmd=edit&arg=";

/**
 * The queries that these are: `links` of answers (`{card, browser}`, or several as their `queries`), `{name, where,
 * params}` for an answer that is asked for when it is unfolded, or names of cards, which are shown as they are.
 */
export function cypher(used) {
  const known = used.filter(Boolean).flatMap((each) => each.queries || [each]);
  const cards = [...new Map(known.map((each) => [`${name(each)} ${each.browser || ""}`, each])).values()].map(card);
  if (!cards.length) return "";
  const left = cards.slice(FEW);
  const more = left.length > 0 && el("details", {}, el("summary", {}, t(`还有 ${left.length} 个查询`, `${left.length} more queries`)), left);
  return el("section", { class: "cypher", "aria-label": say("背后的查询", "the queries behind it") },
    el("h2", {}, t("背后的查询", "The queries behind it")), cards.slice(0, FEW), more);
}

/** The rules whose findings are drawn at these nodes of a chart. */
export function drawn(nodes) {
  const rules = new Set(nodes.flatMap((node) => (node.gaps || []).map((gap) => gap.rule)));
  return [...rules].sort().map((rule) => ({ name: rule, where: `gaps/${path(rule)}`, params: { as_of: asOf(), size: 1 } }));
}

function card(used) {
  const inside = el("div", {}, t("正在读……", "Reading …"));
  const box = el("details", { class: "query", ontoggle: () => box.open && read() }, el("summary", {}, el("code", {}, name(used))), inside);

  async function read() {
    if (box.dataset.read) return;
    box.dataset.read = "1";
    try {
      put(inside, await shown(used));
    } catch (error) {
      put(inside, el("p", { class: "trouble" }, error.message));
    }
  }
  return box;
}

/** What a query is called: its card's name, else its title. */
function name(used) {
  if (typeof used === "string") return used;
  return used.name || (used.card ? decodeURIComponent(used.card.split("/").at(-1)) : halves(statement(used.browser).split("\n")[0].slice(3)));
}

async function shown(used) {
  const about = used.browser && !used.card ? null : await get(`rules/${path(name(used))}`);
  const { browser } = used.where ? (await get(used.where, used.params)).links : used.browser ? used : about.links;
  return [
    about && el("p", {}, t(about.title.zh, about.title.en), about.why ? ` — ${about.why}` : ""),
    el("p", {}, el("a", { href: browser, rel: "noreferrer" }, t("在 Neo4j Browser 里打开", "Open in Neo4j Browser"))),
    el("pre", { tabindex: "0", role: "group", class: "statement", "aria-label": say("Cypher 语句", "the statement") }, el("code", {}, statement(browser))),
  ];
}

/** The statement that an address puts into the Browser's editor; two signs are spelled out in the address alone. */
function statement(browser) {
  const said = browser.slice(browser.indexOf(EDIT) + EDIT.length);
  return decodeURIComponent(said).replaceAll("\\u0026", "&").replaceAll("\\u0023", "#");
}
