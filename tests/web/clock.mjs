// Fake timers and animation frames, advanced by tests.

/** @typedef {() => void} Callback */

export class Clock {
  #now = 0;
  #last = 0;
  /** @type {Map<number, {at: number, callback: Callback}>} */
  #timers = new Map();
  /** @type {Map<number, (now: number) => void>} */
  #frames = new Map();

  /** Replaces the globals. */
  install() {
    Object.assign(globalThis, {
      setTimeout: (/** @type {Callback} */ callback, /** @type {number} */ delay) => {
        this.#timers.set(++this.#last, { at: this.#now + delay, callback });
        return this.#last;
      },
      clearTimeout: (/** @type {number} */ id) => this.#timers.delete(id),
      requestAnimationFrame: (/** @type {(now: number) => void} */ callback) => {
        this.#frames.set(++this.#last, callback);
        return this.#last;
      },
      cancelAnimationFrame: (/** @type {number} */ id) => this.#frames.delete(id),
    });
    return this;
  }

  /** Number of requested animation frames. */
  get requested() {
    return this.#frames.size;
  }

  /** Runs one animation frame. */
  frame() {
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const callback of due) callback(this.#now);
  }

  /** Advances the time. @param {number} ms */
  pass(ms) {
    this.#now += ms;
    for (const [id, { at, callback }] of this.#timers) {
      if (at > this.#now) continue;
      this.#timers.delete(id);
      callback();
    }
  }
}
