// What it costs to move the window of a timeline: by dragging, by zooming with the wheel, and by script.
import { Driver } from './driver.mjs';
import { median, middle, table, tail } from './figures.mjs';
import { empty } from './libraries.mjs';
import { HEIGHT, WIDTH } from './libraries/library.mjs';
import { loaded, printLoads, runsOf } from './load.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const ROUNDS = 2;
const middleOfBox = { x: WIDTH / 2, y: HEIGHT / 2 };

/** CPU ms of each step. @typedef {Record<'state' | 'drag' | 'zoom', number[]>} Costs */

/** @param {import('./run.mjs').Bench} bench @param {number[]} sizes */
export async function steps({ browser, site }, sizes) {
  const results = await inTurn(await runsOf(site, sizes), ROUNDS, async ({ library, address, view }) => {
    const visit = await Visit.begin(browser, site.address);
    try {
      const load = await loaded(visit, address);
      return { ...load, ...(await moved(visit, library, view)) };
    } finally {
      await visit.end();
    }
  });
  for (const count of sizes)
    printSteps(
      count,
      new Map([...results].flatMap(([run, all]) => (run.count === count ? [[run.library, all]] : []))),
    );
  printLoads(results);
}

/** @param {Visit} visit @param {import('./page.mjs').Library} library @param {import('./events.mjs').View} view
 *  @returns {Promise<Costs>} */
async function moved(visit, { steps, hold = middleOfBox }, view) {
  await visit.page.evaluate((view) => /** @type {any} */ (window).bench.look?.(view), view);
  const driver = new Driver(visit);
  await driver.settle();
  const state = steps ? await driver.state(view) : [];
  await driver.settle();
  const drag = await driver.drag(hold);
  await driver.settle();
  return { state, drag, zoom: await driver.zoom(hold) };
}

/** @param {number} count @param {Map<import('./page.mjs').Library, Costs[]>} results */
function printSteps(count, results) {
  console.log(`\n## A step, ${count.toLocaleString('en')} events: CPU ms of the main thread, median / p95\n`);
  const all = (/** @type {Costs[]} */ rounds, /** @type {keyof Costs} */ what) =>
    rounds.flatMap((one) => one[what]);
  const own = median(all(results.get(empty) ?? [], 'state'));
  const rows = [...results].map(([library, rounds]) => {
    const first = rounds.map(({ drag }) => drag[0] ?? NaN);
    const less = all(rounds, 'state').map((cost) => cost - own);
    return [
      library.name,
      tail(all(rounds, 'state')),
      middle(less, 1),
      tail(all(rounds, 'drag')),
      middle(first, 1),
      tail(all(rounds, 'zoom')),
    ];
  });
  const head = ['', 'by script', 'less the empty page', 'by drag', "a drag's first", 'by Ctrl+wheel'];
  console.log(table(head, rows));
}
