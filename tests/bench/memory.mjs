// Memory of a page: the wasm's, JavaScript's, the page's process and the GPU's.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/browser.mjs';
import { articleOf } from './article.mjs';
import { events } from './events.mjs';
import { median, middle, range, table } from './figures.mjs';
import { broadside, plain, timelines } from './libraries.mjs';
import { asHtml, eventsWork, putPage, startWork } from './page.mjs';
import { memoryOf, processesOf } from './processes.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const ROUNDS = 2;
const MANY = 100_000;
const REST = 2500; // ms, until everything that was put off is done
const demo = fileURLToPath(new URL('../../dist/content/deepseek-v4.json', import.meta.url));

/** @typedef {import('./page.mjs').Library} Library */
/** @typedef {{name: string, what: string, path: string, act?: (page: import('playwright-core').Page) => Promise<unknown>,
 *   against?: string}} Run `against`: the path of plain HTML with the same text */

/** @param {import('./site.mjs').Site} site @returns {Run[]} */
function runs(site) {
  const page = (
    /** @type {Library} */ library,
    /** @type {string} */ what,
    /** @type {string} */ path,
    against = '',
  ) => ({
    name: library.name,
    what,
    path,
    against,
  });
  const article = readFileSync(demo, 'utf8');
  const work = { ...startWork(), article, text: asHtml(article) };
  const many = eventsWork(MANY);
  const demoPlain = putPage(site, plain, work, 'demo');
  const demoOurs = putPage(site, broadside, work, 'demo');
  const start = startWork();
  const startPlain = putPage(site, plain, start, 'start');
  const others = timelines.filter(({ constant }) => !constant);
  const full = putPage(site, broadside, many, `events-${MANY}`);
  const empty = site.put('/made/few.json', articleOf(events(20)));
  const ours = (/** @type {string} */ what, /** @type {Run['act']} */ act) => ({
    ...page(broadside, what, full),
    act,
  });
  return [
    page(plain, 'demo', demoPlain, demoPlain),
    page(broadside, 'demo', demoOurs, demoPlain),
    page(plain, 'start', startPlain, startPlain),
    ...[...others, ...timelines.filter(({ constant, key }) => constant && key !== 'empty')].map((library) =>
      page(library, 'start', putPage(site, library, start, 'start'), startPlain),
    ),
    ...others
      .filter(({ most = Infinity }) => MANY <= most)
      .map((library) =>
        page(library, `${MANY.toLocaleString('en')} events`, putPage(site, library, many, `events-${MANY}`)),
      ),
    ours('… then 20 events', async (page) => {
      await page.evaluate(async (src) => {
        const element = /** @type {any} */ (document.querySelector('broadside-reader'));
        element.src = src;
        await element.ready;
      }, empty);
    }),
    ours('… then far off screen', async (page) => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div style="height:30000px"></div>');
        scrollTo(0, 25_000);
      });
    }),
  ];
}

/** @param {import('./site.mjs').Site} site @param {Run} run */
async function measure(site, { path, act }) {
  const browser = await launch(); // a process of the GPU that has seen no other page
  try {
    const visit = await Visit.begin(browser, site.address);
    await visit.start(site.address + path);
    await visit.page.waitForTimeout(REST);
    if (act) {
      await act(visit.page);
      await visit.page.waitForTimeout(REST);
    }
    await visit.session.send('HeapProfiler.enable');
    await visit.session.send('HeapProfiler.collectGarbage');
    await visit.page.waitForTimeout(500);
    const { metrics } = await visit.session.send('Performance.getMetrics');
    const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    const heap = await visit.page.evaluate(() => /** @type {any} */ (window).bench.heap?.() ?? NaN);
    const { page, gpu } = await processesOf(await browser.newBrowserCDPSession(), visit.page);
    return {
      heap: heap / 2 ** 20,
      script: of('JSHeapUsedSize') / 2 ** 20,
      nodes: of('Nodes'),
      page: memoryOf(page),
      gpu: memoryOf(gpu),
    };
  } finally {
    await browser.close();
  }
}

/** @param {import('./run.mjs').Bench} bench */
export async function memory({ site }) {
  const all = runs(site);
  await site.ready();
  const results = await inTurn(all, ROUNDS, (run) => measure(site, run));
  console.log(`\n## Memory: MiB, median (from–to) of ${ROUNDS}\n`);
  const plainPages = new Map([...results].map(([{ path }, found]) => [path, found]));
  const rows = [...results].map(([{ name, what, against = '' }, found]) => {
    const plains = plainPages.get(against) ?? [];
    const ratio = (/** @type {'all' | 'own'} */ which) => {
      const ratios = found.map(({ page }, i) => page[which] / (plains[i]?.page[which] ?? NaN));
      return plains.length === 0 ? '' : `${median(ratios).toFixed(2)}×`;
    };
    const of = (/** @type {(one: typeof found[number]) => number} */ read) => found.map(read);
    return [
      name,
      what,
      middle(of(({ heap }) => heap)),
      middle(
        of(({ script }) => script),
        1,
      ),
      middle(of(({ nodes }) => nodes)),
      range(of(({ page }) => page.all)),
      ratio('all'),
      range(of(({ page }) => page.own)),
      ratio('own'),
      range(of(({ gpu }) => gpu.own)),
    ];
  });
  const head = [
    '',
    'page',
    'wasm',
    'JavaScript',
    'nodes',
    'process',
    '÷ plain',
    'without program',
    '÷ plain',
  ];
  console.log(table([...head, "GPU's process"], rows));
}
