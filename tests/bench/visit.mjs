// One visit of a page in a new context, with the CPU clock of its main thread.

/** Lighthouse's slow 4G and a CPU of a quarter of the speed. */
const SLOW = {
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 768_000 / 8,
  offline: false,
};
const SLOW_CPU = 4;
const LIMIT = 120_000; // ms for a library to show its first frame

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} CDPSession */
/** A frame's times and costs, ms: `readable` is the first text, `shown` the library's first frame, both
 *  since the navigation; `last` the arrival of the last byte before it; `moved` the layout shift;
 *  `marks` our own measures: begin and length by name.
 *  @typedef {{readable: number, shown: number, last: number, cpu: number, bytes: number,
 *    marks: [string, number, number][]}} Start */

export class Visit {
  page;
  session;

  /** @param {Page} page @param {CDPSession} session */
  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  /** Opens the empty page of a site: its process is there before the measurement.
   *  @param {import('playwright-core').Browser} browser @param {string} address */
  static async begin(browser, address) {
    const context = await browser.newContext({ viewport: { width: 1040, height: 700 } });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const session = await context.newCDPSession(page);
    await page.goto(address);
    await session.send('Performance.enable');
    return new Visit(page, session);
  }

  /** Slows the network and the main thread. */
  async slow() {
    await this.session.send('Network.enable');
    await this.session.send('Network.emulateNetworkConditions', SLOW);
    await this.session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  }

  /** CPU ms of the main thread so far, without waiting for a software GPU or for a core. */
  async spent() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
  }

  /** Goes there and waits for the first frame. @param {string} address @returns {Promise<Start>} */
  async start(address) {
    const before = await this.spent();
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    const shown = await this.#within(this.page.evaluate(() => /** @type {any} */ (window).bench.shown));
    const cpu = (await this.spent()) - before;
    const found = await this.page.evaluate(async (at) => {
      const files = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      const before = files.filter(({ responseEnd }) => responseEnd <= at);
      return {
        readable: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        last: Math.max(0, ...before.map(({ responseEnd }) => responseEnd)),
        bytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0),
        marks: performance
          .getEntriesByType('measure')
          .filter(({ name }) => name.startsWith('broadside:'))
          .map(
            ({ name, startTime, duration }) =>
              /** @type {[string, number, number]} */ ([name, startTime, duration]),
          ),
      };
    }, shown);
    return { shown, cpu, ...found };
  }

  /** @template T @param {Promise<T>} what */
  #within(what) {
    const late = new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`no frame in ${LIMIT / 1000} s`)), LIMIT).unref(),
    );
    return /** @type {Promise<T>} */ (Promise.race([what, late]));
  }

  /** The layout shift so far. @returns {Promise<number>} */
  moved() {
    return this.page.evaluate(() => /** @type {any} */ (window).bench.moved());
  }

  /** The main thread's longest task so far, ms; 0 if none had 50. @returns {Promise<number>} */
  longest() {
    return this.page.evaluate(() => Math.max(0, .../** @type {any} */ (window).bench.tasks));
  }

  async end() {
    await this.page.context().close();
  }
}
