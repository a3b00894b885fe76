// Addresses of places in a reader, wherever the reader is on the page; and links out of a frame.
import assert from 'node:assert/strict';
import { article, sentences } from './article.mjs';
import { boxOf, eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';

const path = '/pages/deep-links.html';
const options = { wait: false, selector: '#first' };
const event = article.timeline.events.find((/** @type {any} */ each) => each.id === 'deepseek-r1');
const coding = article.sections.find((/** @type {any} */ each) => each.id === 'coding');

/** Waits until an element is in sight, with what contains it.
 *  @param {Reader} reader @param {import('playwright-core').Locator} element */
async function inSight(reader, element) {
  const height = reader.page.viewportSize()?.height ?? 0;
  await eventually(async () => {
    const { y } = await boxOf(element).catch(() => ({ y: -1 }));
    const panel = await reader.box();
    return y >= Math.max(panel.y, 0) - 1 && y < Math.min(panel.y + panel.height, height);
  }, `${element} in sight`);
}

test('a shared link opens its section in a reader far down, which has been waiting', async (visits) => {
  const { page, reader } = await visits.open(`${path}#coding`, options);
  await reader.until((s) => s.place?.id === 'coding', 'the section');
  await inSight(reader, reader.heading(coding.title));
  const other = new Reader(page, '#second');
  assert.equal((await other.stats()).frames, 0, 'the other reader has been started');

  // The page’s own links, to either reader.
  const follow = (/** @type {string} */ name) => page.getByRole('link', { name, exact: true }).click();
  await follow('A question');
  await reader.until((s) => s.open.includes('release'), 'the question open');
  await follow('An event');
  await reader.until((s) => s.selected === event.id, 'the event selected');
  await page.evaluate(() => scrollTo(0, 0));
  await follow('A section of the other');
  await other.until((s) => s.place?.id === 'caliphs', 'the section of the other');
  await eventually(async () => (await other.box()).y < 900, 'the other reader in sight');
  const before = await reader.state();
  await follow('The page’s own');
  await page.waitForFunction(() => {
    const { top } = /** @type {Element} */ (document.querySelector('h2')).getBoundingClientRect();
    return top >= 0 && top < 100;
  });
  assert.deepEqual(await reader.state(), before);

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await reader.until((s) => s.place.id === 'release', 'the question, with Back');
  assert.equal(new URL(page.url()).hash, '#release');
  await page.goForward();
  await reader.until((s) => s.place.id === event.id, 'the event, with Forward');
  // The same link again, where the address does not change.
  await reader.setState({ place: { id: '', offset: 0 } });
  await follow('An event');
  await reader.until((s) => s.place.id === event.id, 'the event once more');
});

test('a link inside the panel can be gone back from, and a scroll leaves no trace', async (visits) => {
  const { page, reader } = await visits.open('/');
  const hash = () => new URL(page.url()).hash;
  const entries = () => page.evaluate(() => history.length);
  const first = await entries();
  await reader.setState({ place: { id: 'meet-v4', offset: 40 } });
  await reader.role('link', coding.title).click();
  await reader.until((s) => s.place.id === 'coding', 'the section');
  assert.equal(hash(), '#coding');
  assert.equal(await entries(), first + 1);
  await reader.setState({ place: { id: 'coding', offset: 60 } });
  await reader.button(article.faq[0].question).press('Enter');
  await reader.until((s) => s.open.length === 1, 'a question open');
  await reader.goTo('coding');
  assert.equal(await entries(), first + 1, 'only links that are followed are entries');

  await page.goBack();
  const { place } = await reader.until((s) => s.place.id === 'meet-v4', 'the place that was left');
  assert.equal(place.offset, 40);
  assert.equal(hash(), '');
  await page.goForward();
  await reader.until((s) => s.place.id === 'coding', 'the section, with Forward');

  // The address of a router is left alone, and nothing of the panel’s is put in its place.
  await page.evaluate(() => {
    location.hash = '#/a/path';
  });
  const before = await reader.state();
  await reader.role('link', article.sections[0].title).click();
  await reader.until((s) => s.place.id === article.sections[0].id, 'another section');
  assert.equal(hash(), '#/a/path');
  assert.notDeepEqual(await reader.state(), before);

  // The links of the layer are such addresses, for the browser’s own menu and keys.
  for (const [role, name, id] of /** @type {const} */ ([
    ['link', coding.title, 'coding'],
    ['button', article.faq[0].question, article.faq[0].id],
    ['button', event.title, event.id],
  ])) {
    const href = await reader.role(role, name).first().getAttribute('href');
    assert.equal(href, `#${id}`);
  }
  const opens = page.context().waitForEvent('page');
  await reader.role('link', coding.title).click({ modifiers: ['ControlOrMeta'] });
  const tab = await opens;
  await tab.waitForURL(/#coding$/);
  assert.equal((await reader.state()).place.id, article.sections[0].id, 'the panel has moved, too');
});

test('with two readers the links name the article', async (visits) => {
  const { page, reader } = await visits.open(path, { selector: '#second' });
  const link = reader.element.locator('nav a').first();
  const href = await link.getAttribute('href');
  assert.match(href ?? '', /^#broadside=paper\/[\w-]+$/);
  const { reader: again } = await visits.open(`${path}${href}`, { ...options, selector: '#second' });
  await again.until((s) => `#broadside=paper/${s.place?.id}` === href, 'the same place');
  await page.close();
});

test('a text fragment is found inside a closed answer of a reader far down', async (visits) => {
  const { id, answer } = article.faq[1];
  const words =
    sentences(answer)[1]
      ?.replace(/[*_`]|\[\^[^\]]*\]/g, '')
      .trim() ?? '';
  const { page, reader } = await visits.open(
    `${path}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`,
    options,
  );
  const state = await reader.until((s) => s.open?.includes(id), 'the question open');
  assert.equal(state.query, words, 'it is not marked');
  await inSight(reader, reader.words(words));
  await page.close();
});

test('a link in a frame opens a new tab, or the top page where that is not allowed', async (visits) => {
  const { page } = await visits.open('/pages/frame.html', { wait: false, selector: 'iframe' });
  const elsewhere = visits.address('/demo/dark.html');
  const readerIn = async (/** @type {number} */ index) => {
    const frame = page.frames()[index];
    assert.ok(frame);
    const reader = new Reader(/** @type {any} */ (frame));
    await reader.started();
    await reader.goTo('sources');
    const link = await reader.element
      .locator('[slot="text"] a[href^="https:"]:visible')
      .first()
      .elementHandle();
    assert.ok(link);
    await link.evaluate((element, to) => element.setAttribute('href', to), elsewhere);
    return { frame, link };
  };
  const first = await readerIn(1);
  const opens = page.context().waitForEvent('page');
  const address = first.frame.url();
  await first.link.click();
  const tab = await opens;
  await tab.waitForURL(elsewhere);
  assert.equal(await tab.evaluate(() => opener), null);
  assert.equal(first.frame.url(), address, 'the reader has navigated away');

  const second = await readerIn(2);
  await second.link.focus();
  await second.link.press('Enter');
  await page.waitForURL(elsewhere);
});
