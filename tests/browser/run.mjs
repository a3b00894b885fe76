// Runs the reader's tests in Chromium, against dist/ as served by serve.py.
//
//   node tests/browser/run.mjs                  every test
//   node tests/browser/run.mjs keyboard "Esc"   those whose file or name contains one of these
//   node tests/browser/run.mjs --rooms          one file for each folder of the code
//   node tests/browser/run.mjs --together       those that run in parallel
//   node tests/browser/run.mjs --alone          those that measure time
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { Report } from './report.mjs';
import { among, from, runAll, within } from './runner.mjs';
import { root, serve } from './servers.mjs';
import { SharedPages } from './shared-page.mjs';
import { Visits } from './visits.mjs';

const LANES = Math.max(2, availableParallelism());

const wanted = process.argv.slice(2);
const folder = new URL('./', import.meta.url);
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.test.mjs'))
  .sort()) {
  from(name.replace('.test.mjs', ''));
  await import(new URL(name, folder).href);
}
mkdirSync(join(root, 'build/logs'), { recursive: true });

const [plain, strict] = await Promise.all([serve(), serve('--csp', 'strict')]);
const browser = await launch();
const servers = { plain: plain.address, strict: strict.address };
const shared = new SharedPages(async () => {
  const visits = new Visits(browser, servers);
  const { page } = await visits.open('/');
  if (visits.faults.length > 0) throw new Error(visits.faults.join('\n'));
  return { page, close: () => visits.close() };
});

/** @param {import('./runner.mjs').Test} test */
function slug({ file, name }) {
  return `${file}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 80);
}

/** Runs one test with its pages. @param {import('./runner.mjs').Test} test @param {number} limit ms */
async function around(test, limit) {
  const visits = new Visits(browser, servers, shared);
  const begun = Date.now();
  let error;
  try {
    await within(limit, test.body(visits));
    const faults = [...visits.faults, ...(await visits.rejections())];
    const wrong = faults.filter((fault) => !test.options.allow?.some((each) => each.test(fault)));
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  } catch (reason) {
    error = reason instanceof Error ? reason : new Error(String(reason));
    const pictures = await visits.photograph(slug(test));
    error.message += pictures.map((path) => `\n  picture: ${path}`).join('');
  }
  await visits.close(!error);
  return { test, error, seconds: (Date.now() - begun) / 1000 };
}

const report = new Report();

try {
  await runAll(around, LANES, (result) => report.add(result), among(wanted));
} finally {
  await shared.close();
  await browser.close();
  plain.stop();
  strict.stop();
}
report.end();
