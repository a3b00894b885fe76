// Deterministic generated events, in the format of each library.

const words = (
  'model chip rule licence release weights price agent paper market export memo fund ' +
  'server grid law court talk test plan study lab team code data'
).split(' ');

/** Deterministic random numbers from 0 to 1. @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @typedef {{id: string, lane: number, date: string, title: string, importance: number}} MadeEvent */

/** Events from 2000 to 2025 in two lanes, few of them important. @param {number} count
 *  @returns {MadeEvent[]} */
export function events(count) {
  const roll = dice(count);
  const from = Date.UTC(2000, 0, 1);
  const to = Date.UTC(2025, 11, 31);
  return Array.from({ length: count }, (_, i) => {
    const rank = roll();
    const title = Array.from(
      { length: 3 + Math.floor(roll() * 4) },
      () => words[Math.floor(roll() * words.length)],
    ).join(' ');
    return {
      id: `e${i}`,
      lane: roll() < 0.5 ? 0 : 1,
      date: new Date(from + roll() * (to - from)).toISOString().slice(0, 10),
      title: title[0]?.toUpperCase() + title.slice(1),
      importance: rank < 0.01 ? 5 : rank < 0.05 ? 4 : rank < 0.2 ? 3 : rank < 0.5 ? 2 : 1,
    };
  }).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A window in the middle that shows about `shown` of them; ms since 1970.
 *  @param {MadeEvent[]} made @param {number} shown */
export function windowOf(made, shown) {
  const half = Math.min(shown, made.length) / 2;
  const at = (/** @type {number} */ i) =>
    Date.parse(made[Math.min(Math.max(Math.round(i), 0), made.length - 1)]?.date ?? '');
  return { from: at(made.length / 2 - half), to: at(made.length / 2 + half) };
}

/** As an article. @param {MadeEvent[]} made */
export function asArticle(made) {
  const lanes = ['us', 'cn'];
  return JSON.stringify({
    format: 1,
    id: 'made',
    lang: 'en',
    title: 'Made-up events',
    sections: [{ id: 'one', title: 'One', body: 'A section.' }],
    timeline: {
      lanes: [
        { id: 'us', label: 'United States' },
        { id: 'cn', label: 'China' },
      ],
      events: made.map(({ id, lane, date, title, importance }) => ({
        id,
        lane: lanes[lane],
        date,
        title,
        importance,
      })),
    },
  });
}

/** As vis-timeline's items. @param {MadeEvent[]} made */
export function asItems(made) {
  return made.map(({ id, lane, date, title }) => ({ id, group: lane, start: date, content: title }));
}

/** As TimelineJS3's data. @param {MadeEvent[]} made */
export function asSlides(made) {
  return {
    events: made.map(({ lane, date, title }) => {
      const [year, month, day] = date.split('-').map(Number);
      return {
        start_date: { year, month, day },
        text: { headline: title, text: '' },
        group: lane ? 'China' : 'United States',
      };
    }),
  };
}
