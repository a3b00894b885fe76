// One browser for many tests: started by the first, and used by one at a time.

/** @typedef {import('./engine.mjs').Engine} Engine */

export class Shared {
  #start;
  /** @type {Promise<Engine> | undefined} */
  #engine;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {() => Promise<Engine>} start */
  constructor(start) {
    this.#start = start;
  }

  /** Waits for exclusive use, and runs `work`. @template T @param {(engine: Engine) => Promise<T>} work */
  use(work) {
    const turn = this.#last.then(async () => {
      this.#engine ??= this.#start();
      return work(await this.#engine);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close() {
    await this.#engine?.then(
      (engine) => engine.close(),
      () => {},
    );
  }
}
