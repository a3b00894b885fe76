// Find-in-page: opens and shows a match that the browser found inside a closed answer or event.
import { selectionIn } from './tree-scope.js';

/** @typedef {import('./text-layer.js').TextLayer} TextLayer */

/**
 * @param {HTMLElement} host @param {TextLayer} layer
 * @param {(node: number) => void} reveal opens what contains a node and scrolls to it
 * @returns {() => void} stops it
 */
export function openFound(host, layer, reveal) {
  const stop = new AbortController();
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = selectionIn(host);
      if (!selection || selection.isCollapsed || !selection.anchorNode) return;
      if (!host.contains(selection.anchorNode)) return;
      const at = selection.anchorNode;
      const node = layer.nodeAround(at instanceof Element ? at : at.parentElement);
      if (node && !layer.isShown(node)) reveal(node);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
