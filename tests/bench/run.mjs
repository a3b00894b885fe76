// Measures the reader and other timeline libraries: time to the first frame, and the main thread's
// CPU time for each step of panning and zooming. Prints tables; asserts nothing.
//
//   npm run bench                          100, 1,000, 10,000 and 100,000 events
//   npm run bench -- 100 1000              these
//   npm run bench -- --scroll              scrolling the article
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/browser.mjs';
import { serve } from '../browser/servers.mjs';
import { asArticle, asItems, asSlides, events, windowOf } from './events.mjs';
import { Steps, median, percentile } from './steps.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIMIT = 120_000; // ms for a library to show its first frame
const SHOWN = 120; // visible events while panning
const SLIDES = 1000; // TimelineJS3 needs most of a minute for ten times as many

if (!existsSync(`${here}node_modules`))
  execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: 'inherit' });

const page = (/** @type {string} */ head, /** @type {string} */ body) =>
  `<!doctype html><meta charset="utf-8"><title>bench</title>${head}` +
  `<body style="margin:0;background:#fff;font-family:sans-serif">${body}`;
const box = 'style="display:block;width:1000px;height:560px"';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{name: string, html: string, files: string[], styles?: string[], most?: number,
 *   load: (page: Page, made: import('./events.mjs').MadeEvent[]) => Promise<number>,
 *   own?: (page: Page) => Promise<string>}} Library `own`: its own statistics */

/** @type {Library[]} */
const libraries = [
  {
    name: '(an empty page)',
    html: page('', ''),
    files: [],
    load: async () => 0,
  },
  {
    name: 'Broadside',
    html: page('<script type="module" src="../broadside.js"></script>', ''),
    files: [],
    load: (on, made) =>
      on.evaluate(
        async ([json, view]) => {
          await customElements.whenDefined('broadside-reader');
          const reader = (/** @type {string} */ article) => {
            const element = /** @type {any} */ (document.createElement('broadside-reader'));
            element.setAttribute('loading', 'eager');
            element.style.cssText = 'display:block;width:1000px;height:640px';
            const script = document.createElement('script');
            script.type = 'application/json';
            script.slot = 'article';
            script.textContent = article;
            element.append(script);
            return element;
          };
          // The wasm is loaded before the measurement starts, as are the others' scripts.
          const first = reader(
            '{"format":1,"id":"a","lang":"en","title":"A","sections":[{"id":"b","title":"B","body":"C"}]}',
          );
          document.body.append(first);
          await first.ready;
          first.remove();
          const made = reader(json);
          const begun = performance.now();
          document.body.append(made);
          await made.ready;
          const took = performance.now() - begun;
          made.state = { timeline: view };
          made.goTo('timeline');
          return took;
        },
        /** @type {const} */ ([asArticle(made), windowOf(made, SHOWN)]),
      ),
    own: (on) =>
      on.evaluate(() => {
        const { heapBytes, lastFrameMs, lastSubmitMs } = /** @type {any} */ (
          document.querySelector('broadside-reader')
        ).stats;
        return (
          `${(heapBytes / 2 ** 20).toFixed(0)} MiB; last frame built in ${lastFrameMs.toFixed(1)}, ` +
          `sent in ${lastSubmitMs.toFixed(1)} ms`
        );
      }),
  },
  {
    name: 'vis-timeline',
    html: page('', `<div id="timeline" ${box}></div>`),
    files: ['vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'],
    styles: ['vis-timeline/styles/vis-timeline-graph2d.min.css'],
    load: (on, made) =>
      on.evaluate(
        async ([items, view]) => {
          const { vis } = /** @type {any} */ (window);
          const begun = performance.now();
          const timeline = new vis.Timeline(
            document.querySelector('#timeline'),
            new vis.DataSet(items),
            new vis.DataSet([
              { id: 0, content: 'United States' },
              { id: 1, content: 'China' },
            ]),
            { start: view.from, end: view.to, height: 560 },
          );
          await new Promise((resolve) => timeline.on('changed', resolve));
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return performance.now() - begun;
        },
        /** @type {const} */ ([asItems(made), windowOf(made, SHOWN)]),
      ),
  },
  {
    name: 'TimelineJS3',
    html: page('', `<div id="timeline" ${box}></div>`),
    files: ['@knight-lab/timelinejs/dist/js/timeline.js'],
    styles: ['@knight-lab/timelinejs/dist/css/timeline.css'],
    most: SLIDES,
    load: (on, made) =>
      on.evaluate(async (data) => {
        const { TL } = /** @type {any} */ (window);
        const begun = performance.now();
        const timeline = new TL.Timeline('timeline', data, { font: null });
        await new Promise((resolve) => timeline.on('loaded', resolve));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return performance.now() - begun;
      }, asSlides(made)),
  },
];

const server = await serve();
const browser = await launch();

/** @param {Library} library */
async function opened(library) {
  const context = await browser.newContext({ viewport: { width: 1040, height: 700 } });
  const on = await context.newPage();
  on.setDefaultTimeout(LIMIT);
  await on.route('**/bench/page.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: library.html }),
  );
  await on.goto(new URL('/bench/page.html', server.address).href);
  for (const path of library.styles ?? []) await on.addStyleTag({ path: `${here}node_modules/${path}` });
  for (const path of library.files) await on.addScriptTag({ path: `${here}node_modules/${path}` });
  return on;
}

/** @param {Library} library @param {number} count */
async function measured(library, count) {
  if (library.most && count > library.most) return undefined;
  const on = await opened(library);
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), LIMIT).unref());
    const load = /** @type {number} */ (await Promise.race([library.load(on, events(count)), late]));
    const steps = await Steps.on(on);
    await steps.settle();
    const pan = await steps.pan({ x: 520, y: 300 });
    const zoom = await steps.zoom({ x: 520, y: 300 });
    const own = await library.own?.(on);
    return { load, pan, zoom, own: own ?? '' };
  } catch (error) {
    return { load: NaN, pan: [NaN], zoom: [NaN], own: String(error).slice(0, 60) };
  } finally {
    await on.context().close();
  }
}

const two = (/** @type {number[]} */ of) => `${median(of).toFixed(1)} / ${percentile(of, 0.95).toFixed(1)}`;

async function timelines(/** @type {number[]} */ sizes) {
  console.log('CPU time of the main thread in ms for a step, median / 95th percentile\n');
  console.log('| events | | first frame, ms | panning | zooming | |');
  console.log('|---:|---|---:|---:|---:|---|');
  for (const count of sizes)
    for (const library of libraries) {
      const result = await measured(library, count);
      if (!result) continue;
      console.log(
        `| ${count.toLocaleString('en')} | ${library.name} | ${result.load.toFixed(0)} | ` +
          `${two(result.pan)} | ${two(result.zoom)} | ${result.own} |`,
      );
    }
}

/** Scrolls the demo's article and prints the reader's frame times. */
async function scrolling() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const on = await context.newPage();
  await on.goto(server.address);
  const reader = on.locator('broadside-reader').first();
  await reader.scrollIntoViewIfNeeded();
  await reader.evaluate((/** @type {any} */ element) => element.ready);
  const frames = await reader.evaluate(async (/** @type {any} */ element) => {
    const scroller = element.shadowRoot.querySelector('.scroller');
    const out = [];
    for (let i = 0; i < 200; ++i) {
      scroller.scrollTop += 24;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      out.push([element.stats.lastFrameMs, element.stats.lastSubmitMs]);
    }
    return out;
  });
  console.log('A frame while the article scrolls, ms, median / 95th percentile\n');
  console.log(`built (input, layout, Dear ImGui): ${two(frames.map(([built = 0]) => built))}`);
  console.log(`sent to WebGL: ${two(frames.map(([, sent = 0]) => sent))}`);
}

try {
  const asked = process.argv.slice(2);
  if (asked.includes('--scroll')) await scrolling();
  else await timelines(asked.length > 0 ? asked.map(Number) : [100, 1000, 10_000, 100_000]);
} finally {
  await browser.close();
  server.stop();
}
