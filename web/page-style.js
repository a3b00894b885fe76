// What the page and the system set around the panel: fonts, alignment, text size, preferences.

import { packed } from './ground.js';

/** @typedef {import('./glyphs.js').Glyphs} Glyphs */

/** A node's parent in the flat tree, also outside its component.
 *  @param {Node} node @returns {Node | null} */
export function parentOf(node) {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** @param {HTMLElement} host */
export function readFamilies(host) {
  const style = getComputedStyle(host);
  /** @param {string} name @param {string} otherwise */
  const own = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return [
    own('--broadside-font', style.fontFamily),
    own('--broadside-font-ui', 'system-ui, sans-serif'),
    own('--broadside-font-mono', 'ui-monospace, monospace'),
    // The reader's alternatives to the page's font.
    'Georgia, "Noto Serif", serif',
    'system-ui, "Noto Sans", sans-serif',
  ].map((family) => {
    // With an invalid list the canvas would keep its previous font.
    return CSS.supports('font-family', family) ? family : 'serif';
  });
}

/** Whether the page justifies its paragraphs. @param {HTMLElement} host */
export function readJustify(host) {
  return getComputedStyle(host).textAlign === 'justify';
}

/** In the order that C++ expects. */
const systemColours = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight'];

/** Settings of the system that the panel or the page's style depends on. */
export const settings = ['reduced-motion: reduce', 'contrast: more', 'color-scheme: dark']
  .map((setting) => `(prefers-${setting})`)
  .concat('(forced-colors: active)');

/** @typedef {{moreContrast: boolean, reducedMotion: boolean, forced?: number[]}} Preferences */

/**
 * The reader's preferences in the system. Forced colours are read from an element: a canvas may
 * not support them.
 * @param {MediaQueryList[]} queries of `settings` @param {HTMLElement} panel parent for a probe
 * @param {Glyphs} glyphs @returns {Preferences}
 */
export function readPreferences(queries, panel, glyphs) {
  const [reducedMotion = false, moreContrast = false, , forced] = queries.map((query) => query.matches);
  const forcedColours = () => {
    const probe = document.createElement('span');
    probe.style.setProperty('forced-color-adjust', 'none');
    panel.append(probe);
    const colours = systemColours.map((name) => {
      probe.style.color = name;
      return packed(glyphs.colour(getComputedStyle(probe).color));
    });
    probe.remove();
    return colours;
  };
  return { moreContrast, reducedMotion, forced: forced ? forcedColours() : undefined };
}

/**
 * The text size that the page sets, as a factor: `text-size="1.25"` or `"125%"`, or the same in
 * `--broadside-text-size`. Undefined if it sets none.
 * @param {HTMLElement} host
 */
export function readTextSize(host) {
  const css = getComputedStyle(host).getPropertyValue('--broadside-text-size');
  for (const value of [host.getAttribute('text-size') ?? '', css]) {
    const [, number, percent] = /^\s*([\d.]+)(%?)\s*$/.exec(value) ?? [];
    const factor = Number(number) / (percent ? 100 : 1);
    if (factor > 0) return factor;
  }
  return undefined;
}
