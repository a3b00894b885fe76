// The sample post around the panel.
import assert from 'node:assert/strict';
import { boxOf } from './reader.mjs';
import { test } from './runner.mjs';
import { phone } from './visits.mjs';

const screens = {
  phone,
  laptop: { viewport: { width: 1280, height: 800 } },
  projector: { viewport: { width: 1920, height: 1080 } },
};

for (const [name, options] of Object.entries(screens))
  test(`on a ${name} the whole post is one column, and fits`, async (visits) => {
    const { page } = await visits.open('/', options);
    const prose = page.locator('body > header, main > h1, main > p');
    const boxes = await Promise.all((await prose.all()).map(boxOf));
    assert.ok(boxes.length >= 6);
    for (const box of boxes) {
      assert.equal(box.x, boxes[0]?.x);
      assert.equal(box.width, boxes[0]?.width);
    }
    assert.match((await page.locator('.meta').textContent()) ?? '', /^24 April 2026/);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} px are beside the window`);
    // The blog's name has one line.
    const brand = await page.locator('.masthead a').evaluate((a) => a.getClientRects().length);
    assert.equal(brand, 1);
  });
