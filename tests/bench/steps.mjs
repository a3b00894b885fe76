// What it costs to move the window of a timeline: by dragging, by zooming with the wheel, and by script.
import { median, middle, tail, table } from './figures.mjs';
import { Driver } from './driver.mjs';
import { empty, timelines } from './libraries.mjs';
import { HEIGHT, WIDTH } from './libraries/library.mjs';
import { eventsWork, putPage } from './page.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const ROUNDS = 2;
const middleOfBox = { x: WIDTH / 2, y: HEIGHT / 2 };

/** @param {import('./run.mjs').Bench} bench @param {number[]} sizes */
export async function steps({ browser, site }, sizes) {
  for (const count of sizes) {
    const work = eventsWork(count);
    const libraries = timelines.filter(({ most = Infinity }) => count <= most);
    const paths = new Map(
      libraries.map((library) => [library, putPage(site, library, work, `events-${count}`)]),
    );
    await site.ready();
    const results = await inTurn(libraries, ROUNDS, async (library) => {
      const visit = await Visit.begin(browser, site.address);
      try {
        await visit.start(site.address + paths.get(library));
        await visit.page.evaluate((view) => /** @type {any} */ (window).bench.look?.(view), work.view);
        const driver = new Driver(visit);
        await driver.settle();
        const state = library.steps ? await driver.state(work.view) : [];
        await driver.settle();
        const { hold = middleOfBox } = library;
        const drag = await driver.drag(hold);
        await driver.settle();
        return { state, drag, zoom: await driver.zoom(hold) };
      } finally {
        await visit.end();
      }
    });
    print(count, results);
  }
}

/** @typedef {Record<'state' | 'drag' | 'zoom', number[]>} Costs */

/** @param {number} count @param {Map<import('./page.mjs').Library, Costs[]>} results */
function print(count, results) {
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
