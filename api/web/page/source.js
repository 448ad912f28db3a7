// The roster rows that something rests on.

import { el } from "./dom.js";
import { short } from "./words.js";

const FEW = 2;

/** Source rows such as `zhangye:区域表.csv#346`; the first ones, the others unfolded. */
export function sources(rows) {
  const known = (rows || []).filter(Boolean);
  if (!known.length) return "";
  const first = known.slice(0, FEW).join(" ");
  if (known.length <= FEW) return el("span", { class: "source" }, first);
  return el("details", { class: "source" }, el("summary", {}, first, " ", short(`等 ${known.length} 行`, `and ${known.length - FEW} more`)), known.slice(FEW).join(" "));
}
