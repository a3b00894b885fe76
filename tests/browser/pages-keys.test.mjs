// Pages with shortcuts of their own: the panel's keys stay in the panel, all others are the page's.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { test } from './runner.mjs';

/** @typedef {import('./reader.mjs').Reader} Reader */

/** What is in the field that has the focus in the panel; undefined if none has.
 *  @param {Reader} reader @returns {Promise<string | undefined>} */
const typed = (reader) =>
  reader.element.evaluate((host) => /** @type {any} */ (host.shadowRoot?.activeElement)?.value);

test('a deck does not act on the keys that the panel uses, and on all others', async (visits) => {
  const { page, reader } = await visits.open('/pages/deck.html#/1');
  const deck = () =>
    page.evaluate(() => {
      const deck = /** @type {any} */ (window).deck;
      return { slide: deck.getIndices().h, paused: deck.isPaused(), overview: deck.isOverview() };
    });
  const second = { slide: 1, paused: false, overview: false };
  await page.waitForFunction(() => /** @type {any} */ (window).deck?.getIndices().h === 1);
  await reader.element.evaluate((element) => element.focus());

  await page.keyboard.press('/');
  await page.keyboard.type('open bl');
  assert.equal(await typed(reader), 'open bl');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  assert.equal(await typed(reader), undefined, 'the search is still open');
  assert.deepEqual(await deck(), second, 'while typing');

  await reader.timeline.focus();
  await page.keyboard.press('ArrowRight');
  assert.notEqual((await reader.state()).selected, '', 'no event is selected');
  for (const key of ['ArrowRight', 'ArrowUp', 'End', 'r', 'f', 'Escape', 'c', 'c', '?', 'Escape', ']', '['])
    await page.keyboard.press(key);
  await page.keyboard.press('Escape'); // closes the event
  assert.deepEqual(await deck(), second, 'in the timeline');

  const question = reader.button(article.faq[0].question);
  await question.focus();
  await page.keyboard.press('Space');
  await reader.until((s) => s.open.length === 1, 'the question open by Space');
  await page.keyboard.press('Enter');
  await reader.until((s) => s.open.length === 0, 'the question closed by Enter');
  assert.deepEqual(await deck(), second, 'on a question');

  // The panel scrolls with these, until it is at its end.
  await reader.setState({ place: { id: '', offset: 0 } });
  await reader.element.evaluate((element) => element.focus());
  await page.keyboard.press('PageDown');
  await reader.until((s) => s.place.id !== '' || s.place.offset > 100, 'the panel scrolled');
  assert.deepEqual(await deck(), second, 'while the panel scrolls');

  await page.keyboard.press('Escape'); // leaves the panel to the page
  assert.deepEqual(await deck(), second, 'Escape that leaves the panel');
  await page.keyboard.press('b');
  assert.equal((await deck()).paused, true, 'a key that is not the panel’s');
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  assert.equal((await deck()).slide, 2);
});

test('a page’s shortcuts do not hear what is typed into the panel, in any phase', async (visits) => {
  const { page, reader } = await visits.open('/pages/shortcuts.html');
  const acted = () => page.evaluate(() => /** @type {any} */ (window).acted.splice(0));
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await reader.timeline.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('so s/j');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+a');
  assert.equal(await typed(reader), 'so s/');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.press('t');
  const heard = (await acted()).filter((/** @type {string} */ key) => !/ Control$/.test(key));
  assert.deepEqual(heard, []);
  assert.notEqual(await focused(), 'search');

  // Those that the panel has no use for are untouched.
  const untouched = await page.evaluate(() =>
    ['j', 'k', 'x', 'Tab', 'F1'].filter((key) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, composed: true }),
      ),
    ),
  );
  assert.deepEqual(untouched, ['j', 'k', 'x', 'Tab', 'F1']);
  assert.equal((await acted()).length, 15, 'each is heard three times');
  await page.keyboard.press('s');
  assert.equal(await focused(), 'search', 'a key that is the page’s');
});

test('on stage a page hears no key that the talk uses', async (visits) => {
  const { page, reader } = await visits.open('/pages/shortcuts.html');
  await reader.element.evaluate((/** @type {any} */ host) => host.present());
  await reader.until((s) => s.step !== undefined, 'the talk');
  for (const key of ['PageDown', 'ArrowRight', 'Space', 'End', 'Home']) await page.keyboard.press(key);
  await reader.until((s) => s.step === 0, 'the first step');
  const heard = await page.evaluate(() => /** @type {any} */ (window).acted);
  assert.deepEqual(heard, []);
  await page.keyboard.press('Escape');
  await reader.until((s) => s.step === undefined, 'the end of the talk');
});

test('what is typed right after the key for the search goes into its field', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  // All in one task, before any frame: as fast as keys can come.
  const { field, closed } = await page.evaluate(() => {
    const host = /** @type {any} */ (document.querySelector('broadside-reader'));
    const focused = () => host.shadowRoot.activeElement ?? document.activeElement;
    const press = (/** @type {string} */ key) =>
      focused().dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    press('/');
    const field = focused().localName;
    press('Escape');
    return { field, closed: host.shadowRoot.querySelector('.sheet').hidden };
  });
  assert.deepEqual({ field, closed }, { field: 'input', closed: true });
  await page.keyboard.press('/');
  await page.keyboard.type('chip');
  await page.keyboard.press('Enter');
  await reader.until((s) => s.query === 'chip' && s.place.id !== '', 'the first result');
});
