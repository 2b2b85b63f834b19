/** Elements without markup: whatever text comes in is only ever text. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} attributes `class`, `data-…`, `aria-…`; `on…` are listeners; false and null are left out
 * @param {...(Node|string|number|null|undefined)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined).map(asNode));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : String(value));
}

const asNode = (child) => (child instanceof Node ? child : document.createTextNode(String(child)));

/** Changes an element's text only when it differs, so that nothing flickers and screen readers stay quiet. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
