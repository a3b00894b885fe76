// The same paragraphs drawn by the reader and set by the browser, compared line by line in pictures.
import { decode, lightness } from './pixels.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./pixels.mjs').Picture} Picture
 * @typedef {{key: string, text: string, top: number, left: number, width: number, height: number,
 *   set: number, lineHeight: number}} Place a paragraph, CSS px from the panel's top left: `height`
 *   as drawn, `set` as the browser sets it
 * @typedef {{left: number, right: number, centre: number}} Ink of a line or of its end, CSS px
 * @typedef {{place: Place, line: number, one?: Ink, other?: Ink, alike: boolean, off: number}} LineResult `off`: how far the
 *   end of the line is from where the browser has it, CSS px
 */

/** Darker than a link's colour or the ground of code is. */
const DARK = 110;
const PAGE = 'width:600px;height:auto;max-block-size:none;position:relative';

/** A page whose reader is as high as its article. @param {object} article */
export function pageOf(article) {
  const inline = JSON.stringify(article).replaceAll('<', '\\u003c');
  return {
    body: `<broadside-reader loading="eager" style="${PAGE}">` +
      `<script type="application/json" slot="article">${inline}</script></broadside-reader>` +
      '<div id="beside"></div>',
    css: 'body { margin: 0; background: #fff; color: #000; font-family: "Noto Serif", "Noto Sans CJK SC" }' +
      'broadside-reader { --broadside-accent: #000; --broadside-font-mono: "DejaVu Sans Mono" }' +
      '#beside { position: relative; width: 600px; overflow: hidden; background: #fff }' +
      '#beside p { position: absolute; margin: 0; overflow-wrap: anywhere }' +
      '#beside a { color: inherit; text-decoration: underline 1px rgb(0 0 0 / 0.45);' +
      '  text-underline-offset: 0.13em; text-decoration-skip-ink: none }' +
      '#beside sup a { text-decoration: none }' +
      '#beside sup { font: 600 66% system-ui, sans-serif; line-height: 0; vertical-align: 0.36em }' +
      '#beside code { font-family: "DejaVu Sans Mono"; font-size: 90%; line-height: 0 }',
  };
}

/**
 * Sets the reader's paragraphs in plain elements beside it, each in the same place and width.
 * @param {Page} page @returns {Promise<Place[]>}
 */
export function setBeside(page) {
  return page.evaluate(() => {
    const beside = /** @type {HTMLElement} */ (document.querySelector('#beside'));
    const reader = /** @type {HTMLElement} */ (document.querySelector('broadside-reader'));
    const panel = reader.getBoundingClientRect();
    beside.style.height = `${panel.height}px`;
    beside.lang = reader.querySelector('[slot="text"] [lang]')?.getAttribute('lang') ?? 'en';
    return [...reader.querySelectorAll('[slot="text"] p[data-key]')].flatMap((element) => {
      const own = /** @type {HTMLElement} */ (element);
      if (!/\.\d+$/.test(own.dataset.key ?? '') || own.style.height === '1px') return [];
      const box = own.getBoundingClientRect();
      const p = document.createElement('p');
      p.innerHTML = own.innerHTML;
      p.dir = 'auto';
      for (const inside of p.querySelectorAll('*')) inside.removeAttribute('style');
      const { fontSize, lineHeight } = own.style;
      Object.assign(p.style, { fontSize, lineHeight, left: `${box.x - panel.x}px`,
        top: `${box.y - panel.y}px`, width: own.style.width,
        textAlign: getComputedStyle(reader).textAlign });
      beside.append(p);
      return [{ key: own.dataset.key ?? '', text: own.textContent ?? '', top: box.y - panel.y,
        left: box.x - panel.x, width: parseFloat(own.style.width), height: box.height,
        set: p.getBoundingClientRect().height, lineHeight: parseFloat(lineHeight) }];
    });
  });
}

/** Where there is ink in a line, and the centre of its last 30 px.
 *  @param {Picture} picture @param {Place} place @param {number} line @param {number} scale
 *  @param {boolean} rtl @returns {Ink | undefined} */
function inkOf(picture, place, line, scale, rtl) {
  const top = Math.round((place.top + line * place.lineHeight) * scale);
  const bottom = Math.min(Math.round(top + place.lineHeight * 0.96 * scale), picture.height);
  const from = Math.max(Math.floor((place.left - 6) * scale), 0);
  const to = Math.min(Math.ceil((place.left + place.width + 6) * scale), picture.width);
  const columns = new Map();
  for (let x = from; x < to; ++x) {
    let dark = 0;
    for (let y = top; y < bottom; ++y) dark += Math.max(255 - lightness(picture.at(x, y)) - 24, 0);
    if (dark > DARK) columns.set(x, dark);
  }
  if (columns.size === 0) return undefined;
  const xs = [...columns.keys()];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  let weight = 0;
  let sum = 0;
  for (const [x, dark] of columns) {
    if (rtl ? x > left + 30 * scale : x < right - 30 * scale) continue;
    weight += dark;
    sum += dark * x;
  }
  return { left: left / scale, right: right / scale, centre: sum / weight / scale };
}

/**
 * Every line of every paragraph: whether it has the same words, and how far its end is off.
 * @param {Buffer} drawn @param {Buffer} set pictures of the panel and of what stands beside it
 * @param {Place[]} places @param {number} scale @returns {LineResult[]}
 */
export function compareLines(drawn, set, places, scale) {
  const [a, b] = [decode(drawn), decode(set)];
  return places.flatMap((place) => {
    const rtl = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(place.text);
    const lines = Math.round(Math.max(place.height, place.set) / place.lineHeight);
    return Array.from({ length: lines }, (_, line) => {
      const [one, other] = [a, b].map((picture) => inkOf(picture, place, line, scale, rtl));
      if (!one || !other) return { place, line, one, other, alike: false, off: NaN };
      const alike = Math.abs(one.left - other.left) < 3 && Math.abs(one.right - other.right) < 3;
      return { place, line, one, other, alike, off: Math.abs(one.centre - other.centre) };
    });
  });
}
