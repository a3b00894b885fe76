// Prints the article as a plain document: all answers open, the timeline a table, addresses of links
// written out.
import { plainDocument } from './plain-document.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/**
 * @param {HTMLElement} host @param {HTMLElement} paper is printed in place of the panel
 * @param {() => LayerNode | null} article its elements
 * @returns {() => void} stops it
 */
export function printArticle(host, paper, article) {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  addEventListener(
    'beforeprint',
    () => {
      const tree = article();
      paper.replaceChildren(...(tree ? [plainDocument(tree, host, { ids: false })] : []));
    },
    options,
  );
  addEventListener('afterprint', () => paper.replaceChildren(), options);
  return () => {
    stop.abort();
    paper.replaceChildren();
  };
}
