// The whole article as a plain document, made from the tree in C++.
import { pictureAddress } from './bundled-files.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/** Everything that can be opened is open. @param {LayerNode} node @param {HTMLElement} host of the article
 *  @param {{ids: (id: string) => boolean}} options `ids`: whether an element gets this id of its own, for
 *   links inside the article */
export function plainDocument([tag, , attributes, ...children], host, options) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'id' || options.ids(value)) made.setAttribute(name, value);
  if (made instanceof HTMLDetailsElement) made.open = true;
  if (made instanceof HTMLImageElement) made.src = pictureAddress(host, attributes.src ?? '');
  made.append(
    ...children.map((child) => (typeof child === 'string' ? child : plainDocument(child, host, options))),
  );
  return made;
}
