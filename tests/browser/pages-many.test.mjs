// Many readers on one page, and contexts that the browser takes away.
import assert from 'node:assert/strict';
import { drawnAgain, loseContext } from './contexts.mjs';
import { inked } from './pixels.mjs';
import { boxOf, eventually } from './reader.mjs';
import { test } from './runner.mjs';

/** Counts the WebGL contexts that are made and those that are alive. */
function countContexts() {
  const counted = { made: 0, most: 0 };
  /** @type {any[]} */
  const contexts = [];
  Object.assign(window, { counted });
  const get = /** @type {any} */ (HTMLCanvasElement.prototype).getContext;
  /** @type {any} */ (HTMLCanvasElement.prototype).getContext = /** @this {HTMLCanvasElement} */ function (
    /** @type {string} */ kind,
    /** @type {any[]} */ ...rest
  ) {
    const context = get.call(this, kind, ...rest);
    if (kind === 'webgl2' && context && !contexts.includes(context)) {
      contexts.push(context);
      counted.made += 1;
      counted.most = Math.max(counted.most, contexts.filter((each) => !each.isContextLost()).length);
    }
    return context;
  };
}

test('fifty readers all show their article, and the page’s own drawing stays', async (visits) => {
  const { page } = await visits.open('/pages/many.html', { init: countContexts, wait: false });
  const readers = page.locator('broadside-reader');
  await eventually(
    () =>
      page.evaluate(
        () => document.querySelectorAll('broadside-reader[loading=eager]:not(:state(running))').length === 0,
      ),
    'every eager reader',
    120_000,
  );
  for (const i of [0, 13, 27, 49, 1]) {
    const reader = readers.nth(i);
    await reader.scrollIntoViewIfNeeded();
    await eventually(
      () =>
        reader.evaluate((/** @type {any} */ host) => {
          const canvas = host.shadowRoot.querySelector('canvas');
          const sharp = canvas && Math.abs(canvas.width - host.clientWidth * devicePixelRatio) < 2;
          return host.matches(':state(running)') && sharp && !host.stats.pending;
        }),
      `reader ${i}`,
    );
    const { width } = await boxOf(reader);
    assert.ok(inked(await reader.screenshot()) > 0.005, `reader ${i}, ${width} px wide, is empty`);
  }
  const { made, most, own } = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('own'));
    const context = /** @type {WebGL2RenderingContext} */ (canvas.getContext('webgl2'));
    return { .../** @type {any} */ (window).counted, own: !context.isContextLost() };
  });
  console.log(`fifty readers: ${made} contexts made, at most ${most} at a time`);
  assert.ok(own, 'the page’s own context is lost');
  assert.ok(most <= 8, `${most} contexts at a time`);
  const still = await page.evaluate(() => {
    const held = [...document.querySelectorAll('broadside-reader')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll('canvas') ?? []),
    ]);
    return held.reduce((sum, canvas) => sum + canvas.width * canvas.height, 0);
  });
  assert.ok(still < 15e6, `${still} px of pictures are kept`);
});

test('a lost context is replaced in place: sheet, focus and a drag go on', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.timeline.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('chip');
  const field = reader.role('searchbox', 'Search');
  await field.waitFor();
  await loseContext(reader);
  await drawnAgain(reader);
  await page.keyboard.type('s');
  assert.equal(await field.inputValue(), 'chips');
  await page.keyboard.press('Escape');
  await reader.goTo('timeline');
  const { from } = (await reader.state()).timeline;
  const chart = await boxOf(reader.timeline);
  const [x, y] = [chart.x + chart.width * 0.7, chart.y + chart.height - 54]; // between labels
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  await loseContext(reader);
  await drawnAgain(reader);
  await page.mouse.move(x - 160, y, { steps: 4 });
  await page.mouse.up();
  await reader.rest();
  assert.notEqual((await reader.state()).timeline.from, from, 'the drag has gone on');
  assert.ok(inked(await reader.picture()) > 0.005, 'the panel is empty');
});

test('a context that is lost on stage leaves the talk at its step', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.element.evaluate((/** @type {any} */ host) => host.present());
  await reader.rest();
  for (let i = 0; i < 2; ++i) {
    await page.keyboard.press('PageDown');
    await reader.rest();
  }
  const before = await reader.state();
  await loseContext(reader);
  await drawnAgain(reader);
  assert.deepEqual(await reader.state(), before);
  const box = await reader.box();
  assert.deepEqual([box.width, box.height], [1280, 900]);
});

test('two hundred times added and removed readers leave nothing behind', async (visits) => {
  const { page } = await visits.open('/pages/morph.html', { init: countContexts });
  const left = await page.evaluate(async () => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    const add = () => {
      const reader = /** @type {any} */ (document.createElement('broadside-reader'));
      reader.loading = 'eager';
      reader.src = '../content/examples/paper.json';
      main.append(reader);
      return reader;
    };
    for (let i = 0; i < 200; ++i) {
      const reader = add();
      if (i % 10 === 0) await reader.ready;
      else await new Promise((resolve) => setTimeout(resolve, i % 7));
      reader.remove();
    }
    const last = add();
    await last.ready;
    return {
      readers: document.querySelectorAll('broadside-reader').length,
      children: last.childNodes.length,
    };
  });
  assert.deepEqual(left, { readers: 2, children: 3 });
  const { most } = await page.evaluate(() => /** @type {any} */ (window).counted);
  assert.ok(most <= 8, `${most} contexts at a time`);
});
