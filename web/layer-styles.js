// The styles of the text layer: inline and important, since the page's style sheets match its elements.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */

import { boldWeight, codeSize, noteSize, strongWeight } from 'broadside-abi';

/** Makes a declaration valid only in a panel (the variable is empty there): in a saved page or another
 *  copy of the layer the text is shown. */
const drawn = 'var(--broadside-drawn) ';

const important = (/** @type {string} */ style) => style.replace(/(;|$)/g, '!important;');

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

/** Pure containers take no space and have no look. */
export const holder = important('all:unset;display:block');

/** Custom properties of the roots: the font families of interface and fixed width. */
export const families = ['--broadside-layer-ui', '--broadside-layer-mono'];

/** Resets what style sheets of pages set for text. Not `all`, which costs a browser three times as much
 *  each time that an element is placed. */
const reset =
  'letter-spacing:inherit;word-spacing:inherit;color:inherit;-webkit-text-fill-color:inherit;-webkit-text-stroke:0;' +
  'white-space:inherit;text-wrap:inherit;word-break:inherit;overflow-wrap:inherit;hyphens:inherit;line-break:inherit;' +
  'tab-size:inherit;quotes:none;text-transform:none;text-shadow:none;text-indent:0;text-emphasis:none;' +
  'text-decoration:none;text-align-last:auto;text-rendering:inherit;writing-mode:inherit;text-orientation:inherit;' +
  'float:none;clear:none;margin:0;padding:0;border:0;border-radius:0;outline:0;background:none;box-shadow:none;' +
  'min-width:0;min-height:0;max-width:none;max-height:none;columns:auto;column-span:none;vertical-align:baseline;' +
  'align-content:normal;list-style:none;z-index:auto;contain:none;content-visibility:visible;text-overflow:clip;' +
  'opacity:1;visibility:inherit;cursor:inherit;pointer-events:inherit;user-select:auto;-webkit-user-select:auto;' +
  'touch-action:auto;transform:none;translate:none;rotate:none;scale:none;perspective:none;filter:none;' +
  'backdrop-filter:none;clip-path:none;mask:none;mix-blend-mode:normal;animation:none;transition:none;' +
  'will-change:auto;zoom:1;appearance:none;-webkit-appearance:none;-webkit-line-clamp:none;text-box-trim:none;' +
  'initial-letter:normal;view-transition-name:none;';

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

/** Of a block of the article as large as what it contains: a change inside lays out nothing else. Not
 * `content-visibility`, with which Chromium leaves three quarters of the demo's text out of the
 * accessibility tree and of `innerText`. @param {number} top @param {number} height CSS px of the document */
export function blockStyle(top, height) {
  return important(
    `${reset}display:block;position:${drawn}absolute;inset:${top}px 0 auto 0;height:${drawn}${height}px;` +
      `contain:${drawn}size layout`,
  );
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
