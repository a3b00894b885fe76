// The longest tasks of a page's main thread, and what the browser did in them.
import { table } from '../figures.mjs';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
  'blink.user_timing',
  'loading',
  'v8',
  'v8.wasm',
];
const TASK = 'RunTask';

/** Times in µs. @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number,
 *   tdur?: number, args?: any}} Event */
/** Times in ms since the navigation. @typedef {{begin: number, took: number, cpu: number,
 *   inside: Map<string, number>}} Task */

/** Traces what a page does meanwhile. @param {import('playwright-core').Page} page
 *  @param {() => Promise<unknown>} act @returns {Promise<Event[]>} */
export async function traced(page, act) {
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

/** The tasks of the main thread of the page with this address, from its navigation on or, if there is none
 *  in the trace, from the first. @param {Event[]} events @param {string} address @returns {Task[]} */
export function tasksOf(events, address) {
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  const busiest = mainThreads(events);
  const thread = busiest.find(({ pid }) => !navigation || pid === navigation.pid);
  if (!thread) return [];
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === thread.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const zero = navigation?.ts ?? own[0]?.ts ?? 0;
  /** @type {Task[]} */
  const tasks = [];
  /** Events around the current one, the innermost last. @type {{event: Event, end: number, left: number}[]} */
  const open = [];
  const close = () => {
    const { event, left } = open.pop() ?? {};
    const task = tasks.at(-1);
    if (event && task) task.inside.set(event.name, (task.inside.get(event.name) ?? 0) + (left ?? 0) / 1000);
  };
  for (const event of own) {
    const { name, ts, dur = 0, tdur = NaN } = event;
    while ((open.at(-1)?.end ?? Infinity) <= ts) close();
    const around = open.at(-1);
    if (around) around.left -= dur;
    if (name === TASK && !around)
      tasks.push({ begin: (ts - zero) / 1000, took: dur / 1000, cpu: tdur / 1000, inside: new Map() });
    open.push({ event, end: ts + dur, left: dur });
  }
  while (open.length > 0) close();
  return tasks.filter(({ begin, took }) => begin + took > 0);
}

/** The main threads of pages, the busiest first. @param {Event[]} events */
function mainThreads(events) {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  return names
    .map(({ pid, tid }) => ({
      pid,
      tid,
      busy: events
        .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
        .reduce((sum, { dur = 0 }) => sum + dur, 0),
    }))
    .sort((a, b) => b.busy - a.busy);
}

/** The longest tasks. @param {Task[]} tasks @param {number} most */
export function printTasks(tasks, most) {
  console.log('The longest tasks: ms, and in brackets the part of each kind of work\n');
  const rows = [...tasks]
    .sort((a, b) => b.took - a.took)
    .slice(0, most)
    .map(({ begin, took, cpu, inside }) => [
      kinds(inside, 5)
        .map(([name, time]) => `${name} ${time.toFixed(1)}`)
        .join(', '),
      begin.toFixed(0),
      took.toFixed(1),
      cpu.toFixed(1),
    ]);
  console.log(table(['work', 'begins', 'takes', 'CPU'], rows));
}

/** All tasks' work by kind, ms for each of so many runs. @param {Task[]} tasks @param {number} runs */
export function printWork(tasks, runs, most = 20) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { inside } of tasks)
    for (const [name, time] of inside) sums.set(name, (sums.get(name) ?? 0) + time / runs);
  console.log("The browser's work by kind, without what is inside it: ms\n");
  console.log(
    table(
      ['', 'own'],
      kinds(sums, most).map(([name, time]) => [name, time.toFixed(2)]),
    ),
  );
}

/** @param {Map<string, number>} of @param {number} most */
const kinds = (of, most) => [...of].sort(([, a], [, b]) => b - a).slice(0, most);
