// Elements out of names, attributes and children. What comes from data becomes text, never markup.

import { shown } from "./shown.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element. `props`: attributes, `on…` listeners, DOM properties of forms; children: nodes, texts, lists. */
export function el(tag, props = {}, ...children) {
  return filled(document.createElement(tag), props, children);
}

/** The same for a drawing. */
export function svg(tag, props = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), props, children);
}

/** Put these children into a node instead of what is there. */
export function put(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

function filled(node, props, children) {
  for (const [name, value] of Object.entries(props)) set(node, name, value);
  node.append(...flat(children));
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (["value", "checked", "disabled", "open", "indeterminate"].includes(name)) node[name] = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

function flat(children) {
  return children.flat(9).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(shown(child))));
}
