// The roster rows that something rests on, each with its way to the source.

import { el } from "./dom.js";
import { href } from "./route.js";
import { short } from "./words.js";

const FEW = 2;

/** Source rows such as `zhangye:区域表.csv#346`; the first ones, the others unfolded. */
export function sources(rows) {
  const known = (rows || []).filter(Boolean);
  if (!known.length) return "";
  const links = known.flatMap((row, place) => [place ? " " : "", link(row)]);
  const first = links.slice(0, FEW * 2);
  if (known.length <= FEW) return el("span", { class: "source" }, first);
  return el("span", { class: "source" }, first,
    el("details", {}, el("summary", {}, short(`等 ${known.length} 行`, `and ${known.length - FEW} more`)), links.slice(FEW * 2)));
}

/** A row that its roster has no more is marked by a minus. */
function link(row) {
  const [code, ...rest] = row.replace(/^-/, "").split(":");
  return el("a", { href: href("sources", code, { row: rest.join(":") }) }, row);
}
