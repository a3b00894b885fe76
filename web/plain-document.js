// The whole article as a plain document, out of the tree that C++ makes.
import { pictureAddress } from './bundled-files.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/** What can be opened is open. @param {LayerNode} node @param {HTMLElement} host whose article it is
 *  @param {{ids: boolean}} options `ids`: links inside the article lead somewhere; only where its
 *   elements are the page's only ones with these ids */
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
