// Runs the reader's tests in Firefox and in WebKit, against dist/.
//
//   node tests/engines/run.mjs          every test in both
//   node tests/engines/run.mjs WebKit   those whose file or name contains one of these words
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from '../browser/report.mjs';
import { among, from, runAll, within } from '../browser/runner.mjs';
import { root } from '../browser/servers.mjs';
import { startFirefox } from './firefox.mjs';
import { Pages } from './pages.mjs';
import { profiles } from './profile.mjs';
import { Shared } from './shared.mjs';
import { Visit } from './visit.mjs';
import { startWebKit } from './webkit.mjs';

/** @typedef {import('../browser/runner.mjs').Test} Test */

const wanted = process.argv.slice(2);
const folder = new URL('./', import.meta.url);
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.test.mjs'))
  .sort()) {
  from(name.replace('.test.mjs', ''));
  await import(new URL(name, folder).href);
}
const logs = join(root, 'build/logs');
mkdirSync(logs, { recursive: true });
rmSync(profiles, { recursive: true, force: true }); // left by an interrupted run

const pages = new Pages();
await pages.listen();

/** @type {Record<string, Shared>} */
const engines = { Firefox: new Shared(startFirefox), WebKit: new Shared(startWebKit) };
/** For a test that starts its own browser. */
const none = new Shared(async () => /** @type {any} */ (undefined));

/** @param {Test} test @param {Visit} visit @param {number} limit ms */
async function attempt(test, visit, limit) {
  const begun = Date.now();
  let error;
  try {
    await within(limit, test.body(visit));
    const faults = visit.engine ? await visit.faults() : [];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  } catch (reason) {
    error = reason instanceof Error ? reason : new Error(String(reason));
    error.message += await photograph(test, visit);
  }
  return { test, error, seconds: (Date.now() - begun) / 1000 };
}

/** Saves a screenshot of the page. @param {Test} test @param {Visit} visit */
async function photograph({ file, name }, visit) {
  const slug = `engines-${file}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 80);
  const png = await visit.engine?.screenshot().catch(() => undefined);
  if (!png) return '';
  writeFileSync(join(logs, `${slug}.png`), png);
  return `\n  picture: build/logs/${slug}.png`;
}

/** Runs one test when its engine is free. @param {Test} test @param {number} limit ms */
function around(test, limit) {
  return (engines[test.options.engine ?? ''] ?? none)
    .use((engine) => attempt(test, new Visit(engine, pages), limit))
    .catch((error) => ({ test, error, seconds: 0 }));
}

const report = new Report();
try {
  await runAll(around, Object.keys(engines).length, (result) => report.add(result), among(wanted));
} finally {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
  pages.close();
}
report.end();
process.exit(); // also if a browser did not start and its X server is still running
