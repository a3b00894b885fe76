// The whole article as a plain document, made from the tree in C++.
import { pictureAddress } from './bundled-files.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/** Everything that can be opened is open. @param {LayerNode} node @param {HTMLElement} host of the article
 *  @param {{ids: boolean}} options `ids`: elements have their ids, for links inside the article; only
 *   if no other elements of the page have them */
export function plainDocument([tag, , attributes, ...children], host, options) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'id' || options.ids) made.setAttribute(name, value);
  if (made instanceof HTMLDetailsElement) made.open = true;
  if (made instanceof HTMLImageElement) made.src = pictureAddress(host, attributes.src ?? '');
  made.append(
    ...children.map((child) => (typeof child === 'string' ? child : plainDocument(child, host, options))),
  );
  return made;
}
