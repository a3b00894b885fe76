// Articles with more events than there is space for.

const DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1);
const SPAN = 7300; // days

/**
 * An article with `each` events in each of `lanes` lanes over twenty years.
 * @param {number} lanes @param {number} each @param {{together?: boolean}} [options] `together`:
 *   every lane has its events on the same days
 */
export function denseArticle(lanes, each, { together = false } = {}) {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const events = [];
  for (let lane = 0; lane < lanes; ++lane)
    for (let i = 0; i < each; ++i) {
      const day = Math.floor(((i + (together ? 0.5 : random())) * SPAN) / each);
      events.push({
        id: `e${lane}-${i}`,
        lane: `l${lane}`,
        date: new Date(FIRST + day * DAY).toISOString().slice(0, 10),
        title: `A decision of weight ${(i % 5) + 1} about harbours, number ${i}`,
        body: `What was decided on that day, number ${i}.`,
        importance: (i % 5) + 1,
      });
    }
  return {
    format: 1,
    id: `dense-${lanes}-${each}`,
    lang: 'en',
    title: 'Many decisions',
    asOf: '2019-12-31',
    sections: [{ id: 'about', title: 'About', body: 'A timeline of crowds.' }],
    timeline: {
      title: 'Decisions',
      lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, label: `Lane ${i + 1}` })),
      events,
    },
  };
}
