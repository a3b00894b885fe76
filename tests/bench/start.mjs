// From the navigation to the first frame: an article of six sections, six questions and twenty events,
// with a panel of 860×520 px.
import { median, middle, range, table } from './figures.mjs';
import { broadside, plain, starting } from './libraries.mjs';
import { putPage, startWork } from './page.mjs';
import { inTurn } from './rounds.mjs';
import { Visit } from './visit.mjs';

const REST = 1000; // ms after the first frame

/** @typedef {import('./visit.mjs').Start & {rest: number, moved: number, longest: number}} Result */

/** @param {import('./run.mjs').Bench} bench @param {{rounds: number, slow: boolean}} how */
async function starts({ browser, site }, { rounds, slow }) {
  const work = startWork();
  const paths = new Map(starting.map((library) => [library, putPage(site, library, work, 'start')]));
  /** @param {import('./page.mjs').Library} library @returns {Promise<Result>} */
  const visit = async (library) => {
    const visit = await Visit.begin(browser, site.address);
    try {
      if (slow) await visit.slow();
      const start = await visit.start(site.address + paths.get(library));
      const before = await visit.spent();
      await visit.page.waitForTimeout(REST);
      const rest = (await visit.spent()) - before;
      return { ...start, rest, moved: await visit.moved(), longest: await visit.longest() };
    } finally {
      await visit.end();
    }
  };
  await site.ready();
  return inTurn(starting, rounds, visit);
}

/** The ratios of rounds to those of plain HTML. @param {Result[]} of @param {Result[]} to
 *  @param {'shown' | 'readable'} what */
const ratio = (of, to, what) => median(of.map((one, i) => one[what] / (to[i]?.shown ?? NaN)));

/** @param {import('./run.mjs').Bench} bench */
export async function start(bench) {
  for (const { title, ...how } of [
    { title: 'unthrottled', rounds: 5, slow: false },
    { title: 'slow 4G, a quarter of the CPU', rounds: 3, slow: true },
  ]) {
    const results = await starts(bench, how);
    const plains = results.get(plain) ?? [];
    console.log(`\n## Start, ${title}: median (from–to) of ${how.rounds}, ms\n`);
    const rows = starting.map((library) => {
      const all = results.get(library) ?? [];
      const of = (/** @type {(one: Result) => number} */ read) => all.map(read);
      return [
        library.name,
        range(of(({ readable }) => readable)),
        `${ratio(all, plains, 'readable').toFixed(2)}×`,
        range(of(({ shown }) => shown)),
        `${ratio(all, plains, 'shown').toFixed(2)}×`,
        // A slowed thread's clock counts what slows it.
        how.slow ? '' : range(of(({ cpu }) => cpu)),
        how.slow ? '' : middle(of(({ rest }) => rest)),
        middle(of(({ longest }) => longest)),
        of(({ moved }) => moved)
          .reduce((a, b) => Math.max(a, b), 0)
          .toFixed(3),
        middle(of(({ bytes }) => bytes / 1000)),
      ];
    });
    const frames = ['', 'readable', '÷ plain', 'first frame', '÷ plain'];
    const costs = ['CPU until then', 'CPU in the next 1 s', 'longest task', 'layout shift', 'kB'];
    console.log(table([...frames, ...costs], rows));
    phases(results.get(broadside) ?? []);
  }
}

/** Our own measures. @param {Result[]} all */
function phases(all) {
  const names = new Set(all.flatMap(({ marks }) => marks.map(([name]) => name)));
  if (names.size === 0) return;
  const rows = [...names].map((name) => {
    const these = all.map(({ marks }) => marks.find(([other]) => other === name));
    const of = (/** @type {1 | 2} */ at) => these.map((mark) => mark?.[at] ?? NaN);
    return { begin: median(of(1)), row: [name, middle(of(1), 1), range(of(2), 1)] };
  });
  console.log('User Timing of Broadside, ms\n');
  const sorted = rows.sort((a, b) => a.begin - b.begin).map(({ row }) => row);
  console.log(table(['', 'begins', 'takes'], sorted));
}
