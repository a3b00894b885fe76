// It draws only when something changes.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { article } from './article.mjs';
import { HiddenTab } from './hidden-tab.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { settled } from './settled.mjs';

const SILENCE = 5000; // ms

/** Counts the actual animation frames and draw calls. */
function count() {
  const counted = { frames: 0, draws: 0 };
  Object.assign(window, { counted });
  const ask = requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    ++counted.frames;
    return ask.call(window, callback);
  };
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawRangeElements']) {
    const draw = gl[name];
    gl[name] = function (/** @type {any[]} */ ...values) {
      ++counted.draws;
      return draw.apply(this, values);
    };
  }
}

/** @param {import('./reader.mjs').Reader} reader */
async function all(reader) {
  const { frames, drawCalls } = await reader.stats();
  const counted = await reader.page.evaluate(() => ({ .../** @type {any} */ (window).counted }));
  return { frames, drawCalls, asked: counted.frames, drawn: counted.draws };
}

test('the counters of `stats` are correct', async (visits) => {
  const { page, reader } = await visits.open('/', { init: count });
  await reader.goTo('coding');
  const box = await reader.box();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 5 });
  await reader.rest();
  const { drawCalls, drawn, frames, asked } = await all(reader);
  assert.equal(drawCalls, drawn);
  assert.ok(frames > 2 && frames <= asked + 3, `${frames} frames of ${asked} requested`);
  const stats = await reader.stats();
  for (const name of ['lastFrameMs', 'maxFrameMs', 'lastSubmitMs', 'vertices', 'glyphs', 'heapBytes'])
    assert.ok(stats[name] > 0, `${name} is ${stats[name]}`);
  assert.ok(stats.maxFrameMs >= stats.lastFrameMs);
});

test('without input it draws nothing for 5 s, in any state', async (visits) => {
  const { page, reader } = await visits.open('/', { init: count });
  await reader.button(article.faq[0].question).click();
  await reader.goTo('deepseek-r1');
  await reader.timeline.hover();
  await page.keyboard.press('ArrowRight');
  await reader.rest();
  const before = await all(reader);
  await pause(SILENCE);
  assert.deepEqual(await all(reader), before);
});

test('far off screen it draws nothing, even if its state changes', async (visits) => {
  const { page, reader } = await visits.open('/demo/long.html', { init: count });
  await page.evaluate(() => scrollTo(0, 0));
  await reader.rest();
  const before = await all(reader);
  for (const id of ['coding', 'cost', 'deepseek-r1', 'sources']) {
    await reader.element.evaluate((/** @type {any} */ r, to) => r.goTo(to), id);
    await pause(200);
  }
  await reader.element.evaluate((/** @type {any} */ r) => {
    r.theme = 'dark';
    r.state = { open: ['release'] };
  });
  await pause(500);
  const { frames, drawCalls, drawn } = await all(reader);
  assert.deepEqual(
    { frames, drawCalls, drawn },
    { frames: before.frames, drawCalls: before.drawCalls, drawn: before.drawn },
  );
  await reader.element.scrollIntoViewIfNeeded();
  await reader.rest();
  assert.ok((await all(reader)).frames > before.frames, 'nothing new is drawn when it comes back');
  assert.equal((await reader.state()).theme, 'dark');
});

test('off screen it draws nothing if its size or the page’s colours change', async (visits) => {
  const { page, reader } = await visits.open('/demo/long.html');
  await page.evaluate(() => scrollTo(0, 0));
  await reader.rest();
  const before = (await reader.stats()).frames;
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('broadside-reader')).style.width = '500px';
    document.body.style.background = '#123';
  });
  await pause(500);
  assert.equal((await reader.stats()).frames, before);
});

test('in a hidden tab it draws nothing, even if its state changes', async (visits) => {
  const tab = await HiddenTab.open(visits.browser, visits.address('/demo/bare.html'));
  try {
    await tab.evaluate(`(async () => {
      await customElements.whenDefined('broadside-reader');
      await document.querySelector('broadside-reader').ready;
    })()`);
    await tab.evaluate(`(${settled})()`);
    await tab.hide();
    const [before, after] = await tab.evaluate(`(async () => {
      const reader = document.querySelector('broadside-reader');
      const before = reader.stats;
      for (const id of ['coding', 'cost', 'deepseek-r1']) {
        reader.goTo(id);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return [before, reader.stats];
    })()`);
    assert.equal(after.frames, before.frames);
    assert.equal(after.drawCalls, before.drawCalls);
    await tab.show();
    const frames = () => tab.evaluate(`document.querySelector('broadside-reader').stats.frames`);
    await eventually(async () => (await frames()) > before.frames, 'a frame in the tab that is shown again');
    const selected = await tab.evaluate(`document.querySelector('broadside-reader').state.selected`);
    assert.equal(selected, 'deepseek-r1');
  } finally {
    await tab.close();
  }
});

test('input costs few frames: one step of the wheel does not start an animation', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.goTo('timeline');
  await reader.timeline.hover();
  await reader.rest();
  const before = (await reader.stats()).frames;
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await reader.rest();
  const spent = (await reader.stats()).frames - before;
  assert.ok(spent >= 1 && spent <= 6, `${spent} frames`);
});
