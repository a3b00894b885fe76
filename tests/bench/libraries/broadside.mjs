// Ours.
import { articleOf } from '../article.mjs';
import { box } from './library.mjs';

/** In the page. */
function run() {
  const { bench } = /** @type {any} */ (window);
  const element = /** @type {any} */ (document.querySelector('broadside-reader'));
  element.addEventListener('ready', () => bench.show());
  bench.look = (/** @type {import('./library.mjs').View} */ view) => {
    element.state = { timeline: view };
    element.goTo('timeline');
  };
  bench.step = (/** @type {import('./library.mjs').View} */ view) => {
    element.state = { timeline: view };
  };
  bench.heap = () => element.stats.heapBytes;
}

/** @type {import('./library.mjs').Library} */
export const broadside = {
  name: 'Broadside',
  key: 'broadside',
  steps: true,
  textInside: true,
  dataOf: ({ made, article }) => article || articleOf(made),
  head: () => '<script type="module" src="/dist/broadside.js"></script>',
  body: ({ text, data }) => `<broadside-reader src="${data}" ${box}>${text}</broadside-reader>`,
  run,
};

/** The same with what it fetches named in the head. @type {import('./library.mjs').Library} */
export const preloaded = {
  ...broadside,
  name: 'Broadside, preloaded',
  key: 'preloaded',
  head: ({ data }) =>
    `<link rel="modulepreload" href="/dist/broadside.js">
<link rel="preload" as="fetch" type="application/wasm" href="/dist/broadside.wasm" crossorigin>
<link rel="preload" as="fetch" href="${data}" crossorigin>
<script type="module" src="/dist/broadside.js"></script>`,
};
