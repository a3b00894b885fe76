// Waits for the fonts that a page declares, in the styles that the panel draws.

import { bodySize, boldWeight, strongWeight } from 'broadside-abi';

/**
 * Resolves when the faces that the page declares for these families are loaded; at once if it
 * declares none, and after a second at most.
 * @param {string[]} families CSS font-family lists
 */
export function fontsThere(families) {
  const faces = families.flatMap((family) =>
    ['normal', 'italic', strongWeight, boldWeight].map((style) => `${style} ${bodySize}px ${family}`),
  );
  const loads = faces.map((face) => document.fonts.load(face).catch(() => []));
  const second = new Promise((resolve) => setTimeout(resolve, 1000));
  return Promise.race([Promise.all(loads), second]);
}
