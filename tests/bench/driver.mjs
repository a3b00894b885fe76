// Drives a page step by step, by real input or by script, and measures the main thread's time of each step.

const STEPS = 30;
const SPEED = 6; // CSS px a step
const PAUSE = 45; // ms between steps of input: enough for the resulting frame, not for a second one
const MOVES = 60; // steps by script
const SHARE = 0.004; // of the window, a step by script

/** @typedef {import('./events.mjs').View} View */
/** @typedef {{x: number, y: number}} Point */

export class Driver {
  #visit;

  /** @param {import('./visit.mjs').Visit} visit */
  constructor(visit) {
    this.#visit = visit;
  }

  /** Waits until a page has come to rest. */
  async settle() {
    await this.#visit.page.waitForTimeout(700);
  }

  /** The cost of one step and its frames, ms. No measuring code runs in the page
   *  meanwhile. @param {() => Promise<void>} act */
  async #step(act) {
    const before = await this.#visit.spent();
    await act();
    await this.#visit.page.waitForTimeout(PAUSE);
    return (await this.#visit.spent()) - before;
  }

  /** Drags back and forth. @param {Point} from */
  async drag({ x, y }) {
    const { mouse } = this.#visit.page;
    await mouse.move(x, y);
    await mouse.down();
    const costs = [];
    for (let i = 0; i < STEPS; ++i) {
      const by = (i < STEPS / 2 ? i : STEPS - i) * SPEED;
      costs.push(await this.#step(() => mouse.move(x - by, y)));
    }
    await mouse.up();
    return costs;
  }

  /** Zooms in and out with Ctrl+wheel. @param {Point} at */
  async zoom({ x, y }) {
    const { mouse, keyboard } = this.#visit.page;
    await mouse.move(x, y);
    await keyboard.down('Control');
    const costs = [];
    for (let i = 0; i < STEPS; ++i)
      costs.push(await this.#step(() => mouse.wheel(0, i < STEPS / 2 ? -40 : 40)));
    await keyboard.up('Control');
    return costs;
  }

  /** Moves the window by script, once a frame. The costs contain what a page without contents spends on
   *  being told, which is in the rows of the empty page. @param {View} view */
  async state(view) {
    const { session } = this.#visit;
    const by = (view.to - view.from) * SHARE;
    const costs = [];
    let before = await this.#visit.spent();
    for (let i = 1; i <= MOVES; ++i) {
      const to = JSON.stringify({ from: Math.round(view.from + i * by), to: Math.round(view.to + i * by) });
      await session.send('Runtime.evaluate', {
        expression: `bench.step(${to}); new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`,
        awaitPromise: true,
      });
      const now = await this.#visit.spent();
      costs.push(now - before);
      before = now;
    }
    return costs;
  }
}
