// User Timing: a measure `broadside:…` for each phase of a start, for the browser's tools and for
// pages that watch their own speed.

/** Measures from `begin` until now. @param {Phase} phase @param {number} begin ms, of performance.now()
 * @typedef {'article' | 'module' | 'fonts' | 'context' | 'instance' | 'load' | 'first-frame' | 'layer'
 *   | 'start'} Phase */
export function measured(phase, begin) {
  performance.measure?.(`broadside:${phase}`, { start: begin, end: performance.now() });
}

/** Measures until the promise settles. @template T @param {Phase} phase @param {Promise<T>} promise
 *  @returns {Promise<T>} the same promise */
export function timed(phase, promise) {
  const begin = performance.now();
  const done = () => measured(phase, begin);
  promise.then(done, done);
  return promise;
}
