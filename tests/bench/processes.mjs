// Memory of the browser's processes.
import { readFileSync } from 'node:fs';

/** A process's memory with its share of what it has in common with others, MiB: all of it, and what is not
 *  a file of the program, which other browsers of the machine may share.
 *  @param {number} process */
export function memoryOf(process) {
  try {
    const text = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
    const of = (/** @type {string} */ name) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
    return { all: of('Pss'), own: of('Pss_Anon') + of('Pss_Shmem') };
  } catch {
    return { all: NaN, own: NaN }; // not Linux, or it has ended
  }
}

/** The process that draws a page, and the one of the GPU. A page does not know its process: it is the one
 *  that works when the page does.
 *  @param {import('playwright-core').CDPSession} browser @param {import('playwright-core').Page} page */
export async function processesOf(browser, page) {
  const all = async () => (await browser.send('SystemInfo.getProcessInfo')).processInfo;
  const before = new Map((await all()).map(({ id, cpuTime }) => [id, cpuTime]));
  await page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  const after = await all();
  const worked = (/** @type {{id: number, cpuTime: number}} */ { id, cpuTime }) =>
    cpuTime - (before.get(id) ?? 0);
  const renderers = after.filter(({ type }) => type === 'renderer').sort((a, b) => worked(b) - worked(a));
  return { page: renderers[0]?.id ?? 0, gpu: after.find(({ type }) => type === 'GPU')?.id ?? 0 };
}
