// vis-timeline.
import { box } from './library.mjs';

const files = '/npm/vis-timeline';

/** In the page. @param {{data: string, view: import('./library.mjs').View}} given */
async function run({ data, view }) {
  const { vis, bench } = /** @type {any} */ (window);
  const items = await (await fetch(data)).json();
  const element = /** @type {HTMLElement} */ (document.querySelector('#timeline'));
  const timeline = new vis.Timeline(
    element,
    new vis.DataSet(items),
    new vis.DataSet([
      { id: 0, content: 'United States' },
      { id: 1, content: 'China' },
    ]),
    { start: view.from, end: view.to, height: element.clientHeight },
  );
  bench.step = (/** @type {import('./library.mjs').View} */ { from, to }) =>
    timeline.setWindow(from, to, { animation: false });
  await new Promise((resolve) => timeline.on('changed', resolve));
  await bench.painted();
  bench.show();
}

/** @type {import('./library.mjs').Library} */
export const vis = {
  name: 'vis-timeline',
  key: 'vis',
  steps: true,
  dataOf: ({ made }) =>
    JSON.stringify(
      made.map(({ id, lane, date, title }) => ({ id, group: lane, start: date, content: title })),
    ),
  head: ({ data }) =>
    `<link rel="preload" as="fetch" href="${data}" crossorigin>
<link rel="stylesheet" href="${files}/styles/vis-timeline-graph2d.min.css">
<script defer src="${files}/standalone/umd/vis-timeline-graph2d.min.js"></script>`,
  body: () => `<div id="timeline" ${box}></div>`,
  run,
};
