// A page that is scrolled.
import { eventually } from './reader.mjs';

/** After this long without a wheel the browser asks anew whom a wheel is for, ms. */
export const LATCH = 700;

/** Where the page is once it has come to rest. @param {import('playwright-core').Page} page */
export async function pageAt(page) {
  let last = -1;
  await eventually(async () => {
    const now = await page.evaluate(() => new Promise((done) => setTimeout(() => done(scrollY), 60)));
    const still = now === last;
    last = now;
    return still;
  }, 'the page has stopped scrolling');
  return last;
}

/** Turns the wheel step by step. @param {import('playwright-core').Page} page
 *  @param {number} steps @param {number} by */
export async function wheel(page, steps, by) {
  for (let i = 0; i < steps; ++i) {
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
