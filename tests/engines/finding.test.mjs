// The reader's search, and find-in-page.
import assert from 'node:assert/strict';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

/** @param {import('./visit.mjs').Visit} visit */
const results = (visit) =>
  visit.engine.evaluate(() =>
    [...document.querySelectorAll('broadside-reader [slot="sheet"] button:has(strong)')].map(
      (button) => button.textContent ?? '',
    ),
  );

both('results appear while typing, and Enter goes to the first', async (visit) => {
  await visit.open('/');
  await visit.click('broadside-reader button', 'Search');
  await eventually(
    () =>
      visit.engine.evaluate(
        () => document.querySelector('broadside-reader')?.shadowRoot?.activeElement?.localName === 'input',
      ),
    'the focus in the field',
  );
  await visit.engine.type('export controls');
  await visit.until((state) => state.query === 'export controls', 'the query');
  const found = await eventually(async () => {
    const all = await results(visit);
    return all.length > 0 && all;
  }, 'results');
  assert.ok(
    found.some((words) => /export controls/i.test(words)),
    found.join('\n'),
  );
  await visit.engine.key('Enter');
  await eventually(async () => (await visit.heard('navigate')).length > 0, 'the first result');
});

both('find-in-page finds a sentence where it is drawn', async (visit) => {
  await visit.open('/');
  const found = await visit.engine.evaluate((words) => {
    getSelection()?.removeAllRanges();
    const hit = /** @type {any} */ (window).find(words);
    return {
      hit,
      words: String(getSelection()),
      box: getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
    };
  }, 'the model it means to bring out next');
  assert.ok(found.hit);
  assert.equal(found.words, 'the model it means to bring out next');
  const panel = await visit.box('broadside-reader');
  const { left, top, right, bottom } = found.box;
  assert.ok(right - left > 100 && bottom - top > 10, 'found, but not where it is drawn');
  assert.ok(left >= panel.x && right <= panel.x + panel.width, 'left or right of the panel');
  assert.ok(top >= panel.y && bottom <= panel.y + panel.height, 'above or below the panel');
});
