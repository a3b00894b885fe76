// From the navigation to the first frame, with many events.
import { range, table } from './figures.mjs';
import { timelines } from './libraries.mjs';
import { eventsWork, putPage } from './page.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const ROUNDS = 3;
const REST = 1500; // ms after the first frame, for tasks that were put off

/** @param {import('./run.mjs').Bench} bench @param {number[]} sizes */
export async function load({ browser, site }, sizes) {
  const runs = sizes.flatMap((count) => {
    const work = eventsWork(count);
    return timelines
      .filter(({ most = Infinity }) => count <= most)
      .map((library) => ({
        count,
        library,
        path: putPage(site, library, work, `events-${count}`),
        name: library.name,
      }));
  });
  await site.ready();
  const results = await inTurn(runs, ROUNDS, async ({ path }) => {
    const visit = await Visit.begin(browser, site.address);
    try {
      const start = await visit.start(site.address + path);
      const before = await visit.spent();
      await visit.page.waitForTimeout(REST);
      const rest = (await visit.spent()) - before;
      return { ...start, rest, longest: await visit.longest() };
    } finally {
      await visit.end();
    }
  });
  console.log(`\n## Load: median (from–to) of ${ROUNDS}, ms\n`);
  const rows = [...results].map(([{ count, library }, all]) => [
    library.name,
    count.toLocaleString('en'),
    range(all.map(({ shown }) => shown)),
    range(all.map(({ shown, last }) => shown - last)),
    range(all.map(({ cpu }) => cpu)),
    range(all.map(({ rest }) => rest)),
    range(all.map(({ longest }) => longest)),
  ]);
  const head = [
    '',
    'events',
    'first frame',
    'after its last byte',
    'CPU until then',
    'CPU in the next 1.5 s',
  ];
  console.log(table([...head, 'longest task'], rows));
}
