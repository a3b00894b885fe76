// Waits for the fonts that a page declares, in the styles that the panel draws.

import { bodySize, boldWeight, strongWeight } from 'broadside-abi';

/** How long fonts are waited for, ms. */
const LONGEST = 300;

/**
 * Resolves when the faces that the page declares for these families are loaded; at once if it
 * declares none, and after LONGEST at most: one that comes later is drawn then.
 * @param {string[]} families CSS font-family lists
 */
export function fontsThere(families) {
  const faces = families.flatMap((family) =>
    ['normal', 'italic', strongWeight, boldWeight].map((style) => `${style} ${bodySize}px ${family}`),
  );
  const loads = faces.map((face) => document.fonts.load(face).catch(() => []));
  const longest = new Promise((resolve) => setTimeout(resolve, LONGEST));
  return Promise.race([Promise.all(loads), longest]);
}
