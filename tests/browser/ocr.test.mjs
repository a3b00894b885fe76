// The drawn text is that of the article, as read by OCR.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { test } from './runner.mjs';
import { found, read } from './tesseract.mjs';

/** Runs OCR on the panel once and looks for all of these. @param {import('./reader.mjs').Reader} reader
 *  @param {string[]} wanted */
async function drawn(reader, ...wanted) {
  const text = await read(await reader.picture());
  for (const words of wanted)
    assert.ok(found(words, text) >= 0.8, `not drawn: ${words}\nread: ${text.replace(/\s+/g, ' ')}`);
  assert.ok(!/\*\*|\]\(|\[\^/.test(text), 'Markdown syntax is drawn');
}

const twice = { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 };

test('title, byline, contents and the first section are drawn', async (visits) => {
  const { reader } = await visits.open('/', twice);
  await drawn(
    reader,
    article.title,
    article.subtitle,
    article.byline,
    'Contents',
    ...article.sections.map((/** @type {any} */ s) => s.title),
  );
});

test('the timeline is drawn: lanes, years and events', async (visits) => {
  const { reader } = await visits.open('/', twice);
  await reader.goTo('timeline');
  await drawn(
    reader,
    article.timeline.title,
    'United States',
    'China',
    '2023',
    '2024',
    'Fit',
    'DeepSeek releases R1 under the MIT licence',
    'As of 24 April 2026',
  );
});

test('an open event and open questions are drawn with their text', async (visits) => {
  const { reader } = await visits.open('/', twice);
  await reader.goTo('release');
  await reader.goTo('deepseek-r1');
  await drawn(
    reader,
    'The weights of a reasoning model are free to download',
    article.faq[0].question,
    'No exact date has been announced',
  );
});

test('the title is legible on a dark page and on a phone', async (visits) => {
  const dark = await visits.open('/demo/dark.html');
  const small = await visits.open('/', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  for (const { reader } of [dark, small])
    assert.ok(found(article.title, await read(await reader.heading(article.title).screenshot())) > 0.8);
});
