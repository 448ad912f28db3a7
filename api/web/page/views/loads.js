// Rosters: uploaded, tried, corrected, loaded; the history of loads, and the newest taken back.

import { path, permitted, post } from "../api.js";
import { el, put } from "../dom.js";
import { loaded } from "../loaded.js";
import { href } from "../route.js";
import { signed } from "../signed.js";
import { table } from "../table.js";
import { trouble } from "../trouble.js";
import { upload } from "../upload.js";
import { say, short, t, word } from "../words.js";

const STEPS = { sent: ["上传", "sending"], read: ["读名册", "reading"] };

export async function view(route, signal) {
  const past = el("div", {});
  const draw = async () => {
    const found = await permitted("loads", {}, signal, Infinity);
    put(past, history(found, draw));
    return found?.links;
  };
  const links = await draw();
  const body = el("div", {},
    el("p", {}, t("先试装,看问题,再装载;一次装载要么全进,要么不进。", "Try first, look at the problems, then load: all of it goes in, or nothing.")),
    form(signal, draw), past);
  return { title: ["名册", "Rosters"], body, cards: [links, "load.loads"] };
}

function form(signal, done) {
  const result = el("div", { "aria-live": "polite" });
  const commit = el("button", { type: "submit", name: "act", value: "load", id: "commit", disabled: true }, t("装载", "Load"));
  const good = el("button", { type: "submit", name: "act", value: "rejects", id: "commit-good", disabled: true }, t("装好行,退回坏行", "Load the good rows, give the bad ones back"));
  const stale = () => { commit.disabled = true; good.disabled = true; };
  const box = (name, zh, en) => el("label", {}, el("input", { type: "checkbox", name, value: "true", onchange: stale }), " ", t(zh, en));
  const node = el("form", { class: "upload", id: "upload", onsubmit: send },
    el("label", {}, t("名册文件(CSV、XLSX、roster.toml)", "rosters (CSV, XLSX, roster.toml)"), el("input", { type: "file", name: "files", id: "files", multiple: true, required: true, accept: ".csv,.xlsx,.xls,.toml", onchange: stale })),
    el("label", {}, t("来源编码(空:名册自己写的)", "source (blank: as the roster says)"), el("input", { name: "source", maxlength: "200", onchange: stale })),
    el("label", {}, t("名册日期(空:名册自己写的)", "as of (blank: as the roster says)"), el("input", { name: "as_of", type: "date", onchange: stale })),
    el("fieldset", {}, el("legend", {}, short("怎么装", "how")), box("partial", "不是全表", "not a complete roster"), " ", box("allow_fall", "允许一次消失一成以上", "let more than a tenth vanish"), " ", hidden(stale)),
    signed(), el("div", { class: "tools" }, el("button", { type: "submit", name: "act", value: "try", id: "try" }, t("试装", "Try")), commit, good));

  async function send(event) {
    event.preventDefault();
    const act = event.submitter?.value || "try";
    const given = new FormData(node);
    given.delete("act");
    given.set("dry_run", String(act === "try"));
    given.set("rejects", String(act === "rejects"));
    const bar = el("progress", { id: "progress", "aria-label": say("进度", "progress"), max: 1 });
    const step = el("output", {});
    put(result, el("p", {}, bar, " ", step));
    stale();
    try {
      const answer = await upload(given, (told) => advance(bar, step, told), signal);
      // The history first: whoever reads that it is loaded may at once open what takes it back.
      let unread = "";
      if (answer.committed) await done().catch((error) => { unread = trouble(error); });
      put(result, loaded(answer), unread);
      commit.disabled = answer.problem_count > 0 || !answer.dry_run;
      good.disabled = !answer.problem_count || answer.committed || answer.problems.some((each) => each.whole);
    } catch (error) {
      put(result, trouble(error));
    }
  }
  return el("section", {}, el("h2", {}, t("装一份名册", "Load a roster")), node, result);
}

function hidden(stale) {
  const options = [["", "停下来问", "stop and ask"], ["read", "读", "read them"], ["skip", "跳过", "pass over them"]];
  return el("label", {}, t("隐藏的工作表", "hidden sheets"), " ", el("select", { name: "hidden", onchange: stale }, options.map(([code, zh, en]) => el("option", { value: code }, say(zh, en)))));
}

function advance(bar, step, told) {
  if (told.size) {
    bar.max = told.size;
    bar.value = told.done;
  } else bar.removeAttribute("value");
  put(step, STEPS[told.step] ? short(...STEPS[told.step]) : `${short("装载", "loading")} ${word("tables", told.step)} ${told.done || ""}`);
}

const STANDING = {
  forgotten: ["遗忘", "forgotten"],
  judged: ["判断", "judged"],
  loaded: ["已装载", "loaded"],
  rekeyed: ["换密钥", "new key"],
  undo: ["撤销", "undo"],
  undone: ["已撤销", "undone"],
};

function history(found, done) {
  if (!found) return "";
  const columns = [
    { head: t("序号", "number"), row: true, number: true, cell: (each) => each.number, sort: (each) => each.number },
    { head: t("来源", "source"), cell: (each) => each.source && el("a", { href: href("sources", each.source) }, each.source), sort: (each) => each.source },
    { head: t("名册日期", "as of"), cell: (each) => each.as_of ?? "", sort: (each) => each.as_of },
    { head: t("装载时间", "at"), cell: (each) => each.at.slice(0, 16).replace("T", " "), sort: (each) => each.at },
    { head: t("谁", "by"), cell: (each) => each.by, sort: (each) => each.by },
    { head: t("行", "rows"), number: true, cell: (each) => each.rows, sort: (each) => each.rows },
    { head: t("退回", "rejected"), number: true, cell: (each) => each.rejected, sort: (each) => each.rejected },
    { head: t("改动", "changes"), number: true, cell: (each) => each.changes, sort: (each) => each.changes },
    { head: t("现况", "standing"), cell: (each) => short(...STANDING[each.standing]) },
    { head: t("做什么", "do"), cell: (each) => each.id === newest?.id && undoing(each, done) },
  ];
  const newest = found.items.find((each) => each.stands && each.number);
  return el("section", {}, el("h2", {}, t("装载的历史", "The history of loads")), table({ caption: t("最新的在前", "the newest first"), columns, rows: found.items }));
}

function undoing(load, done) {
  const said = el("div", { role: "status" });
  const send = async (event) => {
    event.preventDefault();
    try {
      await post(`loads/${path(load.id)}/undo`, { by: new FormData(event.target).get("by") });
      await done();
    } catch (error) {
      put(said, trouble(error));
    }
  };
  return el("details", {}, el("summary", {}, t("撤销", "Undo")), el("form", { onsubmit: send }, signed(), el("button", {}, t("撤销这次装载", "Take this load back"))), said);
}
