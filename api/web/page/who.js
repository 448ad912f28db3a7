// Who looks at the page: somebody who signed in at the identity provider, or whoever gives a key.

import { address, remove } from "./api.js";
import { el } from "./dom.js";
import { t } from "./words.js";

const BACK = "sanfang.back";
let known = {};

/** `{signed_in, shown, sign_in, …}` as the API knows whoever looks. */
export function who() {
  return known;
}

/** Learn it; whoever comes back from signing in is where they were. */
export async function meet() {
  try {
    known = await (await fetch(address("session"), { redirect: "error" })).json();
  } catch {
    known = {};
  }
  const back = sessionStorage.getItem(BACK);
  sessionStorage.removeItem(BACK);
  if (back && !location.hash) history.replaceState(null, "", back);
}

/** The link that leads to the identity provider, where there is one. */
export function signingIn() {
  return known.sign_in && el("a", { href: "sign-in", id: "sign-in", class: "button", onclick: () => sessionStorage.setItem(BACK, location.hash) },
    t("登录", "Sign in"));
}

/** Who is signed in, and the button that ends it: nothing of them stays in the browser. */
export function signedIn() {
  const end = async () => {
    await remove("session");
    sessionStorage.clear();
    location.reload();
  };
  return known.signed_in && el("span", { class: "who" }, known.shown, " ",
    el("button", { type: "button", id: "sign-out", onclick: end }, t("退出", "Sign out")));
}
