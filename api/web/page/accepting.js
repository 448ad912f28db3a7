// Accepting a finding until a day, and what was accepted.

import { post } from "./api.js";
import { el, put } from "./dom.js";
import { asOf } from "./route.js";
import { signed } from "./signed.js";
import { table } from "./table.js";
import { trouble } from "./trouble.js";
import { t, value, word } from "./words.js";

/** A form, folded, that accepts a finding of a rule; `done(said)` is told what came of it. */
export function accepting(rule, row, done) {
  const identity = row.identity.map((each) => (each === null ? "" : String(each)));
  const form = (send) => el("form", { onsubmit: send },
    el("label", {}, t("原因", "reason"), el("input", { name: "reason", required: true, maxlength: "500" })),
    el("label", {}, t("到哪天", "until"), el("input", { name: "until", type: "date", required: true })),
    signed(), el("button", {}, t("接受", "Accept")));
  return action(t("接受", "Accept"), form, (given) => post("acceptances", { rule, identity, as_of: asOf(), ...given }),
    (made) => done(t(`已接受到 ${made.until}:${identity.join(" ")}`, `Accepted until ${made.until}: ${identity.join(" ")}`)));
}

/** What was ever accepted of a rule, each with its withdrawal while it stands; `done(said)` as above. */
export function history(found, done) {
  if (!found.items.length) return "";
  const columns = [
    { head: t("发现", "finding"), row: true, cell: (each) => each.identity.join(" ") },
    { head: t("状态", "state"), cell: (each) => value("state", each.state) },
    { head: t("原因", "reason"), cell: (each) => each.reason },
    { head: t("谁", "by"), cell: (each) => each.by },
    { head: t("自", "from"), cell: (each) => each.on },
    { head: t("到", "until"), cell: (each) => each.until },
    { head: t("现况", "standing"), cell: (each) => word("standing", each.standing) },
    { head: t("做什么", "do"), cell: (each) => each.standing === "standing" && withdrawing(each, done) },
  ];
  return el("section", {}, el("h2", {}, t("接受过的", "What was accepted")), table({ caption: t("接受的历史", "the history"), columns, rows: found.items }));
}

function withdrawing(made, done) {
  const identity = made.identity.map((each) => (each === null ? "" : String(each)));
  const form = (send) => el("form", { onsubmit: send }, signed(), el("button", {}, t("撤回", "Withdraw")));
  return action(t("撤回", "Withdraw"), form, (given) => post("acceptances/withdrawals", { rule: made.rule, identity, as_of: asOf(), ...given }),
    () => done(t(`已撤回:${identity.join(" ")}`, `Withdrawn: ${identity.join(" ")}`)));
}

/** A folded form that does something; then `done(made)` shows what came of it. */
export function action(label, form, work, done) {
  const said = el("div", { role: "status" });
  const send = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector("button");
    button.disabled = true;
    try {
      const made = await work(Object.fromEntries(new FormData(event.target)));
      await done(made);
    } catch (error) {
      put(said, trouble(error));
    }
    button.disabled = false;
  };
  return el("div", { class: "action" }, el("details", {}, el("summary", {}, label), form(send), said));
}
