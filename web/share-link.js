// The address of a reader's view of the timeline.

/**
 * The page's address with the timeline's window and the open event in its fragment.
 * @param {string} article its id @param {any} state
 */
export function linkTo(article, state) {
  const day = (/** @type {number} */ ms) => new Date(ms).toISOString().replace(/T.*/, '');
  const part = new URLSearchParams({
    broadside: article,
    from: day(state.timeline.from),
    to: day(state.timeline.to),
  });
  if (state.selected) part.set('event', state.selected);
  return Object.assign(new URL(location.href), { hash: part.toString() }).href;
}

/** This article's state in a fragment; undefined if there is none.
 *  @param {string} article its id @param {string} [fragment] the page's by default */
export function stateOfLink(article, fragment = location.hash) {
  const part = new URLSearchParams(fragment.slice(1));
  if (part.get('broadside') !== article) return undefined;
  const [from, to] = [Date.parse(part.get('from') ?? ''), Date.parse(part.get('to') ?? '')];
  if (!(from < to)) return undefined;
  return { timeline: { from, to }, selected: part.get('event') ?? '', place: { id: 'timeline', offset: 0 } };
}
