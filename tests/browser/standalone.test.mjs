// dist/standalone.html, opened as a local file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

const chinese = JSON.parse(readFileSync(join(root, 'content/deepseek-v4.zh-Hans.json'), 'utf8'));
const file = pathToFileURL(join(root, 'dist/standalone.html')).href;

/** @param {import('./visits.mjs').Visits} visits @param {string} [query] */
async function opened(visits, query = '') {
  const page = await visits.page();
  await page.context().setOffline(true);
  await page.goto(file + query);
  const reader = new Reader(page);
  await reader.started();
  return { page, reader };
}

test('it runs from a file, offline, and requests nothing', async (visits) => {
  const { reader } = await opened(visits);
  assert.deepEqual(visits.requests, [file]);
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01);
  await reader.button(article.faq[0].question).click();
  await reader.until((s) => s.open.length === 1, 'a question open');
  assert.equal(await reader.goTo('deepseek-r1'), true);
  assert.deepEqual(visits.requests, [file]);
});

test('the translation is embedded', async (visits) => {
  const { reader } = await opened(visits);
  await reader.setState({ lang: 'zh-Hans' });
  await eventually(() => reader.heading(chinese.title).count(), 'the article in Chinese');
  assert.deepEqual(visits.requests, [file]);
});

test(
  'its policy lets nothing in, and its size stays in bounds',
  async (visits) => {
    const { page } = await opened(visits);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-[^']+' 'sha256-[^']+';/,
    );
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
          const script = document.createElement('script');
          script.textContent = 'window.heard = []';
          document.head.append(script);
        }),
    );
    assert.equal(refused, 'script-src-elem');
    const { size } = statSync(join(root, 'dist/standalone.html'));
    assert.ok(size < 390_000, `${size} bytes`);
  },
  { allow: [/Content Security Policy/] },
);

/** Bundles an article, given with the files beside it, as a one-file page.
 *  @param {string} folder @param {Record<string, string | Buffer>} files the article first */
function bundled(folder, files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const out = join(folder, 'out.html');
  execFileSync(join(root, 'dist/bin/broadside'), [
    'bundle',
    join(folder, Object.keys(files)[0] ?? ''),
    '-o',
    out,
  ]);
  return pathToFileURL(out).href;
}

test('pictures of the article and of its translations are embedded', async (visits) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-'));
  const article = (/** @type {string} */ lang, /** @type {string} */ other, /** @type {string} */ body) =>
    JSON.stringify({
      format: 1,
      id: 'a',
      lang,
      title: lang,
      sections: [{ id: 'one', title: 'One', body }],
      translations: [{ lang: other, src: `${other}.json` }],
    });
  const svg = (/** @type {string} */ colour) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="18"><rect width="32" height="18" fill="${colour}"/></svg>`;
  const address = bundled(folder, {
    'en.json': article('en', 'fr', '![A red field](red.svg)'),
    'fr.json': article('fr', 'en', '![Un champ bleu](bleu.svg)'),
    'red.svg': svg('#c01020'),
    'bleu.svg': svg('#1020c0'),
  });
  rmSync(join(folder, 'red.svg'));
  rmSync(join(folder, 'bleu.svg'));
  const page = await visits.page();
  await page.goto(address);
  const reader = new Reader(page);
  await reader.started();
  await reader.goTo('one');
  const loaded = (/** @type {string} */ name) =>
    eventually(
      () =>
        reader
          .role('img', name)
          .evaluateAll((/** @type {any[]} */ all) =>
            all.some((image) => image.complete && image.naturalWidth > 0),
          ),
      name,
    );
  await loaded('A red field');
  await reader.setState({ lang: 'fr' });
  await loaded('Un champ bleu');
  assert.deepEqual(
    visits.requests.filter((request) => !request.startsWith('data:')),
    [address],
  );
  rmSync(folder, { recursive: true });
});

test('it can be presented', async (visits) => {
  const { page, reader } = await opened(visits, '?present');
  await reader.until((s) => s.step === 0, 'the first step');
  await page.keyboard.press('PageDown');
  await reader.until((s) => s.step === 1, 'step 1');
  assert.deepEqual(visits.requests, [`${file}?present`]);
});

test('without JavaScript it contains the whole article', async (visits) => {
  const page = await visits.page({ javaScriptEnabled: false });
  await page.goto(file);
  assert.ok(await page.getByRole('heading', { name: article.title, exact: true }).isVisible());
  for (const { title } of article.sections)
    assert.ok(await page.getByRole('heading', { name: title }).first().isVisible(), title);
});

test('its title and language are the article’s', async (visits) => {
  const { page } = await opened(visits);
  assert.match(await page.title(), new RegExp(article.title.slice(0, 20)));
  assert.equal(await page.evaluate(() => document.documentElement.lang), article.lang);
});
