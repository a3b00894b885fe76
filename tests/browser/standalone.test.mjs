// dist/standalone.html, opened by double click.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

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

test('it runs from a file, without the network, and asks for nothing', async (visits) => {
  const { reader } = await opened(visits);
  assert.deepEqual(visits.requests, [file]);
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01);
  await reader.button(article.faq[0].question).click();
  await reader.until((s) => s.open.length === 1, 'a question open');
  assert.equal(await reader.goTo('deepseek-r1'), true);
  assert.deepEqual(visits.requests, [file]);
});

test('it can be put on stage', async (visits) => {
  const { page, reader } = await opened(visits, '?present');
  await reader.until((s) => s.step === 0, 'the first step');
  await page.keyboard.press('PageDown');
  await reader.until((s) => s.step === 1, 'step 1');
  assert.deepEqual(visits.requests, [`${file}?present`]);
});

test('without JavaScript it holds the whole article', async (visits) => {
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
