// The names of things of which only the codes are known; the first few of them.

import { get, path } from "./api.js";
import { el } from "./dom.js";
import { asOf, href } from "./route.js";

const MOST = 24;

/** Code → name, of bodies, areas or compounds; a code that is not there stays without. */
export async function named(kind, codes, signal) {
  const wanted = [...new Set(codes.filter(Boolean))].slice(0, MOST);
  const found = await Promise.allSettled(wanted.map((code) => get(path(kind, code), kind === "areas" ? {} : { as_of: asOf() }, signal)));
  return new Map(wanted.map((code, place) => [code, found[place].value?.name]));
}

/** The things as links, by their names where these are known. */
export function linked(kind, codes, names) {
  return codes.map((code, place) => [place ? "、" : "", el("a", { href: href(kind, code), title: code }, names.get(code) || code)]);
}
