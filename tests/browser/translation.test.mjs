// Page translators rewrite text but not the drawing, so the reader shows HTML instead.
import assert from 'node:assert/strict';
import { article, bare, paragraphOf, sectionOf, sentences } from './article.mjs';
import { test } from './runner.mjs';

const tag = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';

/** Rewrites an element's text as Google's translator does.
 *  @param {import('playwright-core').Page} page @param {string} selector */
function translate(page, selector) {
  return page.evaluate((wanted) => {
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(
      /** @type {Node} */ (document.querySelector(wanted)),
      NodeFilter.SHOW_TEXT,
    );
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      inner.textContent = text.data.toUpperCase();
      text.replaceWith(outer);
    }
  }, selector);
}

test('once a translator rewrites text the whole article is shown as HTML', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await translate(page, paragraphOf(article.sections[0].id));
  await page.locator('broadside-reader:state(fallback)').waitFor();
  assert.equal(await page.locator('broadside-reader canvas').count(), 0);
  assert.ok(await page.locator(`#${article.sections[1].id}`).isVisible(), 'links lead to its parts');
  const shown = bare(await reader.element.innerText());
  for (const { body } of article.sections)
    for (const words of sentences(body)) assert.ok(shown.includes(bare(words)), words);
  for (const { answer } of article.faq)
    for (const words of sentences(answer)) assert.ok(shown.includes(bare(words)), words);
});

test('the panel returns when the translation is undone', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await reader.setState({ open: ['release'] });
  await translate(page, paragraphOf(article.sections[0].id));
  await page.locator('broadside-reader:state(fallback)').waitFor();
  await page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
  await page.locator('broadside-reader:state(running) canvas').waitFor();
  await reader.rest();
  assert.deepEqual((await reader.state()).open, ['release']);
});

test('elements wrapped around unchanged text leave the panel as it is', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await page.evaluate(
    (heading) => {
      const range = document.createRange();
      range.selectNodeContents(/** @type {Node} */ (document.querySelector(heading)));
      const mark = document.createElement('mark');
      mark.append(range.extractContents());
      range.insertNode(mark);
    },
    `${sectionOf(article.sections[0].id)} > h2`,
  );
  await reader.rest();
  assert.ok(await page.locator('broadside-reader:state(running)').isVisible());
});

test('its own updates are not taken for a translation', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await reader.goTo('timeline');
  await reader.timeline.focus();
  for (const key of [
    'Home',
    'ArrowRight',
    '+',
    't',
    'c',
    'c',
    'f',
    'Escape',
    '/',
    'c',
    'Escape',
    '?',
    'Escape',
  ])
    await page.keyboard.press(key);
  await reader.setState({ lang: 'zh-Hans', open: ['release'] });
  await reader.rest();
  assert.ok(await page.locator('broadside-reader:state(running)').isVisible());
});
