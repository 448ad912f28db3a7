// Where one is: `#/view/code?name=value`. Codes and names are spelled out, so any of them may stand in it.

/** `{view, code, params}` of the address. */
export function here() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...rest] = path.split("/");
  return { view: view || "overview", code: decoded(rest.join("/")), params: new URLSearchParams(query) };
}

/** The address of a view; the day stays the one that is looked at. */
export function href(view, code = "", params = {}) {
  const said = new URLSearchParams();
  const day = here().params.get("as_of");
  for (const [name, value] of Object.entries({ as_of: day, ...params })) {
    if (value !== null && value !== undefined && value !== "") said.set(name, value);
  }
  const query = said.toString();
  return `#/${view}${code ? `/${encodeURIComponent(code)}` : ""}${query ? `?${query}` : ""}`;
}

/** Go to the same view with other parameters. */
export function change(params) {
  const now = here();
  location.hash = href(now.view, now.code, { ...Object.fromEntries(now.params), ...params });
}

/** The day that is looked at, as the API takes it. */
export function asOf() {
  return here().params.get("as_of") || today();
}

/** A day as an input takes it: what is none stays out of it, and the API says what is wrong. */
export function dayOf(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : "";
}

/** Today, where the reader is. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0")).join("-");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
