// What a start and each change cost, in requests, writes to the DOM and measured texts: never in time.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

/** @typedef {import('./visits.mjs').Visits} Visits */
/** @typedef {import('./reader.mjs').Reader} Reader */

const day = 86_400_000;

/** An article with so many events, a day apart from 2000 on. @param {number} count */
const withEvents = (count) => ({
  format: 1,
  id: 'events',
  lang: 'en',
  title: 'Events',
  sections: [{ id: 'one', title: 'One', body: 'A section.' }],
  timeline: {
    lanes: [{ id: 'a', label: 'A' }],
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      lane: 'a',
      date: new Date(Date.UTC(2000, 0, 1) + i * day).toISOString().slice(0, 10),
      title: `Event ${i}`,
      importance: 1 + (i % 5),
    })),
  },
});

/** Opens an article that is written in the page. @param {Visits} visits @param {object} content
 *  @param {import('./visits.mjs').VisitOptions} [options] */
function show(visits, content, options) {
  const inline = JSON.stringify(content).replaceAll('<', '\\u003c');
  return visits.show(
    `<broadside-reader><script type="application/json" slot="article">${inline}</script></broadside-reader>`,
    { css: 'broadside-reader { block-size: 700px }', ...options },
  );
}

/** Runs in a page: counts the texts that are measured. */
function countMeasured() {
  const { prototype } = CanvasRenderingContext2D;
  const { measureText } = prototype;
  Object.assign(window, { measured: 0 });
  prototype.measureText = function (text) {
    /** @type {any} */ (window).measured += 1;
    return measureText.call(this, text);
  };
}

/** Runs in a page: counts the writes to a reader and its shadow root until `stop` is called. */
function countWrites() {
  Object.assign(window, {
    /** @param {Element} host */
    count(host) {
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      /** @type {MutationRecord[]} */
      const records = [];
      const observer = new MutationObserver((more) => records.push(...more));
      for (const root of [host, host.shadowRoot]) if (root) observer.observe(root, all);
      return () => {
        records.push(...observer.takeRecords());
        observer.disconnect();
        return records.length;
      };
    },
  });
}

for (const count of [100, 3000])
  test(`moving the window of ${count} events by script writes nothing, and measures only new labels`, async (visits) => {
    const { page, reader } = await show(visits, withEvents(count), { init: countMeasured });
    await page.evaluate(countWrites);
    await reader.goTo('timeline');
    const from = Date.UTC(2000, 0, 10);
    await reader.setState({ ...(await reader.state()), timeline: { from, to: from + 40 * day } });
    /** There and back. */
    const steps = () =>
      reader.element.evaluate(
        async (/** @type {any} */ host, { start, length }) => {
          const { frames } = host.stats;
          const stop = /** @type {any} */ (window).count(host);
          let longest = 0;
          for (let i = 1; i <= 16; ++i) {
            const at = start + (i < 8 ? i : 16 - i) * length * 0.4;
            const begun = performance.now();
            host.state = { ...host.state, timeline: { from: at, to: at + length * 40 } };
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            longest = Math.max(longest, performance.now() - begun);
          }
          return { written: stop(), drawn: host.stats.frames - frames, longest };
        },
        { start: from, length: day },
      );
    await steps();
    await reader.rest();
    const measured = () => page.evaluate(() => /** @type {any} */ (window).measured);
    const before = await measured();
    // A machine that stops for as long as the window takes to rest has to try again.
    let step = await steps();
    for (let i = 0; i < 10 && step.longest > 150; ++i) step = await steps();
    assert.equal(step.written, 0);
    assert.equal(await measured(), before);
    assert.ok(step.drawn >= 16, `${step.drawn} frames for 16 steps`);
  });

test('the text layer lists at most a hundred events, however many there are', async (visits) => {
  const { reader } = await show(visits, withEvents(3000));
  const listed = await reader.element.locator('[slot="text"] li').count();
  assert.ok(listed > 10 && listed <= 100, `${listed} events`);
});

test('a theme changes nothing in the text layer, and an answer only what is near it', async (visits) => {
  const { page, reader } = await visits.open('/');
  const host = reader.element;
  const layer = '[slot]:not([slot="article"]) [style]';
  const styles = () => host.locator(layer).evaluateAll((all) => all.map((one) => one.getAttribute('style')));
  const light = await styles();
  await host.evaluate((/** @type {any} */ element) => {
    element.theme = 'dark';
  });
  await reader.rest();
  assert.deepEqual(await styles(), light);
  await page.evaluate(countWrites);
  await host.evaluate((element) => {
    const w = /** @type {any} */ (window);
    w.stop = w.count(element);
  });
  await reader.setState({ open: [article.faq[0].id] });
  const written = await page.evaluate(() => /** @type {any} */ (window).stop());
  assert.ok(written > 2 && written < 30, `${written} writes for an answer of the demo`);
});

test('the first frame has the text in sight, and the rest follows', async (visits) => {
  const many = {
    ...withEvents(1),
    sections: Array.from({ length: 200 }, (_, i) => ({
      id: `s${i}`,
      title: `Section ${i}`,
      body: `Paragraph ${i} of many.\n\nIts **second** one.`,
    })),
  };
  const { page, reader } = await show(visits, many, { wait: false });
  const atReady = await reader.element.evaluate(async (/** @type {any} */ host) => {
    await customElements.whenDefined('broadside-reader');
    await host.ready;
    return [...host.querySelectorAll('[slot="text"] h1, [slot="text"] h2')].map((e) => e.textContent);
  });
  assert.deepEqual(atReady.slice(0, 2), ['Events', 'Section 0']);
  await reader.rest();
  const titles = await page.locator('broadside-reader h2').allTextContents();
  assert.deepEqual(
    titles.filter((title) => title.startsWith('Section ')),
    many.sections.map(({ title }) => title),
  );
  assert.ok(atReady.length < 150, `${atReady.length} of 200 sections were made before the first frame`);
  assert.equal(await reader.element.locator('[slot="text"] p:not([style])').count(), 0);
});

test('what is preloaded as the README says is fetched once, and before a context is made', async (visits) => {
  const { page } = await visits.show(
    '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>',
    {
      head:
        '<link rel="modulepreload" href="../broadside.js">' +
        '<link rel="preload" as="fetch" crossorigin href="../broadside.wasm">' +
        '<link rel="preload" as="fetch" crossorigin href="../content/deepseek-v4.json">',
      init: () => {
        const { getContext } = HTMLCanvasElement.prototype;
        /** @type {any} */ (HTMLCanvasElement.prototype).getContext = function (
          /** @type {string} */ kind,
          /** @type {any} */ options,
        ) {
          if (kind === 'webgl2') performance.mark('context');
          return getContext.call(this, kind, options);
        };
      },
    },
  );
  for (const file of ['broadside.js', 'broadside.wasm', 'deepseek-v4.json'])
    assert.equal(visits.requests.filter((url) => url.endsWith(file)).length, 1, file);
  const [requested, made] = await page.evaluate(() => [
    Math.max(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) => /wasm$|v4\.json$/.test(name))
        .map(({ startTime }) => startTime),
    ),
    performance.getEntriesByName('context')[0]?.startTime ?? -1,
  ]);
  assert.ok(made > requested, `a context at ${made} ms, the last request at ${requested} ms`);
});

test('a font that never comes does not hold the start', async (visits) => {
  const { page, reader } = await visits.show('', {
    prepare: (on) => on.route('**/late.woff2', () => new Promise(() => {})),
    wait: false,
  });
  await page.evaluate(() => {
    document.body.innerHTML =
      '<style>@font-face { font-family: Late; src: url("late.woff2") } body { font-family: Late, serif }</style>' +
      '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';
  });
  await eventually(async () => (await reader.heard('ready')).length === 1, 'no first frame');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('each phase of the start is a measure of User Timing', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.rest();
  const phases = await page.evaluate(() =>
    performance
      .getEntriesByType('measure')
      .filter(({ name }) => name.startsWith('broadside:'))
      .map(({ name, duration }) => [name.slice('broadside:'.length), duration >= 0]),
  );
  const wanted = 'article module fonts context instance load first-frame start layer'.split(' ');
  assert.deepEqual([...new Set(phases.map(([phase]) => phase))].sort(), wanted.sort());
  assert.ok(phases.every(([, valid]) => valid));
});
