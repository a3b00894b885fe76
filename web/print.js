// Prints the article as a plain document: all answers open, the timeline a table, addresses of links
// written out.
import { plainDocument } from './plain-document.js';

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/**
 * @param {HTMLElement} host @param {HTMLElement} paper is printed in place of the panel
 * @param {{tree: () => LayerNode | null | undefined, beside: () => Element | undefined}} article `tree`:
 *   its elements while the panel runs, `beside`: the HTML to print until then; undefined if the page has
 *   its own
 * @param {AbortSignal} signal stops it
 */
export function printArticle(host, paper, article, signal) {
  addEventListener(
    'beforeprint',
    () => {
      const tree = article.tree();
      const made = tree ? plainDocument(tree, host, { ids: () => false }) : article.beside();
      paper.replaceChildren(...(made ? [made] : []));
    },
    { signal },
  );
  addEventListener('afterprint', () => paper.replaceChildren(), { signal });
  signal.addEventListener('abort', () => paper.replaceChildren());
}
