// The Cypher behind a view: each card as it stands in its file, and the link that opens it in Neo4j Browser.

import { get, path } from "./api.js";
import { el, put } from "./dom.js";
import { say, t } from "./words.js";

/** The cards of these names, read when they are unfolded. */
export function cypher(names) {
  return el("section", { class: "cypher", "aria-label": say("背后的查询", "the queries behind it") },
    el("h2", {}, t("背后的查询", "The queries behind it")), names.map(card));
}

function card(name) {
  const inside = el("div", {}, t("正在读……", "Reading …"));
  const box = el("details", { ontoggle: () => box.open && read() }, el("summary", {}, el("code", {}, name)), inside);

  async function read() {
    if (box.dataset.read) return;
    box.dataset.read = "1";
    try {
      const found = await get(`rules/${path(name)}`);
      put(inside, shown(found));
    } catch (error) {
      put(inside, el("p", { class: "trouble" }, error.message));
    }
  }
  return box;
}

function shown(found) {
  const browser = el("a", { href: found.links.browser, rel: "noreferrer" }, t("在 Neo4j Browser 里打开", "Open in Neo4j Browser"));
  return [
    el("p", {}, t(found.title.zh, found.title.en), found.why ? ` — ${found.why}` : ""),
    el("p", {}, browser),
    el("pre", { tabindex: "0", role: "group", class: "statement", "aria-label": say("Cypher 语句", "the statement") }, el("code", {}, found.statement)),
  ];
}
