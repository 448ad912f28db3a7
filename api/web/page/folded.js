// Controls that fold away where the screen is small, and stand open where there is room.

import { el } from "./dom.js";

const ROOM = matchMedia("(min-width: 60.01rem) and (min-height: 36.01rem)");

/** Children behind a summary on a small screen; elsewhere the summary is not seen. */
export function folding(label, ...children) {
  const box = el("details", { class: "controls", open: ROOM.matches }, el("summary", {}, label), children);
  const follow = () => {
    if (box.isConnected) box.open = ROOM.matches;
    else ROOM.removeEventListener("change", follow);
  };
  ROOM.addEventListener("change", follow);
  return box;
}
