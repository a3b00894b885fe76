// TimelineJS3: shows one event at a time over an overview; a script cannot move a window of it.
import { box } from './library.mjs';

const files = '/npm/@knight-lab/timelinejs/dist';

/** In the page. @param {{data: string}} given */
async function run({ data }) {
  const { TL, bench } = /** @type {any} */ (window);
  const timeline = new TL.Timeline('timeline', await (await fetch(data)).json(), { font: null });
  await new Promise((resolve) => timeline.on('loaded', resolve));
  await bench.painted();
  bench.show();
}

/** @type {import('./library.mjs').Library} */
export const timelineJs = {
  name: 'TimelineJS3',
  key: 'timelinejs',
  most: 1000,
  hold: { x: 430, y: 400 }, // the overview
  dataOf: ({ made }) =>
    JSON.stringify({
      events: made.map(({ lane, date, title }) => {
        const [year, month, day] = date.split('-').map(Number);
        return {
          start_date: { year, month, day },
          text: { headline: title, text: '' },
          group: lane ? 'China' : 'United States',
        };
      }),
    }),
  head: ({ data }) =>
    `<link rel="preload" as="fetch" href="${data}" crossorigin>
<link rel="stylesheet" href="${files}/css/timeline.css">
<script defer src="${files}/js/timeline.js"></script>`,
  body: () => `<div id="timeline" ${box}></div>`,
  run,
};
