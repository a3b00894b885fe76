// The drawing of timelines with more events than there is space for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { denseArticle } from '../dense.mjs';
import { cut, decode, difference, ground, hues, solid, unlike } from './pixels.mjs';
import { boxOf } from './reader.mjs';
import { test } from './runner.mjs';
import { found, read } from './tesseract.mjs';

/** @typedef {import('./visits.mjs').Visits} Visits */

/** Opens an article at its timeline. @param {Visits} visits @param {object} article
 *  @param {import('./visits.mjs').VisitOptions} [options] */
async function shown(visits, article, options) {
  const inline = JSON.stringify(article).replaceAll('<', '\\u003c');
  const { page, reader } = await visits.show(
    `<broadside-reader><script type="application/json" slot="article">${inline}</script></broadside-reader>`,
    {
      css: 'body { margin: 0; color-scheme: light dark; font-family: sans-serif } broadside-reader { block-size: 100vh }',
      ...options,
    },
  );
  await reader.goTo('timeline');
  await reader.letGo();
  return { page, reader };
}

/** A picture of the panel, and the timeline's box in it: device px. @param {Visits} visits
 *  @param {object} article @param {import('./visits.mjs').VisitOptions} options */
async function pictured(visits, article, options) {
  const { page, reader } = await shown(visits, article, options);
  const png = await reader.picture();
  const scale = await page.evaluate(() => devicePixelRatio);
  const [panel, box] = [await reader.box(), await boxOf(reader.timeline)];
  const field = {
    x: Math.round((box.x - panel.x) * scale),
    y: Math.round((box.y - panel.y) * scale),
    width: Math.round(box.width * scale),
    height: Math.round(box.height * scale),
  };
  return { reader, png, panel: decode(png), field };
}

/** The parts of the panel around the timeline. @param {Awaited<ReturnType<typeof pictured>>} picture */
function around({ panel, field: { x, y, width, height } }) {
  const right = x + width;
  return {
    above: cut(panel, { x: 0, y: 0, width: panel.width, height: y }),
    left: cut(panel, { x: 0, y, width: x, height }),
    right: cut(panel, { x: right, y, width: panel.width - right, height }),
  };
}

const laptop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 };
const crowds = [
  { lanes: 2, each: 200, options: laptop },
  { lanes: 6, each: 240, options: { viewport: { width: 1180, height: 1100 }, deviceScaleFactor: 1 } },
];

for (const { lanes, each, options } of crowds)
  for (const colorScheme of /** @type {const} */ (['light', 'dark']))
    test(`${lanes} × ${each} events, ${colorScheme}: no stray triangles`, async (visits) => {
      const crowd = await pictured(visits, denseArticle(lanes, each), { ...options, colorScheme });
      const { vertices } = await crowd.reader.stats();
      assert.ok(vertices > 65536, `${vertices} vertices fit into 16-bit indices`);
      // Outside the timeline nothing differs from an article with few events.
      const few = await pictured(visits, denseArticle(lanes, 2), { ...options, colorScheme });
      assert.deepEqual(crowd.field, few.field);
      const [here, there] = [around(crowd), around(few)];
      for (const side of /** @type {const} */ (['above', 'left', 'right']))
        assert.equal(unlike(here[side], there[side]), 0, `${side} of the timeline`);
      // Inside, nothing is as large as a triangle between unrelated vertices.
      const field = cut(crowd.panel, crowd.field);
      const largest = solid(field, ground(field));
      assert.ok(largest <= 30 * options.deviceScaleFactor, `a square of ${largest} px is filled`);
    });

test('the labels of a dense timeline are legible', async (visits) => {
  const { png } = await pictured(visits, denseArticle(2, 200), laptop);
  const text = await read(png);
  // Not the years: Tesseract does not find them between two rows of discs.
  for (const words of ['Many decisions', 'Lane 1', 'Lane 2', 'A decision of weight 5 about harbours'])
    assert.ok(found(words, text) >= 0.8, `not drawn: ${words}\nread: ${text.replace(/\s+/g, ' ')}`);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark']))
  for (const deviceScaleFactor of [1, 2])
    test(`events of the same day in two lanes are both visible, ${colorScheme} at ${deviceScaleFactor}×`, async (visits) => {
      const options = { viewport: { width: 1180, height: 800 }, deviceScaleFactor, colorScheme };
      const together = await pictured(visits, denseArticle(2, 20, { together: true }), options);
      // Both lanes have the same number of discs, and so about as many px of their colour.
      const [one = 0, other = 0] = hues(cut(together.panel, together.field));
      const disc = 40 * deviceScaleFactor ** 2; // px that a small one covers at minimum
      assert.ok(other > 20 * disc, `${other} px of the rarer colour`);
      assert.ok(other > one * 0.7, `${one} px of one colour, ${other} of the other`);
    });

test('Share → picture shows a dense timeline at twice the size', async (visits) => {
  const { page, reader } = await shown(visits, denseArticle(2, 200), { viewport: laptop.viewport });
  await reader.button('Share').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    reader.button('Save as picture').click(),
  ]);
  const png = await readFile(await download.path());
  const picture = decode(png);
  assert.equal(picture.width, 2000);
  const largest = solid(picture, ground(picture));
  assert.ok(largest <= 60, `a square of ${largest} px is filled`);
  // Its edges have the background colour.
  const corner = picture.at(1, 1);
  for (let x = 0; x < picture.width; ++x)
    for (const y of [0, picture.height - 1])
      assert.ok(difference(picture.at(x, y), corner) < 8, `(${x}, ${y}) is ${picture.at(x, y)}`);
  const text = await read(png);
  for (const words of ['Many decisions', 'Lane 1', 'Lane 2', 'harbours'])
    assert.ok(found(words, text) >= 0.8, `not drawn: ${words}\nread: ${text.replace(/\s+/g, ' ')}`);
});
