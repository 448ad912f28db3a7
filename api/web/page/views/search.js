// What was searched for: names, pinyin, codes.

import { get } from "../api.js";
import { el } from "../dom.js";
import { href } from "../route.js";
import { table } from "../table.js";
import { short, t } from "../words.js";

const KINDS = { organizations: ["组织", "body"], areas: ["区域", "place"], compounds: ["小区", "compound"], people: ["人员", "person"] };

export async function view(route, signal) {
  const text = route.params.get("text") || "";
  const found = text ? await get("search", { text, size: 200 }, signal) : { items: [], truncated: false };
  const columns = [
    { head: t("名称", "name"), row: true, sort: (row) => row.name, cell: (row) => el("a", { href: href(row.kind, row.code) }, row.name) },
    { head: t("种类", "kind"), cell: (row) => short(...KINDS[row.kind]), sort: (row) => row.kind },
    { head: t("所在", "place"), cell: (row) => row.place, sort: (row) => row.place },
    { head: t("编码", "code"), cell: (row) => el("code", {}, row.code), sort: (row) => row.code },
  ];
  const caption = t(`找“${text}”:${found.items.length}${found.truncated ? "+" : ""} 个`, `«${text}»: ${found.items.length}${found.truncated ? "+" : ""} found`);
  const body = table({ caption, columns, rows: found.items, empty: t("没有找到。可以写名称里的字、拼音或首字母、编码的开头。", "Nothing. Part of a name, pinyin or initials, or the start of a code will do.") });
  return { title: ["搜索", "Search"], body, cards: [found.links] };
}
