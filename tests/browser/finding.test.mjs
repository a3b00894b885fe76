// Search and navigation: search, contents, cards, filter, and back.
import assert from 'node:assert/strict';
import { sectionOf, paragraphOf } from './article.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { phone } from './visits.mjs';

/** @typedef {import('./reader.mjs').Reader} Reader */

/** @param {Reader} reader */
const field = (reader) => reader.element.getByRole('searchbox', { name: 'Search' });

/** @param {Reader} reader */
const results = (reader) => reader.element.locator('[slot="sheet"] button:has(strong)');

/** Opens the search by its button. @param {Reader} reader */
async function search(reader) {
  await reader.button('Search').click();
  await field(reader).waitFor();
  await reader.rest();
}

/** Scrolls to a reference to a source. @param {Reader} reader */
async function reference(reader) {
  await reader.goTo('staying-open');
  return reader.page.locator(`${sectionOf('staying-open')} sup a`).first();
}

test('results appear while typing, and Enter goes to the first', async (visits) => {
  const { page, reader } = await visits.shared();
  await search(reader);
  await page.keyboard.type('expo');
  await eventually(async () => (await results(reader).count()) > 3, 'results');
  const some = await results(reader).count();
  await page.keyboard.type('rt controls');
  await eventually(async () => (await results(reader).count()) < some, 'fewer results for more words');
  assert.equal((await reader.state()).query, 'export controls');
  await page.keyboard.press('Enter');
  await eventually(async () => (await reader.heard('navigate')).length > 0, 'the first result');
});

test('search ignores accents, case and full-width forms', async (visits) => {
  const { reader } = await visits.shared();
  await search(reader);
  await field(reader).fill('deepseek');
  await reader.rest();
  const plain = await results(reader).count();
  assert.ok(plain > 5);
  for (const query of ['DEEPSEEK', 'Ｄｅｅｐｓｅｅｋ', 'déepsèek']) {
    await field(reader).fill(query);
    await reader.rest();
    assert.equal(await results(reader).count(), plain, query);
  }
  await field(reader).fill('zzzz');
  const sheet = reader.element.locator('[slot="sheet"]');
  await eventually(async () => (await sheet.textContent()) === 'Nothing found', 'nothing found');
});

test('Chinese is found without spaces between words', async (visits) => {
  const { reader } = await visits.show(
    '<broadside-reader lang="zh-Hans" src="../content/deepseek-v4.zh-Hans.json" ' +
      'style="height: 700px"></broadside-reader>',
  );
  await reader.button('搜索').click();
  const box = reader.element.getByRole('searchbox');
  await box.fill('开源');
  await eventually(async () => (await results(reader).count()) > 1, 'results');
});

test('during IME composition nothing is searched for', async (visits) => {
  const { page, reader } = await visits.open('/');
  await search(reader);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'shen', selectionStart: 4, selectionEnd: 4 });
  await reader.rest();
  assert.equal((await reader.state()).query, '');
  await cdp.send('Input.insertText', { text: '深度' });
  await reader.until((s) => s.query === '深度', 'the composed word');
});

test('Escape closes the search and restores the focus', async (visits) => {
  const { page, reader } = await visits.shared();
  await reader.button('Search').focus();
  await page.keyboard.press('Enter');
  await field(reader).waitFor();
  await page.keyboard.press('Escape');
  await field(reader).waitFor({ state: 'hidden' });
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  assert.equal(focused, 'Search');
});

test('on a phone the contents are behind a button', async (visits) => {
  const { reader } = await visits.open('/', phone);
  await reader.button('Contents').tap();
  const line = reader.element.locator('[slot="sheet"]').getByRole('link', { name: 'What to watch next' });
  await line.waitFor();
  const box = await line.boundingBox();
  assert.ok(box && box.height >= 44);
  await line.tap();
  await reader.until((s) => s.place.id === 'watch-next', 'the section');
  await line.waitFor({ state: 'detached' });
});

test('a source opens in a card, by pointer and by keyboard', async (visits) => {
  const { page, reader } = await visits.shared();
  const link = await reference(reader);
  const before = (await reader.state()).place;
  await link.click();
  const card = reader.element.getByRole('dialog');
  await card.waitFor();
  const sheet = reader.element.locator('[slot="sheet"]');
  assert.match((await sheet.textContent()) ?? '', /^Source \d+/);
  assert.ok((await sheet.locator('a[href^="https://"]').count()) === 1);
  assert.deepEqual((await reader.state()).place, before, 'the place is lost');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  await link.focus();
  await page.keyboard.press('Enter');
  await card.waitFor();
  await page.mouse.click(5, 5);
});

test('a term’s definition opens in a card', async (visits) => {
  const { reader } = await visits.shared();
  await reader.goTo('staying-open');
  await reader.element.locator('[slot="text"] a[href^="#term-"]').filter({ visible: true }).first().click();
  const card = reader.element.getByRole('dialog');
  await card.waitFor();
  assert.ok(((await reader.element.locator('[slot="sheet"]').textContent()) ?? '').length > 30);
});

test('after an internal link the reader can go back', async (visits) => {
  const { page, reader } = await visits.shared();
  await reader.goTo('meet-v4');
  await reader.element.locator('[slot="text"] a[href="#deepseek-r1"]').first().click();
  await reader.until((s) => s.selected === 'deepseek-r1', 'the event');
  await reader.rest();
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector('[slot="bar"] button[aria-label^="Back"]')).click();
  });
  await reader.until((s) => s.place.id === 'meet-v4', 'the place before');
});

test('content hidden by status is counted and can be shown again', async (visits) => {
  const { reader } = await visits.shared();
  await reader.setState({ hidden: ['claim'] });
  assert.deepEqual((await reader.state()).hidden, ['claim']);
  const text = reader.page.locator(paragraphOf('coding'));
  assert.ok((await text.boundingBox())?.width ?? 0 < 2, 'the section is still there');
  await reader.setState({ hidden: [] });
  assert.ok(((await text.boundingBox())?.width ?? 0) > 100);
});

test('the panel is idle while a sheet is open and after it closes', async (visits) => {
  const { page, reader } = await visits.shared();
  await search(reader);
  await page.waitForTimeout(300); // for animations after the click
  await reader.rest();
  const before = (await reader.stats()).frames;
  await page.waitForTimeout(1000);
  assert.equal((await reader.stats()).frames, before);
});

test('with reduced motion nothing is animated: an answer appears in the next frame', async (visits) => {
  const count = async (/** @type {'reduce' | 'no-preference'} */ reducedMotion) => {
    const { reader } = await visits.open('/', { reducedMotion });
    const before = (await reader.stats()).frames;
    await reader.setState({ open: ['release'] });
    await reader.rest();
    return (await reader.stats()).frames - before;
  };
  const still = await count('reduce');
  assert.ok(still <= 4, `${still} frames`);
});
