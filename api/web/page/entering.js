// Where reading needs a key: a form for it, and again from the start.

import { Problem, token } from "./api.js";
import { el } from "./dom.js";
import { t } from "./words.js";

/** The form, where that is what an error asks for. */
export function entering(error, again) {
  if (!(error instanceof Problem) || error.said.status !== 401) return "";
  const send = (event) => {
    event.preventDefault();
    token(new FormData(event.target).get("key").trim());
    again();
  };
  return el("form", { class: "tools", onsubmit: send },
    el("label", {}, t("密钥或令牌", "key or token"), " ", el("input", { name: "key", type: "password", required: true, autocomplete: "off", maxlength: "16384" })),
    el("button", {}, t("进入", "Enter")));
}
