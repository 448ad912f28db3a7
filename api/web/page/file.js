// Files of the API as links. Where a key is needed, which a link cannot carry, the file is fetched and handed over.

import { address, fetched, token } from "./api.js";
import { el } from "./dom.js";
import { trouble } from "./trouble.js";

/** A link to what a resource answers in a format. */
export function file(where, params, label, props = {}) {
  const link = el("a", { href: address(where, params), onclick: take, ...props });

  async function take(event) {
    if (!token()) return;
    event.preventDefault();
    try {
      const answer = await fetched(where, params);
      const named = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") || "");
      hand(await answer.blob(), named ? named[1] : "sanfang");
    } catch (error) {
      link.after(trouble(error));
    }
  }
  link.append(label);
  return link;
}

/** Have the browser save something under a name. */
export function hand(blob, name) {
  const link = el("a", { download: name });
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
