// Who writes: a name for the history, and, of whoever is not signed in, the token that `sanfang serve` prints.

import { token } from "./api.js";
import { el } from "./dom.js";
import { who } from "./who.js";
import { t } from "./words.js";

const NAME = "sanfang.name";

/** The fields of a form that writes; they are kept while the page is open. */
export function signed() {
  return el("span", { class: "signed" },
    el("label", {}, t("谁", "by"), el("input", { name: "by", required: true, maxlength: "100", autocomplete: "name",
      value: sessionStorage.getItem(NAME) || who().shown || "", onchange: (event) => sessionStorage.setItem(NAME, event.target.value) })),
    !who().signed_in && el("label", {}, t("令牌", "token"), el("input", { type: "password", autocomplete: "off", maxlength: "16384", value: token(),
      onchange: (event) => token(event.target.value.trim()) })));
}
