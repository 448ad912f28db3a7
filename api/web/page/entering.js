// Where reading needs a key: the way to sign in, a form for a key, and again from the start.

import { Problem, token } from "./api.js";
import { el } from "./dom.js";
import { signingIn } from "./who.js";
import { t } from "./words.js";

/** Both, where that is what an error asks for. */
export function entering(error, again) {
  if (!(error instanceof Problem) || error.said.status !== 401) return "";
  const send = (event) => {
    event.preventDefault();
    token(new FormData(event.target).get("key").trim());
    again();
  };
  const link = signingIn();
  return [link && el("p", {}, link), el("form", { class: "tools", onsubmit: send },
    el("label", {}, t("密钥或令牌", "key or token"), " ", el("input", { name: "key", type: "password", required: true, autocomplete: "off", maxlength: "16384" })),
    el("button", {}, t("进入", "Enter")))];
}
