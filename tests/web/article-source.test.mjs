import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { articleBytes, htmlBeside, inlineArticle, translatedBytes } from '../../web/article-source.js';
import { only, openPage } from './page.mjs';

/** @type {Map<string, string>} the server's files, by address */
const served = new Map();
/** @type {string[]} */
let fetched = [];
globalThis.fetch = async (url) => {
  fetched.push(String(url));
  const body = served.get(String(url));
  if (body === 'unreachable') throw new TypeError('failed to fetch');
  return new Response(body ?? 'none', { status: body === undefined ? 404 : 200 });
};

const signal = new AbortController().signal;
const at = (/** @type {string} */ path) => new URL(path, 'https://example.org/post/').href;
const english = JSON.stringify({
  lang: 'en',
  translations: [
    { lang: 'de', src: 'a.de.json' },
    { lang: 'zh-Hans', src: 'zh/a.json' },
  ],
});

/** A reader on a page. @param {string} tag HTML */
const reader = (tag) => only(openPage(tag), 'broadside-reader');
const named = () => reader('<broadside-reader src="a.json"></broadside-reader>');
/** @param {Promise<Uint8Array>} bytes */
const text = async (bytes) => new TextDecoder().decode(await bytes);

beforeEach(() => {
  fetched = [];
  served.clear();
  served.set(at('a.json'), english).set(at('a.de.json'), 'German').set(at('zh/a.json'), 'Chinese');
});

test('`src` is relative to the document', async () => {
  assert.equal(await text(articleBytes(named(), '', signal)), english);
  assert.deepEqual(fetched, ['https://example.org/post/a.json']);
});

test('an article inside the tag wins, and nothing is fetched', async () => {
  const host = reader(
    '<broadside-reader src="a.json"><script type="application/json" slot="article">{"ü": 1}</script></broadside-reader>',
  );
  assert.ok(inlineArticle(host));
  assert.equal(await text(articleBytes(host, '', signal)), '{"ü": 1}');
  assert.deepEqual(fetched, []);
});

test('a script that is deeper inside is not the article', () => {
  const host = reader(
    '<broadside-reader><p><script type="application/json" slot="article">{}</script></p></broadside-reader>',
  );
  assert.equal(inlineArticle(host), null);
});

test('without an article the reader says what is missing', async () => {
  await assert.rejects(articleBytes(reader('<broadside-reader></broadside-reader>'), '', signal), /set src/);
});

for (const [lang, wanted] of [
  ['de', 'German'],
  ['de-AT', 'German'],
  ['zh-Hans', 'Chinese'],
  ['zh-Hant', 'Chinese'],
  ['fr', english],
  ['en-GB', english],
])
  test(`the article fetched for "${lang}"`, async () => {
    assert.equal(await text(articleBytes(named(), lang ?? '', signal)), wanted);
  });

test('an article that is not JSON is passed on unchanged: C++ reports the error', async () => {
  served.set(at('a.json'), '{"lang":');
  assert.equal(await text(articleBytes(named(), 'de', signal)), '{"lang":');
});

test('a missing translation is an error only if the reader has chosen it', async () => {
  served.delete(at('a.de.json'));
  assert.equal(await text(articleBytes(named(), 'de', signal)), english);
  await assert.rejects(translatedBytes(named(), 'de', signal), /a\.de\.json answered 404/);
});

test('errors contain the address and the server’s status', async () => {
  served.delete(at('a.json'));
  await assert.rejects(articleBytes(named(), '', signal), /post\/a\.json answered 404/);
  served.set(at('a.json'), 'unreachable');
  await assert.rejects(articleBytes(named(), '', signal), /could not be fetched from https:/);
});

test('the fallback HTML has no scripts, and its pictures are resolved', async () => {
  served.set(
    at('a.html'),
    '<html><body><article><img src="p/1.png"><script>evil()</script></article></body></html>',
  );
  const article = await htmlBeside(named());
  assert.equal(article?.querySelectorAll('script').length, 0);
  assert.equal(article?.querySelector('img')?.getAttribute('src'), at('p/1.png'));
});

test('without a file beside the article there is no fallback HTML', async () => {
  assert.equal(await htmlBeside(named()), undefined);
  assert.equal(await htmlBeside(reader('<broadside-reader></broadside-reader>')), undefined);
});
