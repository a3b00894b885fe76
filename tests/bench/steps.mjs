// Drives a page step by step with real input, and measures the main thread's time for each step.

const STEPS = 50;
const SPEED = 6; // CSS px a step
const PAUSE = 45; // ms between steps: enough for the resulting frame, not for a second one

/** @param {number[]} of @param {number} share */
export function percentile(of, share) {
  const sorted = [...of].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}
/** @param {number[]} of */
export function median(of) {
  return percentile(of, 0.5);
}

/** @typedef {{x: number, y: number}} Point */

export class Steps {
  #page;
  #session;

  /** @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session */
  constructor(page, session) {
    this.#page = page;
    this.#session = session;
  }

  /** @param {import('playwright-core').Page} page */
  static async on(page) {
    const session = await page.context().newCDPSession(page);
    // The thread's CPU clock excludes waiting for a software GPU.
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await session.send('Performance.enable');
    return new Steps(page, session);
  }

  async settle() {
    await this.#page.waitForTimeout(800);
  }

  /** CPU seconds of the main thread so far. */
  async #spent() {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  }

  /** The cost of one step and its frames, ms. No measuring code runs in the page
   *  meanwhile. @param {() => Promise<void>} act */
  async #step(act) {
    const before = await this.#spent();
    await act();
    await this.#page.waitForTimeout(PAUSE);
    return ((await this.#spent()) - before) * 1000;
  }

  /** Drags back and forth. @param {Point} from */
  async pan({ x, y }) {
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    const costs = [];
    for (let i = 0; i < STEPS; ++i) {
      const by = (i < STEPS / 2 ? i : STEPS - i) * SPEED;
      costs.push(await this.#step(() => mouse.move(x - by, y)));
    }
    await mouse.up();
    await this.settle();
    return costs;
  }

  /** Zooms in and out with Ctrl+wheel. @param {Point} at */
  async zoom({ x, y }) {
    const { mouse, keyboard } = this.#page;
    await mouse.move(x, y);
    await keyboard.down('Control');
    const costs = [];
    for (let i = 0; i < STEPS; ++i)
      costs.push(await this.#step(() => mouse.wheel(0, i < STEPS / 2 ? -40 : 40)));
    await keyboard.up('Control');
    return costs;
  }
}
