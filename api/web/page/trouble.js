// A problem as the API tells it: what, where, what may be meant, and the number of the request.

import { Problem } from "./api.js";
import { el } from "./dom.js";
import { t } from "./words.js";

/** What went wrong, to be read. */
export function trouble(error) {
  if (!(error instanceof Problem)) {
    return el("div", { class: "trouble", role: "alert" }, el("p", {}, t("页面出错了。", "An error of the page."), " ", String(error)));
  }
  const said = error.said;
  return el("div", { class: "trouble", role: "alert" },
    said.titles && el("p", {}, el("strong", {}, t(said.titles.zh, said.titles.en))),
    said.details ? el("p", {}, t(said.details.zh, said.details.en)) : el("p", {}, said.title),
    said.errors && el("ul", {}, said.errors.map((each) => el("li", {}, el("code", {}, each.field), " ", t(each.zh, each.en)))),
    said.nearest?.length && el("p", {}, t("相近的:", "Nearest:"), " ", said.nearest.join("、")),
    said.request_id && el("p", { class: "faint" }, t("请求编号", "request"), " ", el("code", {}, said.request_id)));
}
