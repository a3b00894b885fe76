// Drawn text has the same lines, heights and widths as the same text in the page.
import { articleOf } from '../browser/paragraphs.mjs';
import { cut } from '../browser/pixels.mjs';
import { assertAlike, compareLines, pageOf, report, setBeside } from '../browser/side-by-side.mjs';
import { both } from './both.mjs';
import { LARGEST } from './engine.mjs';

/** One screenshot of the viewport shows both. */
const css = '#beside { position: absolute; top: 0; left: 640px }';

/** @param {import('./visit.mjs').Visit} visit @param {object} article @param {number} scale */
async function compared(visit, article, scale) {
  const own = pageOf(article);
  await visit.show(own.body, own.css + css, LARGEST, scale);
  const places = await visit.engine.evaluate(setBeside);
  const [panel, beside] = [await visit.box('broadside-reader'), await visit.box('#beside')];
  const picture = await visit.picture();
  const part = (/** @type {import('./visit.mjs').Box} */ box) =>
    cut(picture, {
      x: box.x * scale,
      y: box.y * scale,
      width: box.width * scale,
      height: Math.floor(box.height * scale),
    });
  return { places, lines: compareLines(part(panel), part(beside), places, scale) };
}

// Both kern kana on a canvas as on a page. Firefox breaks URLs after a slash, unlike the reader,
// Chromium and WebKit: two lines of 61. WebKit truncates line heights to whole pixels, 26 of 26.35,
// so that its paragraphs are 1.3 % lower.
const bounds = { kana: 0.5 };

both('paragraphs have the page’s lines, heights and widths', async (visit) => {
  for (const scale of visit.engine.scales)
    assertAlike(
      report(await compared(visit, articleOf('en'), scale), `${visit.engine.name}, ${scale}×`),
      bounds,
    );
});

both('Chinese is laid out by its own rules', async (visit) => {
  const article = articleOf('zh-Hans', ['chinese', 'prose']);
  assertAlike(report(await compared(visit, article, 1), `${visit.engine.name}, zh-Hans`), bounds);
});
