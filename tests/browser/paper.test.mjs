// Output of the article: printing and the clipboard.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { article, bare, events, paragraphOf, sectionOf, sentences } from './article.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

/** @param {Buffer} pdf @returns {Promise<string>} */
function pdfText(pdf) {
  return new Promise((resolve, reject) => {
    const reading = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-']);
    let text = '';
    reading.stdout.setEncoding('utf8').on('data', (part) => (text += part));
    reading.on('error', reject);
    reading.on('close', () => resolve(text));
    reading.stdin.end(pdf);
  });
}

const tag = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';

test('the whole article is printed: every answer open, every event, and no canvas', async (visits) => {
  const { page } = await visits.show(tag);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('broadside-reader').locator('.paper');
  const printed = bare(await paper.innerText());
  for (const { title, body } of article.sections)
    for (const words of [title, ...sentences(body)]) assert.ok(printed.includes(bare(words)), words);
  for (const { question, answer } of article.faq)
    for (const words of [question, ...sentences(answer)]) assert.ok(printed.includes(bare(words)), words);
  for (const { title } of events) assert.ok(printed.includes(bare(title)), title);
  for (const { title } of article.sources) assert.ok(printed.includes(bare(title)), title);
  assert.equal(await page.locator('broadside-reader canvas').isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await paper.innerText(), '');
});

test('the text of a PDF is the whole article, with no empty page', async (visits) => {
  const { page } = await visits.show(tag);
  const pages = (await pdfText(await page.pdf({ format: 'A4' }))).split('\f').slice(0, -1);
  for (const text of pages) assert.ok(text.trim().length > 20, 'an empty page');
  // A hyphen at the end of a line is taken for hyphenation.
  const smooth = (/** @type {string} */ words) => bare(words).replaceAll('-', '');
  const whole = smooth(pages.join(''));
  const withoutAddresses = whole.replace(/\(https?:[^)]*\)/g, '');
  for (const { title, body } of article.sections)
    for (const words of [title, ...sentences(body)])
      assert.ok(withoutAddresses.includes(smooth(words)), words);
  for (const { question, answer } of article.faq)
    for (const words of [question, ...sentences(answer)])
      assert.ok(withoutAddresses.includes(smooth(words)), words);
  for (const { title } of events) assert.ok(withoutAddresses.includes(smooth(title)), title);
  for (const { title, url } of article.sources)
    for (const words of [title, url ?? '']) assert.ok(whole.includes(smooth(words)), words);
});

test('a printed link has its address beside it', async (visits) => {
  const { page } = await visits.show(tag);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const written = await page.locator('broadside-reader').evaluate((/** @type {any} */ reader) => {
    const link = reader.shadowRoot.querySelector('.paper a[href^="http"]');
    return getComputedStyle(link, '::after').content;
  });
  assert.match(written, /http|attr/);
});

test('a copy is the article’s text, as plain text and as HTML without our styles', async (visits) => {
  const { page, reader } = await visits.show(tag);
  const [first] = article.sections;
  await reader.goTo(first.id);
  const copied = await page.evaluate(
    ([heading = '', paragraph = '']) => {
      const part = (/** @type {string} */ selector) => document.querySelector(selector);
      const range = document.createRange();
      range.setStartBefore(/** @type {Node} */ (part(heading)));
      range.setEndAfter(/** @type {Node} */ (part(paragraph)));
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      part(heading)?.dispatchEvent(event);
      return {
        text: data.getData('text/plain'),
        html: data.getData('text/html'),
        ours: event.defaultPrevented,
      };
    },
    [`${sectionOf(first.id)} > h2`, paragraphOf(first.id, 1)],
  );
  assert.ok(copied.ours);
  assert.ok(bare(copied.text).startsWith(bare(first.title)), copied.text.slice(0, 80));
  assert.ok(bare(copied.text).includes(bare(sentences(first.body)[0] ?? '')));
  assert.ok(!/style=|data-|transparent|<button/.test(copied.html), copied.html.slice(0, 300));
  assert.match(copied.html, /<p>/);
});

test('a copy of other content is left alone', async (visits) => {
  const { page } = await visits.show(`<p id="own">Words of the page.</p>${tag}`);
  const ours = await page.evaluate(() => {
    const own = /** @type {Node} */ (document.querySelector('#own'));
    document.getSelection()?.selectAllChildren(own);
    const event = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    own.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(ours, false);
});

test('find-in-page opens the answer with the match', async (visits) => {
  const { page, reader } = await visits.show(tag);
  const { id, answer } = article.faq[1];
  const words = (sentences(answer)[0] ?? '').split(' ').slice(0, 4).join(' ');
  assert.ok(await page.evaluate((text) => /** @type {any} */ (window).find(text), words), words);
  await reader.until((s) => s.open.includes(id), 'the answer');
  await reader.rest();
  await eventually(async () => {
    const box = await page.evaluate(() =>
      document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
    );
    const panel = await reader.box();
    return box.width > 20 && box.top >= panel.y && box.bottom <= panel.y + panel.height;
  }, 'the text to be visible');
});

test('? lists the keys', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await reader.timeline.focus();
  await page.keyboard.press('?');
  await reader.element.getByRole('dialog', { name: 'Keys' }).waitFor();
  assert.ok(await reader.words('Events as a table').isVisible());
  await page.keyboard.press('Escape');
  await eventually(async () => !(await reader.element.getByRole('dialog').isVisible()), 'the sheet to close');
});
