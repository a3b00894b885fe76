// The whole article as a plain document, out of the tree that C++ makes.

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/** Elements without ids, which the page has already; what can be opened is open.
 *  @param {LayerNode} node */
export function plainDocument([tag, , attributes, ...children]) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'id') made.setAttribute(name, value);
  if (made instanceof HTMLDetailsElement) made.open = true;
  made.append(...children.map((child) => (typeof child === 'string' ? child : plainDocument(child))));
  return made;
}
