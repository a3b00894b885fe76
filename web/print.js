// On paper the article is a plain document: all answers open, the timeline a table, links written out.
import { plainDocument } from './document.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/**
 * @param {HTMLElement} host @param {HTMLElement} sheet what is printed in place of the panel
 * @param {() => LayerNode | undefined} article its elements
 * @returns {() => void} stops it
 */
export function printArticle(host, sheet, article) {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  addEventListener(
    'beforeprint',
    () => {
      const tree = article();
      sheet.replaceChildren(...(tree ? [plainDocument(tree, host, { ids: false })] : []));
    },
    options,
  );
  addEventListener('afterprint', () => sheet.replaceChildren(), options);
  return () => {
    stop.abort();
    sheet.replaceChildren();
  };
}
