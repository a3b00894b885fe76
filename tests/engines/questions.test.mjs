// The questions, opened by pointer and by keyboard.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

const [{ id, question }] = article.faq;

/** @param {import('./visit.mjs').Visit} visit @param {boolean} open */
async function becomes(visit, open) {
  await visit.until((state) => state.open.includes(id) === open, `it is ${open ? 'open' : 'closed'}`);
  await eventually(
    () =>
      visit.engine.evaluate(
        (name, expected) =>
          [...document.querySelectorAll('broadside-reader [role=button]')].some(
            (button) => button.textContent === name && button.getAttribute('aria-expanded') === expected,
          ),
        question,
        String(open),
      ),
    `aria-expanded="${open}"`,
  );
}

both('a question opens on one click and closes on the next', async (visit) => {
  await visit.open('/');
  await visit.goTo('faq');
  await visit.click('broadside-reader [role=button]', question);
  await becomes(visit, true);
  await visit.rest();
  await visit.click('broadside-reader [role=button]', question);
  await becomes(visit, false);
});

both('a question opens on Enter, and keeps the focus', async (visit) => {
  await visit.open('/');
  await visit.goTo('faq');
  const focused = () => visit.engine.evaluate(() => document.activeElement?.textContent);
  await visit.engine.evaluate((name) => {
    const button = [...document.querySelectorAll('broadside-reader [role=button]')].find(
      (each) => each.textContent === name,
    );
    /** @type {HTMLElement} */ (button).focus();
  }, question);
  await visit.engine.key('Enter');
  await becomes(visit, true);
  assert.equal(await focused(), question);
});
