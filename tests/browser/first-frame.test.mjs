// From the fallback HTML to the first painted frame.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { holdWasm } from './visits.mjs';

/** Runs in a page: records its layout shifts. */
function recordShifts() {
  const shifts = /** @type {number[]} */ ([]);
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

test('the fallback HTML is visible until the first frame, and hidden afterwards', async (visits) => {
  const page = await visits.page();
  const release = await holdWasm(page);
  await page.goto(visits.address('/'));
  const fallback = page.locator('broadside-reader > article');
  assert.ok(await fallback.isVisible(), 'no fallback while the reader loads');
  assert.ok(await page.getByRole('heading', { name: article.title }).isVisible());
  release();
  await page.locator('broadside-reader').evaluate((/** @type {any} */ reader) => reader.ready);
  assert.ok(!(await fallback.isVisible()), 'the fallback is still visible beside the panel');
  assert.equal(await page.getByRole('heading', { name: article.title, exact: true }).count(), 1);
});

test('`ready` resolves with the element, and the event fires once', async (visits) => {
  const { page, reader } = await visits.open('/');
  const same = await reader.element.evaluate(async (/** @type {any} */ r) => (await r.ready) === r);
  assert.ok(same);
  assert.equal((await reader.heard('ready')).length, 1);
  assert.equal((await reader.heard('error')).length, 0);
  assert.equal((await reader.stats()).frames > 0, true);
  assert.ok(await page.locator('broadside-reader canvas').first().isVisible());
});

test('the canvas is painted: text over the whole panel', async (visits) => {
  const { reader } = await visits.open('/');
  const picture = decode(await reader.picture());
  const { share, box } = ink(picture, ground(picture));
  assert.ok(share > 0.01 && share < 0.5, `${share} of the panel is ink`);
  assert.ok(box.bottom - box.top > picture.height * 0.8, 'only a part of the panel is painted');
});

test('a reader far down a page starts when it comes near the viewport, not before', async (visits) => {
  const { page, reader } = await visits.open('/demo/long.html', { wait: false });
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.equal((await reader.stats()).frames, 0);
  assert.ok(!visits.requests.some((url) => url.endsWith('.wasm')), 'the wasm is loaded already');
  await reader.started();
  assert.ok((await reader.stats()).frames > 0);
});

test('`loading="eager"` starts a reader that is far away', async (visits) => {
  const { page, reader } = await visits.show(
    '<p style="height: 4000px"></p><broadside-reader loading="eager" src="../content/deepseek-v4.json"></broadside-reader>',
    { wait: false },
  );
  await page.waitForLoadState('load');
  await eventually(async () => (await reader.heard('ready')).length === 1, 'ready, unseen');
});

test('the article may be inline, in several scripts', async (visits) => {
  const { reader } = await visits.open('/demo/inline.html');
  assert.ok(await reader.heading('One line in many letters').isVisible());
  assert.ok(await reader.element.getByText('海浪拍打着岸边').isVisible());
});

test('on a page without styles the reader is legible', async (visits) => {
  const { reader } = await visits.open('/demo/bare.html');
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01);
  assert.ok((await reader.box()).height >= 200);
});

for (const path of [
  '/',
  '/demo/two.html',
  '/demo/bare.html',
  '/demo/dark.html',
  '/demo/long.html',
  '/demo/inline.html',
  '/standalone.html',
])
  test(`${path} requests nothing that does not exist`, async (visits) => {
    const page = await visits.page();
    const missing = /** @type {string[]} */ ([]);
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(visits.address(path));
    await page.locator('broadside-reader').first().scrollIntoViewIfNeeded();
    await page
      .locator('broadside-reader')
      .first()
      .evaluate((/** @type {any} */ r) => r.ready);
    assert.deepEqual(missing, []);
  });

test('nothing is stored: no cookie, no storage, no worker', async (visits) => {
  const { page } = await visits.open('/');
  assert.deepEqual(await page.context().cookies(), []);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test('with a fixed size the start does not shift the page', async (visits) => {
  const { page, reader } = await visits.show(
    '<p>Before.</p><broadside-reader src="../content/deepseek-v4.json"></broadside-reader><p>After.</p>',
    {
      css: 'broadside-reader { display: block; block-size: 500px }',
      init: recordShifts,
    },
  );
  await reader.rest();
  const shifts = await page.evaluate(() => /** @type {any} */ (window).shifts);
  assert.deepEqual(shifts, []);
});

test('without a fixed size the start does not shift visible content', async (visits) => {
  const { page, reader } = await visits.open('/', {
    init: recordShifts,
  });
  await reader.rest();
  const shifts = await page.evaluate(() => /** @type {any} */ (window).shifts);
  assert.ok(
    shifts.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) < 0.1,
    `layout shifted by ${shifts}`,
  );
});
