// The styles of the text layer: inline and important, since the page's style sheets match its elements.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */

import { boldWeight, codeSize, noteSize, strongWeight } from 'broadside-abi';
import { drawn, important, reset } from './layer-reset.js';

/** For elements that are not drawn: visually hidden. Resets only those of the page's styles that would
 *  show them or take space: `all` costs a browser a tenth of a millisecond for each element. */
export const unseen = important(
  `display:block;visibility:inherit;position:${drawn}absolute;inset:0 auto auto 0;box-sizing:border-box;` +
    `margin:0;padding:0;border:0;min-width:0;min-height:0;width:${drawn}1px;height:${drawn}1px;` +
    `overflow:hidden;clip-path:${drawn}inset(50%);font-size:${drawn}1px;line-height:${drawn}1px`,
);

/** Of the root of a slot. @param {boolean} shown also without a panel */
export const rootStyle = (shown) =>
  important(
    `all:initial;-webkit-text-fill-color:${drawn}transparent;color:${drawn}transparent;` +
      `position:${drawn}absolute;inset:0;unicode-bidi:isolate;cursor:inherit;pointer-events:${drawn}none;` +
      'forced-color-adjust:none;text-size-adjust:100%;-webkit-text-size-adjust:100%;' +
      `display:${shown ? 'block' : 'none'}`,
  );

/** Custom properties of the roots: the font families of interface and fixed width. */
export const families = ['--broadside-layer-ui', '--broadside-layer-mono'];

/** Inline elements have the metrics of the drawing. @type {Record<string, string>} */
const inline = {
  em: 'font-style:italic',
  strong: `font-weight:${boldWeight}`,
  code: `font-family:var(${families[1]});font-size:${codeSize}em`,
  a: 'cursor:pointer',
  sup: `font-family:var(${families[0]});font-weight:${strongWeight};font-size:${noteSize}em;line-height:0;vertical-align:super`,
  // Visible in the layer, not drawn; a broken one shows its alt text.
  img:
    'display:block;inline-size:100%;block-size:100%;object-fit:contain;object-position:0 50%;' +
    'color:var(--broadside-layer-soft);-webkit-text-fill-color:currentColor;font:inherit',
};

/** @type {Map<string, string>} by tag */
const inlineStyles = new Map();

/** Of an element inside a line. @param {string} tag */
export function inlineStyle(tag) {
  const known =
    inlineStyles.get(tag) ??
    important(
      `${reset}display:inline;position:static;unicode-bidi:normal;direction:inherit;font:inherit;${inline[tag] ?? ''}`,
    );
  inlineStyles.set(tag, known);
  return known;
}

/** Of an element at its box. @param {LayerBox} box @param {string[]} faces font-family lists of text,
 *  interface and fixed width @param {HTMLElement} element @param {number} top of its block, CSS px */
export function boxStyle(box, faces, element, top) {
  const slant = box.italic ? 'italic ' : '';
  // A little wider than the widest line, so that lines break as drawn.
  const slack = box.justified ? 0.5 : 1.5;
  // An element without lines, such as an image, fills its box.
  const lines = box.lineHeight > 0;
  const rest = lines ? Math.max(box.width - box.insetX - box.textWidth, 0) : 0;
  const [left, right] = box.rtl
    ? [Math.max(box.insetX - slack, 0), rest]
    : [box.insetX, Math.max(rest - slack, 0)];
  const family = faces[box.family] ?? 'serif';
  const button = element.localName === 'button' || element.localName === 'a';
  // On the timeline a horizontal drag pans, a vertical one scrolls the page.
  return important(
    `${reset}unicode-bidi:isolate;position:${drawn}absolute;box-sizing:border-box;display:block;` +
      `left:${box.x}px;top:${box.y - top}px;width:${drawn}${box.width}px;height:${drawn}${box.height}px;` +
      `padding:${box.insetY}px ${right}px 0 ${left}px;overflow:hidden;` +
      `direction:${box.rtl ? 'rtl' : 'ltr'};text-align:${box.justified ? 'justify' : 'start'};` +
      `font:${slant}${box.weight} ${box.size}px/${lines ? `${box.lineHeight}px` : 'normal'} ${family};` +
      (box.letter ? `letter-spacing:${box.letter}px;word-spacing:${box.word}px;` : '') +
      `overflow-wrap:anywhere;pointer-events:auto;${button ? 'cursor:inherit;-webkit-user-drag:none' : 'cursor:text'}` +
      (box.grabs ? ';touch-action:pan-y;user-select:none;cursor:inherit' : ''),
  );
}
