// What an upload did or would do: counts, problems, and refused rows with what is wrong beside each cell.

import { el } from "./dom.js";
import { table } from "./table.js";
import { halves, short, t, word } from "./words.js";

const FEW = 200;

/** The answer of a load. */
export function loaded(answer) {
  return el("div", {}, verdict(answer), back(answer), counts(answer), answer.sheets.map(sheet), problems(answer), notices(answer));
}

function verdict(answer) {
  const number = answer.problem_count;
  const written = answer.rows ? Object.values(answer.rows).reduce((sum, each) => sum + each.loaded, 0) : 0;
  const said = answer.committed ? t(`已装载 ${answer.load}:${written} 行有改动。`, `Loaded as ${answer.load}: ${written} rows changed something.`)
    : !answer.rows ? t(`${number} 处有问题,什么都没有写入。`, `${number} problems; nothing was written.`)
      : answer.dry_run ? t(`试装:${written} 行会有改动,没有写入。`, `Tried: ${written} rows would change something; nothing was written.`)
        : t("与上次相同,没有改动。", "The same as before: nothing changed.");
  return el("p", { class: number ? "trouble" : "fine", role: "status", id: "verdict" }, said, " ",
    t(`来源 ${answer.source},日期 ${answer.as_of}。`, `Source ${answer.source}, as of ${answer.as_of}.`));
}

function back(answer) {
  if (!answer.rejects) return "";
  const bytes = Uint8Array.from(atob(answer.rejects.base64), (char) => char.charCodeAt(0));
  const link = el("a", { download: answer.rejects.name, id: "rejects" }, t("下载退回的行,改好再装", "Download the rows that were refused; correct them and load that file"));
  link.href = URL.createObjectURL(new Blob([bytes]));
  return el("p", {}, link);
}

function counts(answer) {
  const rows = Object.entries(answer.rows || {}).filter(([, each]) => each.read).map(([name, each]) => ({ name, ...each }));
  if (!rows.length) return "";
  const number = (name, zh, en) => ({ head: t(zh, en), number: true, cell: (row) => row[name], sort: (row) => row[name] });
  const columns = [{ head: t("表", "table"), row: true, cell: (row) => word("tables", row.name), sort: (row) => word("tables", row.name) }, number("read", "读", "read"),
    number("loaded", "装载", "loaded"), number("unchanged", "未变", "unchanged"), number("rejected", "退回", "rejected")];
  return table({ caption: t("名册的行", "rows of the roster"), columns, rows });
}

function sheet(found) {
  const head = [t("行", "line"), ...found.headers, t("问题", "problem"), t("怎么办", "what to do")];
  const rows = found.rows.map((row) => el("tr", {}, el("th", { scope: "row", class: "number" }, row.line),
    found.headers.map((_, place) => cell(row, place)), el("td", {}, row.problem), el("td", {}, row.fix, row.suggestion && el("p", {}, row.suggestion))));
  const name = `${found.file}${found.sheet ? `/${found.sheet}` : ""}`;
  const more = found.more ? short(`,还有 ${found.more} 行`, `, ${found.more} more rows`) : "";
  return el("section", {}, el("h3", {}, found.table, " ", name),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": name }, el("table", { class: "roster" },
      el("caption", {}, t(`退回的行${more}`, `refused rows${more}`)), el("thead", {}, el("tr", {}, head.map((each) => el("th", { scope: "col" }, each)))), el("tbody", {}, rows))));
}

function cell(row, place) {
  const wrong = row.wrong[place];
  if (!wrong) return el("td", {}, row.cells[place]);
  return el("td", { class: "wrong" }, el("span", { class: "was" }, row.cells[place] || short("(空)", "(blank)")), el("span", { class: "why" }, "✕ ", wrong));
}

function problems(answer) {
  if (!answer.problems.length) return "";
  return el("details", { open: !answer.sheets.length }, el("summary", {}, t(`全部问题 ${answer.problem_count} 处`, `all ${answer.problem_count} problems`)), list(answer.problems));
}

function notices(answer) {
  if (!answer.notices.length) return "";
  return el("details", {}, el("summary", {}, t(`读的时候(不是错误)${answer.notices.length} 处`, `while reading, nothing is wrong: ${answer.notices.length}`)), list(answer.notices));
}

function list(found) {
  return el("ul", {}, found.slice(0, FEW).map((each) => el("li", {}, el("code", {}, [each.file, each.sheet, each.line && `#${each.line}`].filter(Boolean).join("/")), " ",
    each.column ? `「${each.column}」` : "", each.value ? `“${each.value}” ` : "", t(each.zh, each.en), " ", halves(`${each.fix_zh} · ${each.fix_en}`))));
}
