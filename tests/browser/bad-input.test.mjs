// Articles that cannot be shown: a short message in place, all details in the event, nothing thrown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

/** The errors that a reader has reported. @param {Reader} reader @param {string} id */
async function errors(reader, id) {
  const told = await eventually(async () => {
    const heard = (await reader.heard('error')).filter((event) => event.reader === id);
    return heard.length > 0 && heard;
  }, 'an error event');
  assert.equal(told.length, 1, 'more than one event for one failure');
  return told[0].detail.errors;
}

/** What a reader shows instead of the article. @param {Reader} reader */
async function message(reader) {
  const status = reader.element.getByRole('status');
  await status.waitFor({ state: 'visible' });
  return (await status.textContent()) ?? '';
}

/** A page with an article inside the tag. @param {import('./visits.mjs').Visits} visits
 *  @param {string} json */
async function inline(visits, json) {
  return visits.show(
    `<broadside-reader id="it" loading="eager"><script type="application/json" slot="article">${json}</script></broadside-reader>`,
    { wait: false },
  );
}

test('a wrong `src` is reported in place and in the event', async (visits) => {
  const { page, reader } = await visits.open('/demo/broken.html', { wait: false, selector: '#missing' });
  const [first, ...more] = await errors(reader, 'missing');
  assert.equal(first.path, '');
  assert.deepEqual(more, []);
  assert.match(first.message, /no-such-article\.json/);
  const shown = await message(reader);
  assert.ok(shown.length > 20 && shown.length < 200, shown);
  assert.ok((await reader.box()).height > 20, 'an empty box');
  const rejected = await page.evaluate(() =>
    /** @type {any} */ (document.querySelector('#missing')).ready.then(
      () => 'resolved',
      () => 'rejected',
    ),
  );
  assert.equal(rejected, 'rejected');
});

test('every error of a broken article is reported with its position', async (visits) => {
  const { reader } = await visits.open('/demo/broken.html', { wait: false, selector: '#broken' });
  const list = await errors(reader, 'broken');
  const paths = list.map((/** @type {any} */ e) => e.path).sort();
  assert.deepEqual(paths, ['faq.0.answer', 'timeline.events.0.date']);
  for (const error of list) {
    assert.equal(error.severity, 'error');
    assert.ok(error.line > 1 && error.column > 0, JSON.stringify(error));
    assert.ok(error.message.length > 10);
  }
  const shown = await message(reader);
  assert.match(shown, /line \d+/);
  assert.ok(shown.length < 300, 'the message is not short');
});

test('the errors are those that `broadside check` prints', async (visits) => {
  const text = readFileSync(join(root, 'tests/fixtures/broken-many.json'), 'utf8');
  const { page, reader } = await visits.show('<div id="home"></div>', { wait: false });
  await page.evaluate(async (json) => {
    await customElements.whenDefined('broadside-reader');
    const made = document.createElement('broadside-reader');
    made.setAttribute('loading', 'eager');
    made.id = 'it';
    const script = document.createElement('script');
    script.type = 'application/json';
    script.slot = 'article';
    script.textContent = json;
    made.append(script);
    document.body.append(made);
  }, text);
  const list = await errors(reader, 'it');
  const { spawnSync } = await import('node:child_process');
  const checked = spawnSync(
    join(root, 'dist/bin/broadside'),
    ['check', join(root, 'tests/fixtures/broken-many.json')],
    { encoding: 'utf8' },
  );
  const lines = (checked.stdout + checked.stderr).split('\n').filter((l) => / error: /.test(l));
  assert.ok(lines.length > 3);
  const places = lines.map((l) => /:(\d+):(\d+): error: ([^:]+):/.exec(l)?.slice(1).join(' ')).sort();
  assert.deepEqual(
    list
      .filter((/** @type {any} */ e) => e.severity === 'error')
      .map((/** @type {any} */ e) => `${e.line} ${e.column} ${e.path}`)
      .sort(),
    places,
  );
});

for (const [what, json] of [
  ['is not JSON', '{ "format": 1, '],
  ['is empty', ''],
  ['is a list', '[]'],
  ['is nested 100 deep', `${'['.repeat(100)}${']'.repeat(100)}`],
  ['is of another format', '{ "format": 2, "id": "a", "lang": "en", "title": "A", "sections": [] }'],
])
  test(`an article that ${what} is refused with a position`, async (visits) => {
    const { reader } = await inline(visits, String(json));
    const list = await errors(reader, 'it');
    assert.ok(list.length > 0 && list[0].path !== '' && list[0].line > 0, JSON.stringify(list[0]));
    assert.ok((await message(reader)).length > 20);
  });

test('a response with HTML instead of JSON is reported', async (visits) => {
  const { reader } = await visits.show(
    '<broadside-reader id="it" loading="eager" src="../demo/bare.html"></broadside-reader>',
    { wait: false },
  );
  const list = await errors(reader, 'it');
  assert.ok(list.length > 0);
  assert.ok((await message(reader)).length > 20);
});

test('without the wasm the article stays HTML, and the page is notified', async (visits) => {
  const page = await visits.page();
  await page.route('**/broadside.wasm', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto(visits.address('/'));
  const reader = new Reader(page);
  await reader.element.scrollIntoViewIfNeeded();
  const [error] = await errors(reader, '');
  assert.equal(error.path, '');
  assert.ok(await page.locator('broadside-reader > article').isVisible());
});

test('a reader without an article says what is missing', async (visits) => {
  const { reader } = await visits.show('<broadside-reader id="it" loading="eager"></broadside-reader>', {
    wait: false,
  });
  const [error] = await errors(reader, 'it');
  assert.equal(error.path, '');
  assert.match(await message(reader), /src/);
});

test('after a failure a correct `src` is shown', async (visits) => {
  const { page, reader } = await visits.show(
    '<broadside-reader id="it" loading="eager" src="nothing.json"></broadside-reader>',
    { wait: false },
  );
  await errors(reader, 'it');
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector('#it')).src = '../content/deepseek-v4.json';
  });
  await eventually(async () => (await reader.stats()).frames > 0, 'the first frame');
  const said = reader.element.getByRole('status').filter({ hasText: /\S/ });
  assert.equal(await said.count(), 0, 'the message is still there');
});

test('calling the methods before it is ready is harmless', async (visits) => {
  const { page } = await visits.show('<div id="home"></div>', { wait: false });
  const answers = await page.evaluate(async () => {
    await customElements.whenDefined('broadside-reader');
    const reader = /** @type {any} */ (document.createElement('broadside-reader'));
    reader.search('x');
    reader.present();
    reader.exitPresent();
    reader.state = null;
    return [reader.goTo('coding'), typeof reader.state, reader.stats.frames];
  });
  assert.deepEqual(answers, [false, 'object', 0]);
});
