// Scrolling and navigation: what scrolls the page and what the panel.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { article } from './article.mjs';
import { boxOf, eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { swipe } from './touch.mjs';
import { phone } from './visits.mjs';
import { LATCH, pageAt, wheel } from './wheel.mjs';

/** A page that scrolls, with a paragraph and a reader. @param {import('./visits.mjs').Visits} visits
 *  @param {import('./visits.mjs').VisitOptions} [options] */
function longPage(visits, options = {}) {
  return visits.show(
    '<p id="above" style="height: 700px">Above.</p>' +
      '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>' +
      '<p id="below" style="height: 3000px">Below.</p>',
    { css: 'body { margin: 0 } broadside-reader { block-size: 600px }', ...options },
  );
}

/** Moves the mouse to the middle of a box. @param {import('playwright-core').Page} page
 *  @param {{x: number, y: number, width: number}} box @param {number} [down] */
const over = (page, box, down = 40) => page.mouse.move(box.x + box.width / 2, box.y + down);

test('before a click the wheel scrolls the page as over a paragraph', async (visits) => {
  const { page, reader } = await longPage(visits);
  const distance = async () => {
    const before = await pageAt(page);
    await wheel(page, 20, 24);
    return (await pageAt(page)) - before;
  };
  await page.evaluate(() => scrollTo(0, 1300));
  await over(page, await boxOf(page.locator('#below')), 300);
  const paragraph = await distance();
  await page.evaluate(() => scrollTo(0, 600));
  await over(page, await reader.box(), 50);
  const panel = await distance();
  assert.equal(paragraph, 480);
  assert.ok(Math.abs(paragraph - panel) <= 2, `${panel} px instead of ${paragraph}`);
  assert.equal((await reader.state()).place.id, '');
});

test('after a click the wheel scrolls the panel, and the page stays', async (visits) => {
  const { page, reader } = await longPage(visits);
  await reader.heading(article.title).click();
  await over(page, await reader.box(), 300);
  const before = await pageAt(page);
  const title = await reader.below(reader.heading(article.title));
  await wheel(page, 10, 60);
  await eventually(
    async () => (await reader.below(reader.heading(article.title))) < title - 500,
    'the panel scrolled',
  );
  assert.equal(await pageAt(page), before);
});

test('at its end the panel chains the wheel to the page', async (visits) => {
  const { page, reader } = await longPage(visits);
  await reader.heading(article.title).click();
  await over(page, await reader.box(), 300);
  await wheel(page, 1, 90000);
  await reader.rest();
  const before = await pageAt(page);
  await pause(LATCH);
  await wheel(page, 4, 60);
  assert.ok((await pageAt(page)) > before + 100, 'the page has not moved');
});

test('at its start the panel chains the wheel to the page', async (visits) => {
  const { page, reader } = await longPage(visits);
  await reader.heading(article.title).click();
  await over(page, await reader.box(), 300);
  const before = await pageAt(page);
  await wheel(page, 4, -60);
  assert.ok((await pageAt(page)) < before - 100, 'the page has not moved');
});

test('Esc returns the wheel to the page', async (visits) => {
  const { page, reader } = await longPage(visits);
  await reader.heading(article.title).click();
  await page.keyboard.press('Escape');
  await over(page, await reader.box(), 100);
  const before = await pageAt(page);
  await wheel(page, 5, 40);
  assert.ok((await pageAt(page)) > before + 100, 'the page has not moved');
});

test('a click outside the panel returns the wheel to the page', async (visits) => {
  const { page, reader } = await longPage(visits);
  await page.evaluate(() => scrollTo(0, 400));
  await reader.heading(article.title).click();
  await page.locator('#above').click({ position: { x: 20, y: 690 } });
  await over(page, await reader.box(), 100);
  const before = await pageAt(page);
  await wheel(page, 5, 40);
  assert.ok((await pageAt(page)) > before + 100, 'the page has not moved');
});

test('a swipe over a panel that was not tapped scrolls the page', async (visits) => {
  const { page, reader } = await longPage(visits, phone);
  const box = await reader.box();
  const before = await pageAt(page);
  const from = { x: box.x + 150, y: Math.min(box.y + 400, 700) };
  await swipe(page, [{ from, to: { x: from.x, y: from.y - 250 } }]);
  assert.ok((await pageAt(page)) > before + 150, 'the page has not moved');
});

test('a swipe over a panel that was tapped scrolls the panel', async (visits) => {
  const { page, reader } = await longPage(visits, phone);
  await reader.heading(article.title).tap();
  const before = await pageAt(page);
  const title = await reader.below(reader.heading(article.title));
  const box = await reader.box();
  const from = { x: box.x + 150, y: Math.min(box.y + 400, 700) };
  await swipe(page, [{ from, to: { x: from.x, y: from.y - 250 } }]);
  await eventually(
    async () => (await reader.below(reader.heading(article.title))) < title - 150,
    'the panel scrolled',
  );
  assert.equal(await pageAt(page), before);
});

test('a contents link jumps to its section and dispatches `navigate`', async (visits) => {
  const { reader } = await visits.open('/');
  const section = article.sections[2];
  await reader.element
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: section.title })
    .click();
  await reader.until((s) => s.place.id === section.id, 'the place');
  await eventually(
    async () => (await reader.heard('navigate')).some((e) => e.detail.id === section.id),
    'navigate',
  );
  await reader.rest();
  const below = await reader.below(reader.heading(section.title));
  assert.ok(below > -2 && below < 80, `the heading is ${below} px below the top`);
});

test('a contents link works with Enter', async (visits) => {
  const { page, reader } = await visits.open('/');
  const section = article.sections[3];
  await reader.element
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: section.title })
    .focus();
  await page.keyboard.press('Enter');
  await reader.until((s) => s.place.id === section.id, 'the place');
});

test('the contents highlight the current section', async (visits) => {
  const { reader } = await visits.open('/');
  const current = () =>
    reader.element
      .getByRole('navigation', { name: 'Contents' })
      .locator('[aria-current="location"]')
      .allTextContents();
  for (const section of [article.sections[1], article.sections[4]]) {
    await reader.goTo(section.id);
    assert.deepEqual(await current(), [section.title]);
  }
});

test('the contents do not move when the panel scrolls', async (visits) => {
  const { reader } = await visits.open('/');
  const link = reader.element
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Questions' });
  const before = await reader.below(link);
  await reader.goTo('faq');
  assert.ok(Math.abs((await reader.below(link)) - before) < 1);
});

for (const [what, id, role, words] of [
  ['a section', 'staying-open', 'heading', article.sections[2].title],
  ['a question', 'cost', 'button', article.faq[1].question],
])
  test(
    `goTo() scrolls ${what} to the top within 200 ms`,
    async (visits) => {
      const { reader } = await visits.open('/');
      const handle = await reader.role(role, words).elementHandle();
      const times = await reader.element.evaluate(
        async (/** @type {any} */ host, [to, element]) => {
          const tries = [];
          const frame = () => new Promise(requestAnimationFrame);
          for (let i = 0; i < 3; ++i) {
            host.goTo('meet-v4');
            await new Promise((resolve) => setTimeout(resolve, 300));
            const begun = performance.now();
            const answer = host.goTo(to);
            const below = () => element.getBoundingClientRect().top - host.getBoundingClientRect().top;
            while ((below() < -2 || below() > 80) && performance.now() - begun < 2000) await frame();
            const took = performance.now() - begun;
            const settled = below();
            await new Promise((resolve) => setTimeout(resolve, 300));
            tries.push({ answer, took, later: Math.abs(below() - settled) });
          }
          return tries;
        },
        /** @type {any} */ ([id, handle]),
      );
      assert.ok(times.every((t) => t.answer === true));
      assert.ok(
        times.every((t) => t.later < 1),
        'it has moved after it had settled',
      );
      assert.ok(Math.min(...times.map((t) => t.took)) < 200, `it took ${times.map((t) => t.took)} ms`);
    },
    { alone: true },
  );

test('goTo() opens a closed question and a closed event', async (visits) => {
  const { reader } = await visits.open('/');
  assert.equal(await reader.goTo('risks'), true);
  assert.deepEqual((await reader.state()).open, ['risks']);
  assert.equal(await reader.goTo('deepseek-r1'), true);
  assert.equal((await reader.state()).selected, 'deepseek-r1');
  const text = await reader.below(reader.words('The weights of a reasoning model'));
  assert.ok(text > 0 && text < 200, `its text is ${text} px below the top`);
});

test('goTo() fires `navigate` once for each success, and returns false for unknown ids', async (visits) => {
  const { reader } = await visits.open('/');
  const count = async () => (await reader.heard('navigate')).length;
  const before = await count();
  assert.equal(await reader.goTo('coding'), true);
  assert.equal(await count(), before + 1);
  assert.equal((await reader.heard('navigate')).at(-1).detail.id, 'coding');
  assert.equal(await reader.goTo('coding'), true);
  assert.equal(await count(), before + 2, 'no event where it was already');
  for (const wrong of ['nope', '', 'contents.coding', '../x', '__proto__'])
    assert.equal(await reader.goTo(wrong), false, `goTo(${JSON.stringify(wrong)})`);
  assert.equal(await count(), before + 2);
});

test('goTo() called twice in one task dispatches both events', async (visits) => {
  const { reader } = await visits.open('/');
  await reader.element.evaluate((/** @type {any} */ r) => [r.goTo('coding'), r.goTo('cost')]);
  await reader.rest();
  const heard = (await reader.heard('navigate')).map((e) => e.detail.id);
  assert.deepEqual(heard.slice(-2), ['coding', 'cost']);
  assert.equal((await reader.state()).place.id, 'cost');
});

test('goTo() dispatches its event also while the reader is off screen', async (visits) => {
  const { page, reader } = await visits.open('/demo/long.html');
  await page.evaluate(() => scrollTo(0, 0));
  await reader.rest();
  assert.equal(await reader.goTo('coding'), true);
  await eventually(
    async () => (await reader.heard('navigate')).some((e) => e.detail.id === 'coding'),
    'navigate',
    1000,
  );
});

test('an internal link leads to its target', async (visits) => {
  const { reader } = await visits.open('/');
  await reader.element.getByRole('link', { name: 'R1', exact: true }).first().click();
  await reader.until((s) => s.selected === 'deepseek-r1', 'the event chosen');
});
