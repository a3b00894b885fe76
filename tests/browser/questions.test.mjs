// The questions: closed at first, opened and closed by every input device.
import assert from 'node:assert/strict';
import { article, sentences } from './article.mjs';
import { boxOf, eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { phone } from './visits.mjs';

const [first, second] = article.faq;
const answer = sentences(first.answer)[0] ?? '';

/** @param {import('./reader.mjs').Reader} reader @param {any} question @param {boolean} open */
async function becomes(reader, question, open) {
  await reader.until(
    (state) => state.open.includes(question.id) === open,
    `"${question.question}" ${open ? 'open' : 'closed'} in the state`,
  );
  await eventually(
    async () => (await reader.button(question.question).getAttribute('aria-expanded')) === String(open),
    `aria-expanded="${open}"`,
  );
}

/** Whether the answer is drawn below its question. @param {import('./reader.mjs').Reader} reader */
async function answerShows(reader) {
  await reader.rest();
  const box = await reader.words(answer).boundingBox();
  return Boolean(box && box.width > 40 && box.height > 10);
}

test('a question opens on one click and closes on the next', async (visits) => {
  const { reader } = await visits.shared();
  const button = reader.button(first.question);
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  assert.ok(!(await answerShows(reader)));
  await button.click();
  await becomes(reader, first, true);
  assert.ok(await answerShows(reader), 'open, and the answer is not there');
  await button.click();
  await becomes(reader, first, false);
  assert.ok(!(await answerShows(reader)));
});

test('several questions stay open at once', async (visits) => {
  const { reader } = await visits.shared();
  await reader.button(first.question).click();
  await becomes(reader, first, true);
  await reader.button(second.question).click();
  await becomes(reader, second, true);
  assert.deepEqual((await reader.state()).open, [first.id, second.id].sort());
});

test('a question opens and closes on a tap', async (visits) => {
  const { reader } = await visits.open('/', phone);
  await reader.button(first.question).tap();
  await becomes(reader, first, true);
  assert.ok(await answerShows(reader));
  await reader.button(first.question).tap();
  await becomes(reader, first, false);
});

for (const key of ['Enter', 'Space'])
  test(`a question opens and closes on ${key}, and keeps the focus`, async (visits) => {
    const { page, reader } = await visits.shared();
    const button = reader.button(first.question);
    await button.focus();
    await page.keyboard.press(key);
    await becomes(reader, first, true);
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    await page.keyboard.press(key);
    await becomes(reader, first, false);
    assert.ok(await button.evaluate((element) => element === document.activeElement));
  });

test('opening a question dispatches `statechange`', async (visits) => {
  const { reader } = await visits.shared();
  const before = (await reader.heard('statechange')).length;
  await reader.button(first.question).click();
  await becomes(reader, first, true);
  await eventually(async () => (await reader.heard('statechange')).length > before, 'statechange');
});

test('an open answer moves what is below it down, drawn and clickable', async (visits) => {
  const { reader } = await visits.shared();
  await reader.goTo('faq');
  const before = await boxOf(reader.button(second.question));
  await reader.button(first.question).click();
  await becomes(reader, first, true);
  await reader.rest();
  const after = await boxOf(reader.button(second.question));
  assert.ok(after.y > before.y + 20, 'the next question has not moved');
  await reader.button(second.question).click();
  await becomes(reader, second, true);
});

test('a swipe over a question does not press it', async (visits) => {
  const { page, reader } = await visits.open('/', phone);
  await reader.goTo('faq');
  const { swipe } = await import('./touch.mjs');
  const box = await boxOf(reader.button(first.question));
  const from = { x: box.x + 60, y: box.y + box.height / 2 };
  await swipe(page, [{ from, to: { x: from.x, y: from.y - 90 } }]);
  await reader.rest();
  assert.deepEqual((await reader.state()).open, []);
});
