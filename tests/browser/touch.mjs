// Touch input.

/** @typedef {{x: number, y: number}} Point */

/**
 * Touches with one finger per path, moves along the paths and lifts them.
 * @param {import('playwright-core').Page} page @param {{from: Point, to: Point}[]} ways
 * @param {number} [steps]
 */
export async function swipe(page, ways, steps = 12) {
  const cdp = await page.context().newCDPSession(page);
  const at = (/** @type {number} */ share) =>
    ways.map(({ from, to }, id) => ({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  const send = (/** @type {any} */ type, /** @type {any[]} */ touchPoints) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await send('touchStart', at(0));
  await drawn();
  for (let i = 1; i <= steps; ++i) {
    await send('touchMove', at(i / steps));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  // Scrolling by touch takes effect a frame later.
  await drawn();
  await send('touchEnd', []);
  await cdp.detach();
}
