// Copying where the clipboard API is missing, as over plain http.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { test } from './runner.mjs';

/** Copies the events of the window. @param {import('./reader.mjs').Reader} reader */
async function copyText(reader) {
  await reader.goTo('timeline');
  await reader.button('Share').click();
  await reader.button('Copy as text').click();
}

/** @param {import('./reader.mjs').Reader} reader */
const hasFocus = (reader) => reader.element.evaluate((host) => host.matches(':focus-within'));

test(
  'without the clipboard API a text is copied all the same, in a dialog that keeps the focus',
  async (visits) => {
    const { page, reader } = await visits.open('/pages/plain-http.html');
    await copyText(reader);
    await reader.element.getByText('Copied', { exact: true }).waitFor({ state: 'attached' });
    assert.equal(await hasFocus(reader), true, 'the panel has lost the focus');
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    assert.ok((await page.locator('#paste').inputValue()).startsWith(article.title));
    assert.equal(
      await page.evaluate(() => /** @type {any} */ (window).escaped),
      0,
      'the focus left the dialog',
    );
  },
  { alone: true },
); // browsers have one clipboard for all pages

test('where nothing can be copied the panel says so and shows the text, selected', async (visits) => {
  const { page, reader } = await visits.open('/pages/plain-http.html', {
    init: () => {
      document.execCommand = () => false;
    },
  });
  await copyText(reader);
  const field = reader.element.getByRole('textbox', { name: 'The browser refused to copy' });
  await field.waitFor();
  assert.ok((await field.inputValue()).startsWith(article.title));
  const selected = await field.evaluate(
    (/** @type {HTMLTextAreaElement} */ { value, selectionStart, selectionEnd }) =>
      value.slice(selectionStart, selectionEnd) === value,
  );
  assert.ok(selected, 'it is not selected');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  assert.equal(await hasFocus(reader), true, 'the panel has lost the focus');
});
