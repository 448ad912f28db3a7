// What a code stands for by the column that it is in: the page of a body, a place, a person.

import { el } from "./dom.js";
import { href } from "./route.js";

const KINDS = {
  areas: ["area", "grid", "community", "street", "town", "place_code"],
  compounds: ["compound"],
  organizations: ["body", "branch", "group", "company", "committee", "conference", "firm", "unit", "network", "carrier"],
  people: ["person"],
};

/** The code as a link to its page; a post leads to its body, what has no page stays a code. */
export function thing(column, code) {
  const text = String(code ?? "");
  if (column === "post") return link("organizations", text.split("#")[0], text);
  const kind = Object.keys(KINDS).find((each) => KINDS[each].includes(column));
  return kind ? link(kind, text, text) : el("code", {}, text);
}

function link(kind, code, text) {
  return el("a", { href: href(kind, code) }, text);
}
