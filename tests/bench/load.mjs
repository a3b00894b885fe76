// From the navigation to the first frame, with many events.
import { range, table } from './figures.mjs';
import { timelines } from './libraries.mjs';
import { eventsWork, putPage } from './page.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const ROUNDS = 3;
const REST = 1000; // ms after the first frame, for tasks that were put off

/** @typedef {import('./page.mjs').Library} Library */
/** A library with that many events. @typedef {{name: string, library: Library, count: number, address: string,
 *   view: import('./events.mjs').View}} Run */
/** `rest`: CPU ms after the first frame. @typedef {import('./visit.mjs').Start & {rest: number, longest: number}} Load */

/** Puts the pages on the site. @param {import('./site.mjs').Site} site @param {number[]} sizes
 *  @returns {Promise<Run[]>} */
export async function runsOf(site, sizes) {
  const runs = sizes.flatMap((count) => {
    const work = eventsWork(count);
    return timelines
      .filter(({ most = Infinity }) => count <= most)
      .map((library) => {
        const address = site.address + putPage(site, library, work, `events-${count}`);
        return { name: library.name, library, count, address, view: work.view };
      });
  });
  await site.ready();
  return runs;
}

/** Waits for the first frame and then some time. @param {Visit} visit @param {string} address
 *  @returns {Promise<Load>} */
export async function loaded(visit, address) {
  const start = await visit.start(address);
  const before = await visit.spent();
  await visit.page.waitForTimeout(REST);
  const rest = (await visit.spent()) - before;
  return { ...start, rest, longest: await visit.longest() };
}

/** @param {import('./run.mjs').Bench} bench @param {number[]} sizes */
export async function load({ browser, site }, sizes) {
  const results = await inTurn(await runsOf(site, sizes), ROUNDS, async ({ address }) => {
    const visit = await Visit.begin(browser, site.address);
    return loaded(visit, address).finally(() => visit.end());
  });
  printLoads(results);
}

/** @param {Map<Run, Load[]>} results */
export function printLoads(results) {
  console.log('\n## Load: median (from–to), ms\n');
  const rows = [...results].map(([{ name, count }, all]) => [
    name,
    count.toLocaleString('en'),
    range(all.map(({ shown }) => shown)),
    range(all.map(({ shown, last }) => shown - last)),
    range(all.map(({ cpu }) => cpu)),
    range(all.map(({ rest }) => rest)),
    range(all.map(({ longest }) => longest)),
  ]);
  const head = ['', 'events', 'first frame', 'after its last byte', 'CPU until then', 'CPU in the next 1 s'];
  console.log(table([...head, 'longest task'], rows));
}
