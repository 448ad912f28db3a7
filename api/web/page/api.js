// Questions to the API. A problem is thrown as it was told; while the graph database is away, one waits for it.

import { el, put } from "./dom.js";
import { lang, t } from "./words.js";

export const TOKEN = "X-Sanfang-Token";
const PAGE = 1000;

/** A problem of the API (RFC 9457), or that nothing answered. */
export class Problem extends Error {
  constructor(said) {
    super(said.details ? `${said.details.zh} · ${said.details.en}` : said.title);
    this.said = said;
  }
}

/** The address of a resource below where the page is. */
export function address(path, params = {}) {
  const url = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(params)) {
    for (const each of [value].flat()) if (each !== "" && each !== null && each !== undefined) url.searchParams.append(name, each);
  }
  return url;
}

/** A path out of parts that may hold anything. */
export function path(...parts) {
  return parts.map(encodeURIComponent).join("/");
}

/** The answer of a resource; asked again by itself while the graph database is away. */
export async function get(where, params = {}, signal = undefined, type = "application/json") {
  for (;;) {
    const answer = await asked(address(where, params), { headers: heads({ Accept: type }), signal });
    if (answer) return answer.json();
    await pause(5, signal);
  }
}

/** The same, of a list so many `pages`, or nothing where whoever asks may not: of the whole city, say. */
export async function permitted(where, params = {}, signal = undefined, pages = 1) {
  try {
    return await (pages > 1 ? all(where, params, signal, pages * PAGE) : get(where, params, signal));
  } catch (error) {
    if (error.said?.status === 403) return null;
    throw error;
  }
}

/** An answer as it came. */
export async function fetched(where, params = {}) {
  return asked(address(where, params), { headers: heads() }, true);
}

/** All rows of a list or the first `most`, page by page. */
export async function all(where, params = {}, signal = undefined, most = 5 * PAGE) {
  const items = [];
  let query = { size: PAGE, ...params };
  for (;;) {
    const page = await get(where, query, signal);
    items.push(...page.items);
    if (!page.next || items.length >= most) return { ...page, items };
    query = { ...Object.fromEntries(new URL(page.next).searchParams) };
  }
}

/** Have something changed, or worked out. */
export async function post(where, body, signal = undefined) {
  const answer = await asked(address(where), {
    method: "POST", body: JSON.stringify(body), headers: heads({ "Content-Type": "application/json" }), signal,
  }, true);
  return answer.json();
}

/** Have something ended. */
export async function remove(where) {
  return (await asked(address(where), { method: "DELETE", headers: heads() }, true)).json();
}

/** The token for writing, for as long as the page is open. */
export function token(given = undefined) {
  if (given !== undefined) sessionStorage.setItem(TOKEN, given);
  return sessionStorage.getItem(TOKEN) || "";
}

/** The headers of a request. */
export function heads(more = {}) {
  return { "Accept-Language": lang(), ...(token() ? { [TOKEN]: token() } : {}), ...more };
}

async function asked(url, how, once = false) {
  let answer;
  try {
    answer = await fetch(url, { ...how, redirect: "error" });
  } catch (error) {
    if (how.signal?.aborted || once) throw told(error);
    return away();
  }
  if (answer.ok) return here(answer);
  const said = await problem(answer);
  if (answer.status === 503 && !once) return away(said);
  throw new Problem(said);
}

/** What a refused answer says; never fails. */
export async function problem(answer) {
  try {
    return await answer.json();
  } catch {
    return { title: `HTTP ${answer.status}`, status: answer.status };
  }
}

function told(error) {
  if (error.name === "AbortError") return error;
  const details = { zh: "接口没有回答。它还在运行吗?", en: "The API does not answer. Is it running?" };
  return new Problem({ title: "", status: 0, details });
}

function away(said = undefined) {
  const banner = document.getElementById("banner");
  const words = said?.details || { zh: "接口没有回答", en: "the API does not answer" };
  put(banner, el("p", { class: "away" }, t(words.zh, words.en), " ", t("正在重试……", "Trying again …")));
  return null;
}

function here(answer) {
  const banner = document.getElementById("banner");
  if (banner.querySelector(".away")) put(banner);
  return answer;
}

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("", "AbortError"));
    });
  });
}
