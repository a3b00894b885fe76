// Long work in short slices while the browser is idle, so that no task of ours delays input.

/** How long a slice may take, ms: the browser takes as long again for the styles of what it has made. */
const SLICE = 4;

/** After how long a busy browser does a slice anyway, ms. */
const PATIENCE = 200;

/** WebKit has no idle callbacks. */
const idle =
  'requestIdleCallback' in globalThis
    ? {
        ask: (/** @type {() => void} */ then) => requestIdleCallback(then, { timeout: PATIENCE }),
        end: (/** @type {number} */ handle) => cancelIdleCallback(handle),
      }
    : {
        ask: (/** @type {() => void} */ then) => Number(setTimeout(then, 1)),
        end: (/** @type {number} */ handle) => clearTimeout(handle),
      };

export class Slices {
  /** @type {Generator<void, void, void>[]} */
  #work = [];
  #handle = 0;
  #around;

  /** @param {(slice: () => void) => void} around calls each slice */
  constructor(around) {
    this.#around = around;
  }

  /** Whether there is work left. */
  get pending() {
    return this.#work.length > 0;
  }

  /** Does this after what is already there. @param {Generator<void, void, void>} work yields where it
   *  may be interrupted */
  add(work) {
    this.#work.push(work);
    this.#ask();
  }

  /** Does what is left for so long, ms. */
  run(time = SLICE) {
    const end = performance.now() + time;
    while (this.#work[0] && performance.now() < end) if (this.#work[0].next().done) this.#work.shift();
  }

  #ask() {
    this.#handle ||= idle.ask(() => {
      this.#handle = 0;
      this.#around(() => this.run());
      if (this.pending) this.#ask();
    });
  }

  /** Drops what is left. */
  stop() {
    this.#work = [];
    idle.end(this.#handle);
    this.#handle = 0;
  }
}
