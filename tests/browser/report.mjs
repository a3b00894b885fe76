// Prints the result of each test, and a summary.

/** @typedef {import('./runner.mjs').Result} Result */

/** The line of the test that failed. @param {Error} error */
function place(error) {
  return /tests\/\w+\/([\w-]+\.test\.mjs:\d+)/.exec(error.stack ?? '')?.[1] ?? '';
}

export class Report {
  #passed = 0;
  /** @type {string[]} */
  #failed = [];

  /** @param {Result} result */
  add({ test, error, seconds }) {
    const name = `${test.file}: ${test.name}`;
    if (error) this.#failed.push(name);
    else ++this.#passed;
    console.log(`${error ? 'FAILED' : 'passed'}  ${name}  (${seconds.toFixed(1)} s)`);
    if (error instanceof Error)
      console.log(`  ${place(error)}  ${error.message}`.trimEnd().replaceAll('\n', '\n  '));
  }

  /** Prints the counts and sets the exit code. */
  end() {
    for (const name of this.#failed) console.log(`failed: ${name}`);
    console.log(`${this.#passed} passed, ${this.#failed.length} failed`);
    process.exitCode = this.#failed.length > 0 || this.#passed === 0 ? 1 : 0;
  }
}
