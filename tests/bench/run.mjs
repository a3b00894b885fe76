// Measures the reader beside other libraries, and prints tables; asserts nothing.
//
//   npm run bench                          everything, in about ten minutes
//   npm run bench -- start                 from the navigation to the first frame
//   npm run bench -- steps 100 1000        moving the timeline's window, and loading, with so many events
//   npm run bench -- load 1000             loading only, in more rounds
//   npm run bench -- memory
//   npm run bench -- --scroll              scrolling the article
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/browser.mjs';
import { starting } from './libraries.mjs';
import { load } from './load.mjs';
import { memory } from './memory.mjs';
import { putPage, startWork } from './page.mjs';
import { scroll } from './scroll.mjs';
import { Site } from './site.mjs';
import { start } from './start.mjs';
import { steps } from './steps.mjs';
import { Visit } from './visit.mjs';

/** @typedef {{browser: import('playwright-core').Browser, site: Site}} Bench */
/** @type {Record<string, (bench: Bench, sizes: number[]) => Promise<void>>} */
const parts = { start, steps, load, memory, '--scroll': scroll };
const SIZES = [100, 1000, 10_000, 100_000];

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the libraries, unless the installed ones are those of the list. */
function install() {
  const installed = `${here}node_modules/.package-lock.json`;
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  const there = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
  const fits = Object.entries(dependencies).every(
    ([name, version]) => there[`node_modules/${name}`]?.version === version,
  );
  if (!fits) execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: 'inherit' });
}

/** One visit of every library: compresses its files, and fills the caches of the browser's other processes.
 *  @param {Bench} bench */
async function warm({ browser, site }) {
  const work = startWork();
  for (const library of starting) {
    const path = putPage(site, library, work, 'start');
    const visit = await Visit.begin(browser, site.address);
    await visit.start(site.address + path).finally(() => visit.end());
  }
}

const words = process.argv.slice(2);
const wanted = words.filter((word) => Number.isNaN(Number(word)));
const unknown = wanted.filter((word) => !(word in parts));
if (unknown.length > 0) {
  console.error(`there is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const sizes = words.map(Number).filter((size) => size > 0);
install();
const site = await new Site().open();
const browser = await launch();
try {
  const load = () => `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`;
  console.log(`Chromium ${browser.version()}, software GL, ${cpus().length} cores, ${load()}`);
  await warm({ browser, site });
  for (const part of wanted.length > 0 ? wanted : ['start', 'steps', 'memory']) {
    await parts[part]?.({ browser, site }, sizes.length > 0 ? sizes : SIZES);
    console.log(load());
  }
} finally {
  await browser.close();
  site.close();
}
