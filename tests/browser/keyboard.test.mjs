// Keyboard input: handled only while the reader has the focus, and Tab is never trapped.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { test } from './runner.mjs';

const between =
  '<p><input id="before" value=""></p>' +
  '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>' +
  '<p><input id="after" value=""></p>';
const css = 'broadside-reader { block-size: 500px }';

test('typing into a field of the page is left alone', async (visits) => {
  const { page, reader } = await visits.show(between, { css });
  await reader.heading(article.title).click();
  await page.locator('#before').click();
  const before = await reader.state();
  await page.keyboard.type('Wide + open - 0 world=');
  await page.keyboard.press('Backspace');
  for (let i = 0; i < 5; ++i) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  assert.equal(await page.locator('#before').inputValue(), 'ide + open - 0 w orld');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await reader.rest();
  assert.deepEqual(await reader.state(), before);
});

/**
 * Presses a key until `goal` has the focus; returns all that had it on the way.
 * @param {import('playwright-core').Page} page @param {string} key @param {string} goal
 */
async function walk(page, key, goal) {
  await page.evaluate(() => {
    const walked = /** @type {any[]} */ ([]);
    Object.assign(window, { walked });
    addEventListener('focusin', () => {
      const at = /** @type {HTMLElement} */ (document.activeElement);
      const entry = { id: at.id, what: `${at.localName} "${at.textContent?.slice(0, 30)}"`, seen: true };
      walked.push(entry);
      requestAnimationFrame(() => {
        const panel = /** @type {Element} */ (document.querySelector('broadside-reader'));
        const around = panel.getBoundingClientRect();
        const box = at.getBoundingClientRect();
        entry.seen =
          !panel.contains(at) ||
          (box.width > 4 && box.height > 4 && box.top < around.bottom && box.bottom > around.top);
      });
    });
  });
  for (let i = 0; i < 300; ++i) {
    await page.keyboard.press(key);
    // The browser scrolls to the focused element before the next frame.
    const id = await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.activeElement?.id))),
        ),
    );
    if (id === goal) return page.evaluate(() => /** @type {any} */ (window).walked.slice(0, -1));
  }
  throw new Error(`${goal} does not have the focus after 300 × ${key}`);
}

test('Tab moves from a field through the reader to the next field, always visible', async (visits) => {
  const { page } = await visits.show(between, { css });
  await page.locator('#before').focus();
  const walked = await walk(page, 'Tab', 'after');
  assert.ok(walked.length > 10, 'the reader was skipped');
  assert.ok(!walked.some((/** @type {any} */ entry) => entry.id === 'before'), 'the focus went back');
  const hidden = walked.filter((/** @type {any} */ entry) => !entry.seen);
  assert.equal(
    hidden.length,
    0,
    `${hidden.length} of ${walked.length} not visible, such as ${hidden.slice(0, 3).map((/** @type {any} */ e) => e.what)}`,
  );
});

test('Shift+Tab moves back out of the reader', async (visits) => {
  const { page } = await visits.show(between, { css });
  await page.evaluate(() =>
    document.querySelector('#before')?.addEventListener('focus', () => Object.assign(window, { left: true })),
  );
  await page.locator('#after').focus();
  for (let i = 0; i < 30; ++i) {
    for (let k = 0; k < 10; ++k) await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(() => /** @type {any} */ (window).left)) return;
  }
  throw new Error('the focus is still inside after 300 × Shift+Tab');
});

test('keys do nothing unless the reader has the focus', async (visits) => {
  const { page, reader } = await visits.show(between, { css });
  const before = await reader.state();
  for (const key of ['ArrowRight', '+', '-', 'Space', 'Enter']) await page.keyboard.press(key);
  await reader.rest();
  assert.deepEqual(await reader.state(), before);
});

test('the browser’s own shortcuts are left alone', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  const prevented = await page.evaluate(() => {
    const target = /** @type {Element} */ (document.activeElement);
    return ['+', '-', '0', 'ArrowLeft', 'f', 'c'].filter(
      (key) =>
        !target.dispatchEvent(
          new KeyboardEvent('keydown', {
            key,
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
            composed: true,
          }),
        ),
    );
  });
  assert.deepEqual(prevented, []);
});

test('an arrow key with nothing to do in the reader scrolls as usual', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.element.evaluate((element) => element.focus());
  const title = await reader.below(reader.heading(article.title));
  await page.keyboard.press('PageDown');
  await page.waitForFunction(
    ({ top, words }) => {
      const reader = /** @type {Element} */ (document.querySelector('broadside-reader'));
      const heading = [...reader.querySelectorAll('[slot="text"] h1')].find((h) => h.textContent === words);
      const now = (heading?.getBoundingClientRect().top ?? 0) - reader.getBoundingClientRect().top;
      return now < top - 300;
    },
    { top: title, words: article.title },
    { timeout: 4000 },
  );
});

test('the focus is drawn: a ring in the panel’s accent', async (visits) => {
  const { page, reader } = await visits.open('/');
  const button = reader.button(article.faq[0].question);
  await button.scrollIntoViewIfNeeded();
  await page.locator('body').press('Tab');
  await button.focus();
  const { width, style } = await button.evaluate((element) => {
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    return { width: parseFloat(outlineWidth), style: outlineStyle };
  });
  assert.ok(style !== 'none' && width >= 1, 'no outline');
});
