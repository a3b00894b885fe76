// The same paragraphs drawn by the reader and by the browser, compared line by line in pictures.
import assert from 'node:assert/strict';
import { lightness } from './pixels.mjs';

/**
 * @typedef {import('./pixels.mjs').Picture} Picture
 * @typedef {{key: string, text: string, top: number, left: number, width: number, height: number,
 *   set: number, lineHeight: number}} Place a paragraph, CSS px from the panel's top left: `height`
 *   as drawn, `set` as laid out by the browser
 * @typedef {{left: number, right: number, centre: number}} Ink of a line or of its end, CSS px
 * @typedef {{place: Place, line: number, one?: Ink, other?: Ink, alike: boolean, off: number}} LineResult `off`: how far the
 *   end of the line is from the browser's, CSS px
 * @typedef {{places: Place[], lines: LineResult[]}} Comparison
 * @typedef {{share: number, off: number, kana: number, taller: number}} Figures the fraction of lines with
 *   the same words; the largest offset of the end of a line, CSS px, without Japanese and in it; the
 *   difference of the total heights, as a fraction
 */

/** Darker than a link's colour or the background of code. */
const DARK = 110;
const PAGE = 'width:600px;height:auto;max-block-size:none;position:relative';

/** Shows an article in a reader of its full height. @param {object} article */
export function pageOf(article) {
  const inline = JSON.stringify(article).replaceAll('<', '\\u003c');
  return {
    body:
      `<broadside-reader loading="eager" style="${PAGE}">` +
      `<script type="application/json" slot="article">${inline}</script></broadside-reader>` +
      '<div id="beside"></div>',
    css:
      'body { margin: 0; background: #fff; color: #000; font-family: "Noto Serif", "Noto Sans CJK SC" }' +
      'broadside-reader { --broadside-accent: #000; --broadside-font-mono: "DejaVu Sans Mono" }' +
      '#beside { position: relative; width: 600px; overflow: hidden; background: #fff }' +
      '#beside p { position: absolute; margin: 0; overflow-wrap: anywhere }' +
      // WebKit does not support a thickness in the shorthand.
      '#beside a { color: inherit; text-decoration-line: underline; text-decoration-thickness: 1px;' +
      '  text-decoration-color: rgb(0 0 0 / 0.45); text-underline-offset: 0.13em;' +
      '  text-decoration-skip-ink: none }' +
      '#beside sup a { text-decoration-line: none }' +
      '#beside sup { font: 600 66% system-ui, sans-serif; line-height: 0; vertical-align: 0.36em }' +
      '#beside code { font-family: "DejaVu Sans Mono"; font-size: 90%; line-height: 0 }',
  };
}

/**
 * Puts the reader's paragraphs in plain elements beside it, each at the same position and width.
 * Runs on the page. @returns {Place[]}
 */
export function setBeside() {
  const beside = /** @type {HTMLElement} */ (document.querySelector('#beside'));
  const reader = /** @type {HTMLElement} */ (document.querySelector('broadside-reader'));
  const panel = reader.getBoundingClientRect();
  beside.style.height = `${panel.height}px`;
  beside.lang = reader.querySelector('[slot="text"] [lang]')?.getAttribute('lang') ?? 'en';
  return [...reader.querySelectorAll('[slot="text"] :is(section, li, div) > p')].flatMap((element) => {
    const own = /** @type {HTMLElement} */ (element);
    if (/^(Status|Sources): /.test(own.textContent ?? '') || getComputedStyle(own).height === '1px')
      return [];
    const box = own.getBoundingClientRect();
    const p = document.createElement('p');
    p.innerHTML = own.innerHTML;
    p.dir = 'auto';
    for (const inside of p.querySelectorAll('*')) inside.removeAttribute('style');
    const { fontSize, lineHeight, width } = getComputedStyle(own);
    Object.assign(p.style, {
      fontSize,
      lineHeight,
      left: `${box.x - panel.x}px`,
      top: `${box.y - panel.y}px`,
      width,
      textAlign: getComputedStyle(reader).textAlign,
    });
    beside.append(p);
    return [
      {
        key: own.textContent?.slice(0, 40) ?? '',
        text: own.textContent ?? '',
        top: box.y - panel.y,
        left: box.x - panel.x,
        width: parseFloat(width),
        height: box.height,
        set: p.getBoundingClientRect().height,
        lineHeight: parseFloat(lineHeight),
      },
    ];
  });
}

/** The extent of the ink in a line, and the centre of its last 30 px.
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
 * @param {Picture} drawn @param {Picture} set the panel and the browser's layout
 * @param {Place[]} places @param {number} scale @returns {LineResult[]}
 */
export function compareLines(drawn, set, places, scale) {
  return places.flatMap((place) => {
    const rtl = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(place.text);
    const lines = Math.round(Math.max(place.height, place.set) / place.lineHeight);
    return Array.from({ length: lines }, (_, line) => {
      const [one, other] = [drawn, set].map((picture) => inkOf(picture, place, line, scale, rtl));
      if (!one || !other) return { place, line, one, other, alike: false, off: NaN };
      const alike = Math.abs(one.left - other.left) < 3 && Math.abs(one.right - other.right) < 3;
      return { place, line, one, other, alike, off: Math.abs(one.centre - other.centre) };
    });
  });
}

const japanese = (/** @type {LineResult} */ line) => /\p{Script=Hiragana}/u.test(line.place.text);

const widest = (/** @type {LineResult[]} */ lines) => Math.max(0, ...lines.map((line) => line.off));

/** Prints a table, a row for each paragraph, and returns its figures.
 *  @param {Comparison} comparison @param {string} title @returns {Figures} */
export function report({ places, lines }, title) {
  const alike = lines.filter((line) => line.alike);
  const rows = places.map((place) => {
    const all = lines.filter((line) => line.place === place);
    const own = alike.filter((line) => line.place === place);
    return (
      `  ${place.key.padEnd(16)} ${String(own.length).padStart(3)} of ${String(all.length).padStart(2)} ` +
      `lines, ends off by at most ${widest(own).toFixed(2)} px, ${place.height} px high, in the page ${place.set}`
    );
  });
  const share = alike.length / lines.length;
  console.log(`${title}: ${(share * 100).toFixed(1)} % of ${lines.length} lines agree\n${rows.join('\n')}`);
  const height = (/** @type {'height' | 'set'} */ which) =>
    places.reduce((sum, place) => sum + place[which], 0);
  return {
    share,
    off: widest(alike.filter((line) => !japanese(line))),
    kana: widest(alike.filter(japanese)),
    taller: Math.abs(height('height') / height('set') - 1),
  };
}

/** The bounds. A 2D canvas does not kern kana, which Noto Sans CJK does by up to a pixel per pair.
 *  @type {Figures} */
const bounds = { share: 0.95, off: 0.5, kana: 1.5, taller: 0.02 };

/** @param {Figures} figures @param {Partial<Figures>} [own] bounds specific to an engine */
export function assertAlike({ share, off, kana, taller }, own) {
  const bound = { ...bounds, ...own };
  assert.ok(share >= bound.share, `only ${(share * 100).toFixed(1)} % of the lines break alike`);
  assert.ok(taller <= bound.taller, `the heights differ by ${(taller * 100).toFixed(1)} %`);
  assert.ok(off <= bound.off, `the end of a line is ${off.toFixed(2)} px off`);
  assert.ok(kana <= bound.kana, `the end of a Japanese line is ${kana.toFixed(2)} px off`);
}
