// WebKitGTK's MiniBrowser, driven over WebDriver.
import { createServer } from 'node:net';
import { eventually } from '../browser/reader.mjs';
import { end, start } from './child.mjs';
import { LARGEST, USUAL } from './engine.mjs';
import { makeProfile } from './profile.mjs';
import { openScreen } from './screen.mjs';
import { WebDriver } from './webdriver.mjs';

/** Maximum height of the window's toolbar. */
const BAR = 100;

/** A free port. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Waits until the driver listens. @param {string} address */
async function listening(address) {
  for (let tries = 0; tries < 100; ++tries) {
    if (await fetch(`${address}/status`).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not respond');
}

/** @returns {Promise<import('./engine.mjs').Engine>} */
export async function startWebKit() {
  const profile = makeProfile('webkit');
  process.on('exit', profile.remove);
  const screen = await openScreen({ width: LARGEST.width, height: LARGEST.height + BAR });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const driver = start('WebKitWebDriver', [`--port=${port}`], { ...profile.env, DISPLAY: screen.display });
  await listening(address);
  const web = await WebDriver.open(address);
  const bar = await web.execute(() => outerHeight - innerHeight, []);
  /** The window is resized asynchronously. @type {import('./engine.mjs').Engine['resize']} */
  const resize = async ({ width, height }) => {
    await web.resize({ width, height: height + bar });
    await eventually(
      () =>
        web.execute(
          (/** @type {number} */ w, /** @type {number} */ h) => innerWidth === w && innerHeight === h,
          [width, height],
        ),
      `a viewport of ${width} × ${height}`,
    );
  };
  await resize(USUAL);
  return {
    name: 'WebKit',
    scales: [1], // another can be set only by the environment
    resize,
    open: (url) => web.navigate(url),
    evaluate: (body, ...values) => web.execute(body, values),
    click: (x, y) => web.click(x, y),
    key: (name) => web.press([name]),
    type: (text) => web.press([...text]),
    wheel: (x, y, by) => web.wheel(x, y, by),
    screenshot: () => web.screenshot(),
    async close() {
      await web.close().catch(() => {});
      await end(driver);
      await screen.close();
      profile.remove();
    },
  };
}
