// Servers that send something else, too little, nothing, or too late.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, bare } from './article.mjs';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

/** @typedef {import('playwright-core').Page} Page */

const program = readFileSync(join(root, 'dist/broadside.wasm'));
/** A module without any function. */
const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Opens the page with a program that is answered like this. @param {import('./visits.mjs').Visits} visits
 *  @param {(route: import('playwright-core').Route) => unknown} answer
 *  @param {import('./visits.mjs').VisitOptions} [options] */
async function open(visits, answer, options) {
  const page = await visits.page(options);
  await page.route('**/broadside.wasm', async (route) => {
    await answer(route);
  });
  await page.goto(visits.address('/pages/morph.html'));
  return { page, reader: new Reader(page) };
}

/** Waits until the article is HTML; returns what was reported. @param {Page} page @param {Reader} reader */
async function htmlOf(page, reader) {
  const [error] = await eventually(async () => {
    const heard = await reader.heard('error');
    return heard.length > 0 && heard;
  }, 'an error');
  await page.locator('broadside-reader:state(fallback)').waitFor();
  assert.ok(bare(await reader.element.innerText()).includes(bare(article.faq[0].question)));
  const rejected = await reader.element.evaluate((/** @type {any} */ host) =>
    host.ready.then(
      () => false,
      () => true,
    ),
  );
  assert.ok(rejected, '`ready` rejects');
  assert.equal((await reader.heard('error')).length, 1, 'one error');
  return String(error.detail.errors[0].message);
}

test('the program runs whatever type the server gives it', async (visits) => {
  for (const contentType of ['application/wasm; charset=utf-8', 'application/octet-stream', 'text/html']) {
    const { page, reader } = await open(visits, (route) => route.fulfill({ contentType, body: program }));
    await reader.started();
    assert.ok(await page.locator('broadside-reader:state(running)').isVisible(), contentType);
  }
});

test('a program that is wrong, cut off or missing gives the article as HTML', async (visits) => {
  const contentType = 'application/wasm';
  for (const [what, answer] of /** @type {const} */ ([
    [/of different versions/, { contentType, body: empty }],
    [/could not be loaded/, { contentType, body: program.subarray(0, 5000) }],
    [/404/, { status: 404, body: '' }],
    [/could not be loaded/, { contentType: 'text/html', body: '<p>Please log in.</p>' }],
  ])) {
    const { page, reader } = await open(visits, (route) => route.fulfill(answer));
    assert.match(await htmlOf(page, reader), what);
  }
});

test('an older program in a cache is fetched anew', async (visits) => {
  let count = 0;
  const { page, reader } = await open(visits, (route) =>
    route.fulfill({ contentType: 'application/wasm', body: count++ ? program : empty }),
  );
  await reader.started();
  assert.equal(count, 2);
  assert.ok(await page.locator('broadside-reader:state(running)').isVisible());
  assert.deepEqual(await reader.heard('error'), []);
});

test('a server that never answers leaves the article as HTML', async (visits) => {
  const { page, reader } = await open(visits, () => {}, {
    init: () => {
      const timeout = AbortSignal.timeout;
      AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 8);
    },
  });
  await page.locator('broadside-reader > article').waitFor();
  assert.equal((await reader.heard('error')).length, 0, 'it is still waiting');
  await htmlOf(page, reader);
});

test('offline there is an error, and online again the panel', async (visits) => {
  const { page } = await visits.open('/pages/print-early.html', { wait: false });
  await page.evaluate(() => customElements.whenDefined('broadside-reader'));
  await page.context().setOffline(true);
  const reader = new Reader(page);
  await reader.element.scrollIntoViewIfNeeded();
  await eventually(async () => (await reader.heard('error')).length > 0, 'an error');
  await page.context().setOffline(false);
  await page.locator('broadside-reader:state(running)').waitFor();
  assert.equal((await reader.heard('error')).length, 1);
});

test('of sixty changes of `src` in a second the last counts', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html');
  await page.evaluate(async () => {
    const host = /** @type {any} */ (document.querySelector('broadside-reader'));
    for (let i = 0; i < 60; ++i) {
      host.src = i % 2 ? '../content/deepseek-v4.json' : `../content/examples/paper.json?${i}`;
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    await host.ready;
  });
  await reader.rest();
  assert.deepEqual(await page.locator('broadside-reader h1').allTextContents(), [article.title]);
  assert.deepEqual(await reader.heard('error'), []);
});
