// Collects tests and runs them: some side by side, those that measure time alone.

/**
 * @typedef {import('./visits.mjs').Visits} Visits
 * @typedef {{alone?: boolean, allow?: RegExp[], engine?: string}} Options `alone`: nothing else runs
 *   meanwhile; `allow`: errors that the page may log; `engine`: which of several the test is for
 * @typedef {{file: string, name: string, options: Options, body: (given: any) => Promise<void>}} Test
 * @typedef {{test: Test, error?: unknown, seconds: number}} Result
 */

const LIMIT = 180_000; // ms, also where the machine has much else to do

/** @type {Test[]} */
const tests = [];
let file = '';

/** Says which file the tests come from that are named next. @param {string} name */
export function from(name) {
  file = name;
}

/**
 * A test; its name is a sentence about the reader.
 * @template [G=Visits] @param {string} name @param {(given: G) => Promise<void>} body
 * @param {Options} [options]
 */
export function test(name, body, options = {}) {
  tests.push({ file, name, options, body });
}

/** For each room of the code a file of tests that would notice that it is broken. */
const ROOMS = [
  'state', // model
  'text-layer', // semantics
  'reading', // layout
  'questions', // ui
  'ocr', // render
  'first-frame', // browser, web
  'bad-input', // cli
];

/** Which tests are wanted: those that `--rooms`, `--together` or `--alone` say, and whose file or name
 *  has one of the other words, or all. @param {string[]} words @returns {(test: Test) => boolean} */
export function among(words) {
  const options = words.filter((word) => word.startsWith('--'));
  const others = words.filter((word) => !options.includes(word));
  return ({ file, name, options: { alone = false } }) =>
    (!options.includes('--rooms') || ROOMS.includes(file)) &&
    (!options.includes('--together') || !alone) &&
    (!options.includes('--alone') || alone) &&
    (others.length === 0 || others.some((word) => file.includes(word) || name.includes(word)));
}

/** Waits no longer than that. @param {number} limit ms @param {Promise<unknown>} work */
export async function within(limit, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${limit / 1000} s`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Runs the wanted tests. `around` gives a test its pages and tidies up after it.
 * @param {(test: Test, limit: number) => Promise<Result>} around
 * @param {number} lanes how many run side by side
 * @param {(result: Result) => void} report
 * @param {(test: Test) => boolean} wanted
 */
export async function runAll(around, lanes, report, wanted) {
  const together = tests.filter((each) => wanted(each) && !each.options.alone);
  const alone = tests.filter((each) => wanted(each) && each.options.alone);
  const lane = async () => {
    for (let next = together.shift(); next; next = together.shift()) report(await around(next, LIMIT));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const each of alone) report(await around(each, LIMIT));
}
