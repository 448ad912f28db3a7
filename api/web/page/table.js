// Tables that can be sorted by their headings, and scrolled with the keyboard.

import { el, put } from "./dom.js";
import { short, t } from "./words.js";

const STEP = 200;
const compare = new Intl.Collator("zh", { numeric: true }).compare;

/**
 * A table. `columns`: `{head, cell(row), sort(row)?, number?, row?}`, where `row` marks the heading of a row;
 * `empty` is said where there are no rows. Long ones grow on demand.
 */
export function table({ caption, columns, rows, empty = t("没有。", "None."), mark = () => "" }) {
  if (!rows.length) return el("p", { class: "empty" }, empty);
  const state = { rows, shown: STEP, column: null, down: false };
  const body = el("tbody");
  const more = el("button", { type: "button", class: "more", onclick: () => grow() });
  const heads = columns.map((column, place) => head(column, place));
  const whole = el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": caption.textContent || caption },
    el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, heads)), body));

  function head(column, place) {
    const props = { scope: "col", class: column.number ? "number" : undefined };
    if (!column.sort) return el("th", props, column.head);
    return el("th", props, el("button", { type: "button", onclick: () => sort(place) }, column.head));
  }

  function sort(place) {
    state.down = state.column === place && !state.down;
    state.column = place;
    const by = columns[place].sort;
    state.rows = [...rows].sort((one, other) => order(by(one), by(other)) * (state.down ? -1 : 1));
    for (const each of heads) each.removeAttribute("aria-sort");
    heads[place].setAttribute("aria-sort", state.down ? "descending" : "ascending");
    draw();
  }

  function grow() {
    state.shown += STEP;
    draw();
  }

  function draw() {
    put(body, state.rows.slice(0, state.shown).map((row) => el("tr", { class: mark(row) || undefined }, columns.map((column) =>
      el(column.row ? "th" : "td", { scope: column.row ? "row" : undefined, class: column.number ? "number" : undefined },
        column.cell(row))))));
    const left = state.rows.length - state.shown;
    more.hidden = left <= 0;
    put(more, left > 0 && short(`还有 ${left} 行`, `${left} more rows`));
  }

  draw();
  return el("div", { class: "tabled" }, whole, more);
}

function order(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return compare(String(one ?? ""), String(other ?? ""));
}
