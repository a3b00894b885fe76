// Find-in-page: what the browser has found inside a closed answer or event is opened and shown.
import { selectionIn } from './root.js';

/**
 * @param {HTMLElement} host
 * @param {(key: string) => boolean} isShown whether the element with this key has a place
 * @param {(id: string) => void} open brings a part of the article into sight
 * @returns {() => void} stops it
 */
export function openFound(host, isShown, open) {
  const stop = new AbortController();
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = selectionIn(host);
      if (!selection || selection.isCollapsed || !selection.anchorNode) return;
      if (!host.contains(selection.anchorNode)) return;
      const node = selection.anchorNode;
      const element = node instanceof Element ? node : node.parentElement;
      const keyed = element?.closest('[data-key]');
      const key = keyed instanceof HTMLElement ? (keyed.dataset.key ?? '') : '';
      // "release.0" is the first paragraph of the answer to "release".
      if (key && !isShown(key)) open(key.replace(/\.[^.]*$/, ''));
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
