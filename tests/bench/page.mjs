// The page of a library: the article as text, and the library's box of 860×520 px above it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startArticle, startEvents } from './article.mjs';
import { events, windowOf } from './events.mjs';

/** @typedef {import('./libraries/library.mjs').Library} Library */
/** @typedef {import('./libraries/library.mjs').Work} Work */

const command = fileURLToPath(new URL('../../dist/bin/broadside', import.meta.url));

/** Events in sight while their window moves. */
export const SHOWN = 120;

/** In the page, first of all: what its library tells and what it can be asked.
 *  `shown` is when the first frame was drawn, ms since the navigation. */
function bench() {
  /** @type {(at: number) => void} */
  let resolve = () => {};
  const tasks = /** @type {number[]} */ ([]);
  let moved = 0;
  /** @type {any} */ (window).bench = {
    tasks,
    shown: new Promise((done) => {
      resolve = done;
    }),
    show: (at = performance.now()) => resolve(at),
    painted: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    moved: () => moved,
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The article of a start. @returns {Omit<Work, 'data'>} */
export function startWork() {
  const article = startArticle();
  return { made: startEvents, article, text: asHtml(article), view: windowOf(startEvents, 20) };
}

/** Only events. @param {number} count @returns {Omit<Work, 'data'>} */
export function eventsWork(count) {
  const made = events(count);
  return { made, article: '', text: '', view: windowOf(made, SHOWN) };
}

/** What `dist/bin/broadside html` makes of an article. @param {string} article */
export function asHtml(article) {
  return execFileSync(command, ['html', '-'], { input: article, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Puts the page of a library on the site, with its data; returns the page's path.
 *  @param {import('./site.mjs').Site} site @param {Library} library @param {Omit<Work, 'data'>} work
 *  @param {string} name of the work */
export function putPage(site, library, work, name) {
  const data = library.dataOf ? `/made/${name}-${library.key}.json` : '';
  if (library.dataOf) site.put(data, library.dataOf({ ...work, data }));
  const full = { ...work, data };
  const given = JSON.stringify({ data, view: work.view });
  return site.put(
    `/made/${name}-${library.key}.html`,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>bench</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; background: #fff; font: 16px/1.5 sans-serif }</style>
<script>(${bench})()</script>
${library.head?.(full) ?? ''}
<body>
${library.body?.(full) ?? ''}
${library.textInside ? '' : work.text}
<script type="module">(${library.run})(${given})</script>
</html>
`,
  );
}
