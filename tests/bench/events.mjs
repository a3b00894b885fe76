// Deterministic made-up events.

const words = (
  'model chip rule licence release weights price agent paper market export memo fund ' +
  'server grid law court talk test plan study lab team code data'
).split(' ');

/** Deterministic random numbers from 0 to 1. @param {number} seed */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words, the first with a capital. @param {() => number} roll @param {number} length */
export function sentence(roll, length) {
  const said = Array.from({ length }, () => words[Math.floor(roll() * words.length)]).join(' ');
  return said[0]?.toUpperCase() + said.slice(1);
}

/** @typedef {{id: string, lane: number, date: string, title: string, importance: number}} MadeEvent */
/** A window of the timeline, ms since 1970. @typedef {{from: number, to: number}} View */

/** Events from 2000 to 2025 in two lanes, few of them important. @param {number} count
 *  @returns {MadeEvent[]} */
export function events(count) {
  const roll = dice(count);
  const from = Date.UTC(2000, 0, 1);
  const to = Date.UTC(2025, 11, 31);
  return Array.from({ length: count }, (_, i) => {
    const rank = roll();
    return {
      id: `e${i}`,
      title: sentence(roll, 3 + Math.floor(roll() * 4)),
      lane: roll() < 0.5 ? 0 : 1,
      date: new Date(from + roll() * (to - from)).toISOString().slice(0, 10),
      importance: rank < 0.01 ? 5 : rank < 0.05 ? 4 : rank < 0.2 ? 3 : rank < 0.5 ? 2 : 1,
    };
  }).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A window in the middle that shows about `shown` of them. @param {MadeEvent[]} made @param {number} shown
 *  @returns {View} */
export function windowOf(made, shown) {
  const half = Math.min(shown, made.length) / 2;
  const at = (/** @type {number} */ i) =>
    Date.parse(made[Math.min(Math.max(Math.round(i), 0), made.length - 1)]?.date ?? '');
  return { from: at(made.length / 2 - half), to: at(made.length / 2 + half) };
}
