// Announcements of changes away from a screen reader's cursor.
import assert from 'node:assert/strict';
import { events } from './article.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

/** The text of the live region. @param {import('./reader.mjs').Reader} reader @returns {Promise<string>} */
function words(reader) {
  return reader.element.evaluate(
    (/** @type {any} */ element) => element.shadowRoot.querySelector('.status').textContent,
  );
}

/** The announcement, once one matches.
 *  @param {import('./reader.mjs').Reader} reader @param {RegExp} expected */
function said(reader, expected) {
  return eventually(async () => {
    const now = await words(reader);
    return expected.test(now) && now;
  }, `an announcement like ${expected}`);
}

test('an event selected by keyboard is announced with its number', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  await page.keyboard.press('Home');
  const [first, second] = events;
  assert.ok((await said(reader, /Event 1 of \d+/)).includes(first.title));
  await page.keyboard.press('ArrowRight');
  assert.ok((await said(reader, new RegExp(`Event 2 of ${events.length}`))).includes(second.title));
});

test('a window that has stopped moving is announced with its dates and counts', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  await page.keyboard.press('+');
  assert.match(await said(reader, /events shown/), /\d{4}.*\d{4}, \d+ of \d+ events shown/);
});

test('the numbers of search results and of filtered events are announced', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('chip');
  await said(reader, /^Found: [1-9]/);
  await page.keyboard.type('zzzz');
  await said(reader, /^Nothing|^No /);
  await page.keyboard.press('Escape');
  await reader.timeline.focus();
  await page.keyboard.press('f');
  await reader.button('China').click();
  await said(reader, new RegExp(`of ${events.length} events shown`));
});

test('announcements are in the interface’s language, and are removed after a while', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.setState({ lang: 'zh-Hans' });
  await reader.element.evaluate((/** @type {any} */ element) =>
    element.shadowRoot.querySelector('.scroller').focus(),
  );
  await page.keyboard.press('ArrowRight');
  await said(reader, /第 \d+ 个事件/);
  const lang = await reader.element.evaluate(
    (/** @type {any} */ element) => element.shadowRoot.querySelector('.status').lang,
  );
  assert.equal(lang, 'zh-Hans');
  await eventually(async () => (await words(reader)) === '', 'the announcement is removed', 8000);
});
