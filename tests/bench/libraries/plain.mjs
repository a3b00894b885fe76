// Pages without a library.

/** In the page: its first paint is all there is. */
function paint() {
  new PerformanceObserver((list, observer) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') {
        observer.disconnect();
        /** @type {any} */ (window).bench.show(startTime);
      }
  }).observe({ type: 'paint', buffered: true });
}

/** The article's text.  @type {import('./library.mjs').Library} */
export const plain = { name: 'plain HTML', key: 'plain', constant: true, run: paint };

/** Nothing: what a step costs by itself. @type {import('./library.mjs').Library} */
export const empty = {
  name: '(an empty page)',
  key: 'empty',
  constant: true,
  textInside: true,
  steps: true,
  run: () => {
    const { bench } = /** @type {any} */ (window);
    bench.step = () => {};
    requestAnimationFrame(() => bench.show());
  },
};
