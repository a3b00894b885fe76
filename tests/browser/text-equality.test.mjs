// Drawn text has the same lines, heights and widths as the same text in the page.
import assert from 'node:assert/strict';
import { articleOf } from './paragraphs.mjs';
import { decode } from './pixels.mjs';
import { test } from './runner.mjs';
import { assertAlike, compareLines, pageOf, report, setBeside } from './side-by-side.mjs';

/**
 * @param {import('./visits.mjs').Visits} visits @param {object} article @param {number} scale
 * @param {string} [css]
 */
async function shown(visits, article, scale, css = '') {
  const own = pageOf(article);
  return visits.show(own.body, {
    css: own.css + css,
    viewport: { width: 700, height: 4200 },
    deviceScaleFactor: scale,
  });
}

/** @param {Awaited<ReturnType<typeof shown>>} shown @param {number} scale */
async function compare({ page, reader }, scale) {
  const places = await page.evaluate(setBeside);
  await reader.letGo();
  const drawn = decode(await reader.picture());
  const set = decode(await page.locator('#beside').screenshot());
  return { places, lines: compareLines(drawn, set, places, scale) };
}

/** @type {(...visit: Parameters<typeof shown>) => ReturnType<typeof compare>} */
async function compared(visits, article, scale, css) {
  return compare(await shown(visits, article, scale, css), scale);
}

for (const scale of [1, 2])
  test(`paragraphs have the page's own lines, heights and widths at ${scale}×`, async (visits) => {
    assertAlike(report(await compared(visits, articleOf('en'), scale), `${scale}×`));
  });

test('Chinese is laid out by its own rules', async (visits) => {
  const article = articleOf('zh-Hans', ['chinese', 'prose']);
  assertAlike(report(await compared(visits, article, 1), 'zh-Hans'));
});

test('Arabic in an Arabic article is right-aligned', async (visits) => {
  const article = articleOf('ar', ['arabic']);
  assertAlike(report(await compared(visits, article, 1), 'ar'));
});

test('the reader justifies if the page does', async (visits) => {
  const article = articleOf('en', ['prose', 'more-prose', 'chinese', 'arabic']);
  assertAlike(report(await compared(visits, article, 1, 'body { text-align: justify }'), 'justified'));
});

test('a font that loads late is measured again', async (visits) => {
  const visit = await shown(
    visits,
    articleOf('en', ['prose', 'greek']),
    1,
    'body { font-family: Late, "Noto Serif" }',
  );
  const before = await visit.reader.picture();
  await visit.page.evaluate(async () => {
    const face = new FontFace('Late', 'local("DejaVu Serif")');
    document.fonts.add(face);
    await face.load();
    await document.fonts.ready;
  });
  await visit.reader.rest();
  assert.ok(!before.equals(await visit.reader.picture()), 'the late font is not drawn');
  assertAlike(report(await compare(visit, 1), 'late font'));
});
