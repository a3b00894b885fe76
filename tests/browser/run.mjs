// Runs the tests of the reader in Chromium, against dist/ as serve.py serves it.
//
//   node tests/browser/run.mjs                  every test
//   node tests/browser/run.mjs keyboard "Esc"   those whose file or name has one of these in it
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { from, runAll } from './runner.mjs';
import { root, serve } from './servers.mjs';
import { Visits } from './visits.mjs';

const LANES = Math.max(2, availableParallelism());

const wanted = process.argv.slice(2);
const folder = new URL('./', import.meta.url);
for (const name of readdirSync(folder).filter((each) => each.endsWith('.test.mjs')).sort()) {
  from(name.replace('.test.mjs', ''));
  await import(new URL(name, folder).href);
}
mkdirSync(join(root, 'build/logs'), { recursive: true });

const [plain, strict] = await Promise.all([serve(), serve('--csp', 'strict')]);
const browser = await launch();
const servers = { plain: plain.address, strict: strict.address };

/** @param {import('./runner.mjs').Test} test */
function slug({ file, name }) {
  return `${file}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 80);
}

/** @param {unknown} error */
function told(error) {
  return error instanceof Error ? error : new Error(String(error));
}

/** One test with its pages. @param {import('./runner.mjs').Test} test @param {number} limit ms */
async function around(test, limit) {
  const visits = new Visits(browser, servers);
  const begun = Date.now();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${limit / 1000} s`)), limit);
  });
  let error;
  try {
    await Promise.race([test.body(visits), late]);
    const faults = [...visits.faults, ...(await visits.rejections())];
    const wrong = faults.filter((fault) => !test.options.allow?.some((each) => each.test(fault)));
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  } catch (reason) {
    error = told(reason);
    const pictures = await visits.photograph(slug(test));
    error.message += pictures.map((path) => `\n  picture: ${path}`).join('');
  }
  clearTimeout(timer);
  await visits.close();
  return { test, error, seconds: (Date.now() - begun) / 1000 };
}

/** Where in the tests it went wrong. @param {Error} error */
function place(error) {
  return /tests\/browser\/([\w-]+\.test\.mjs:\d+)/.exec(error.stack ?? '')?.[1] ?? '';
}

let passed = 0;
/** @type {string[]} */
const failed = [];
/** @type {string[]} */
const unsteady = [];

/** @param {import('./runner.mjs').Result} result @param {'first' | 'again'} attempt */
function report({ test, error, seconds }, attempt) {
  const name = `${test.file}: ${test.name}`;
  if (!error) {
    ++passed;
    if (attempt === 'again') unsteady.push(name);
  } else if (attempt === 'again') {
    failed.push(name);
  }
  const verdict = error ? (attempt === 'first' ? 'again ' : 'FAILED') : 'passed';
  console.log(`${verdict}  ${name}  (${seconds.toFixed(1)} s)`);
  if (error instanceof Error)
    console.log(`  ${place(error)}  ${error.message}`.trimEnd().replaceAll('\n', '\n  '));
}

try {
  await runAll(around, LANES, report, (test) => wanted.length === 0 ||
    wanted.some((word) => test.file.includes(word) || test.name.includes(word)));
} finally {
  await browser.close();
  plain.stop();
  strict.stop();
}
for (const name of unsteady) console.log(`passed at the second try only: ${name}`);
for (const name of failed) console.log(`failed twice: ${name}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
