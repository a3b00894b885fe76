// Collects tests and runs them in parallel, except those that measure time.

/**
 * @typedef {import('./visits.mjs').Visits} Visits
 * @typedef {{alone?: boolean, allow?: RegExp[], engine?: string, limit?: number}} Options `alone`: not in
 *   parallel with others; `allow`: errors that the page may log; `engine`: the only one that the test is
 *   for; `limit`: ms after which it has failed
 * @typedef {{file: string, name: string, options: Options, body: (given: any) => Promise<void>}} Test
 * @typedef {{test: Test, error?: unknown, seconds: number}} Result
 */

const LIMIT = 180_000; // ms, generous for a busy machine

/** @type {Test[]} */
const tests = [];
let file = '';

/** Sets the file of the tests that are registered next. @param {string} name */
export function from(name) {
  file = name;
}

/**
 * Registers a test; its name is a sentence about the reader.
 * @template [G=Visits] @param {string} name @param {(given: G) => Promise<void>} body
 * @param {Options} [options]
 */
export function test(name, body, options = {}) {
  tests.push({ file, name, options, body });
}

/** For each folder of the code, a test file that fails if the folder is broken. */
const ROOMS = [
  'state', // model
  'text-layer', // semantics
  'reading', // layout
  'questions', // ui
  'ocr', // render
  'first-frame', // browser, web
  'bad-input', // cli
];

/** Filters tests: those selected by `--rooms`, `--together` or `--alone` whose file or name contains
 *  one of the other words, if any. @param {string[]} words @returns {(test: Test) => boolean} */
export function among(words) {
  const options = words.filter((word) => word.startsWith('--'));
  const others = words.filter((word) => !options.includes(word));
  return ({ file, name, options: { alone = false } }) =>
    (!options.includes('--rooms') || ROOMS.includes(file)) &&
    (!options.includes('--together') || !alone) &&
    (!options.includes('--alone') || alone) &&
    (others.length === 0 || others.some((word) => file.includes(word) || name.includes(word)));
}

/** Rejects after the limit. @param {number} limit ms @param {Promise<unknown>} work */
export async function within(limit, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${limit / 1000} s`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Runs the selected tests. `around` opens a test's pages and cleans up after it.
 * @param {(test: Test, limit: number) => Promise<Result>} around
 * @param {number} lanes how many run in parallel
 * @param {(result: Result) => void} report
 * @param {(test: Test) => boolean} wanted
 */
export async function runAll(around, lanes, report, wanted) {
  const together = tests.filter((each) => wanted(each) && !each.options.alone);
  const alone = tests.filter((each) => wanted(each) && each.options.alone);
  const lane = async () => {
    for (let next = together.shift(); next; next = together.shift())
      report(await around(next, next.options.limit ?? LIMIT));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const each of alone) report(await around(each, each.options.limit ?? LIMIT));
}
