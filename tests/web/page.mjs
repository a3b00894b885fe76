// A small DOM for code that expects a browser.
import { parseHTML } from 'linkedom';

/**
 * Sets a page's globals; each test file runs in its own process.
 * @param {string} body HTML @param {string} [address] of the page
 */
export function openPage(body, address = 'https://example.org/post/') {
  const page = /** @type {any} */ (parseHTML(`<!doctype html><html><body>${body}</body></html>`));
  const { document } = page;
  Object.defineProperty(document, 'baseURI', { value: address, configurable: true });
  for (const name of [
    'Element',
    'Node',

    'HTMLElement',
    'HTMLDetailsElement',
    'HTMLImageElement',
    'DOMParser',
  ])
    Object.assign(globalThis, { [name]: page[name] });
  Object.assign(globalThis, { document, NodeFilter: { SHOW_TEXT: 4 } });
  return /** @type {Document} */ (document);
}

/** The page's only matching element. @param {Document} document @param {string} selector */
export function only(document, selector) {
  const found = document.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return /** @type {HTMLElement} */ (found[0]);
}
