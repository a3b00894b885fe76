// Several readers, and readers that are added and removed.
import assert from 'node:assert/strict';
import { article, chinese } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { holdWasm } from './visits.mjs';

const one = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';
/** An article that starts quickly. */
const small = JSON.stringify({
  format: 1,
  id: 'small',
  lang: 'en',
  title: 'Small',
  sections: [{ id: 'a', title: 'A', body: 'Text.' }],
});
const quick = `<broadside-reader loading="eager"><script type="application/json" slot="article">${small}</script></broadside-reader>`;
const css = 'broadside-reader { block-size: 500px }';

test('two readers show two articles independently', async (visits) => {
  const { page, reader: first } = await visits.open('/demo/two.html', { selector: '#first' });
  const second = new Reader(page, '#second');
  await second.started();
  assert.equal(await first.heading(article.title).count(), 1);
  assert.equal(await second.heading(chinese.title).count(), 1);
  assert.equal(await second.heading(article.title).count(), 0);
  const before = await second.state();
  await first.goTo('cost');
  await first.button('Zoom in').click();
  await first.setState({ theme: 'dark' });
  await second.rest();
  assert.deepEqual(await second.state(), before);
  const other = await first.state();
  await second.button(chinese.faq[0].question).click();
  await second.until((s) => s.open.length === 1, 'a question of the second open');
  assert.deepEqual(await first.state(), other);
});

test('two readers load the wasm once', async (visits) => {
  const { page } = await visits.open('/demo/two.html', { selector: '#first' });
  await new Reader(page, '#second').started();
  assert.equal(visits.requests.filter((url) => url.endsWith('.wasm')).length, 1);
});

test('`view="timeline"` opens at the timeline', async (visits) => {
  const { page } = await visits.open('/demo/two.html', { selector: '#first' });
  const second = new Reader(page, '#second');
  await second.started();
  const below = await second.below(second.heading(chinese.timeline.title));
  assert.ok(below > -4 && below < 100, `it is ${below} px below the top`);
});

test('moved on the page it keeps its state', async (visits) => {
  const { page, reader } = await visits.show(`${one}<div id="there"></div>`, { css });
  await reader.goTo('cost');
  const before = await reader.state();
  const { frames } = await reader.stats();
  await page.evaluate(() => {
    const there = /** @type {Element} */ (document.querySelector('#there'));
    there.append(/** @type {Element} */ (document.querySelector('broadside-reader')));
  });
  await reader.rest();
  assert.deepEqual(await reader.state(), before);
  assert.ok((await reader.stats()).frames >= frames, 'it has restarted');
  assert.equal((await reader.heard('ready')).length, 1);
  await reader.button(article.faq[0].question).click();
  await reader.until((s) => s.open.includes(article.faq[0].id), 'a question open');
});

test('moved while it loads it still starts', async (visits) => {
  const page = await visits.page();
  const release = await holdWasm(page);
  await page.goto(visits.address('/demo/bare.html'));
  await page.waitForRequest('**/broadside.wasm').catch(() => {});
  await page.evaluate(() => {
    const home = document.body.appendChild(document.createElement('div'));
    home.append(/** @type {Element} */ (document.querySelector('broadside-reader')));
  });
  release();
  const reader = new Reader(page);
  await eventually(async () => (await reader.stats()).frames > 0, 'the first frame');
});

test('removed and inserted again it restores its state', async (visits) => {
  const { page, reader } = await visits.show(one, { css });
  await reader.goTo('cost');
  const before = await reader.state();
  await page.evaluate(async () => {
    const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.body.append(reader);
  });
  await eventually(async () => (await reader.stats()).frames > 0, 'the first frame after');
  await reader.rest();
  assert.deepEqual(await reader.state(), before);
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01, 'it is blank');
});

test('removed and inserted thirty times it leaks nothing', async (visits) => {
  const { page } = await visits.show(quick, {
    css: 'broadside-reader { block-size: 220px; inline-size: 300px }',
  });
  const cdp = await page.context().newCDPSession(page);
  const listeners = async () => {
    let sum = 0;
    for (const expression of [
      'document',
      'window',
      'document.documentElement',
      'document.body',
      'document.fonts',
      'document.querySelector("broadside-reader")',
    ]) {
      const { result } = await cdp.send('Runtime.evaluate', { expression });
      const found = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      sum += found.listeners.length;
      await cdp.send('Runtime.releaseObject', { objectId: result.objectId ?? '' });
    }
    return sum;
  };
  const cycle = () =>
    page.evaluate(async () => {
      const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
      const soon = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
      reader.remove();
      await soon(10);
      document.body.append(reader);
      for (let i = 0; i < 200 && reader.stats.frames === 0; ++i) await soon(20);
      return reader.stats.frames;
    });
  assert.ok((await cycle()) > 0);
  const before = await listeners();
  for (let i = 0; i < 29; ++i) assert.ok((await cycle()) > 0, `no frame after ${i + 2} times`);
  assert.equal(await listeners(), before);
  assert.equal(await page.locator('broadside-reader canvas').count(), 1);
  assert.equal(await page.locator('broadside-reader [slot="text"]').count(), 1);
});

test('twenty readers, one after another, use few contexts', async (visits) => {
  const { page } = await visits.show('<div id="home"></div>', { css, wait: false });
  for (let i = 0; i < 20; ++i) {
    const frames = await page.evaluate(async (html) => {
      await customElements.whenDefined('broadside-reader');
      const home = /** @type {Element} */ (document.querySelector('#home'));
      home.innerHTML = html;
      const reader = /** @type {any} */ (home.firstElementChild);
      await reader.ready;
      return reader.stats.frames;
    }, quick);
    assert.ok(frames > 0);
  }
});

test('another `src` shows the other article', async (visits) => {
  const { page, reader } = await visits.show(one, { css });
  await reader.goTo('coding');
  await page.evaluate(() => {
    const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
    reader.src = '../content/deepseek-v4.zh-Hans.json';
  });
  await eventually(async () => (await reader.heading(chinese.title).count()) === 1, 'the other title');
  assert.equal(await reader.heading(article.title).count(), 0);
});
