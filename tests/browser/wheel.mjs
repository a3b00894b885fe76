// Scrolling a page by wheel.
import { eventually } from './reader.mjs';

/** After this long without a wheel event the browser selects the scroller again, ms. */
export const LATCH = 700;

/** The page's scroll position once it has stopped. @param {import('playwright-core').Page} page */
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
