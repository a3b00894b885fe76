// Firefox, driven over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import { LARGEST, USUAL } from './engine.mjs';
import { makeProfile } from './profile.mjs';
import { openScreen } from './screen.mjs';

/** Headless Firefox has no WebGL2. */
const needed = {
  'webgl.force-enabled': true,
  'webgl.out-of-process': false,
};

/**
 * @param {{headless?: boolean, preferences?: Record<string, unknown>}} [options]
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function startFirefox({ headless = false, preferences = {} } = {}) {
  const profile = makeProfile('firefox');
  const screen = headless ? undefined : await openScreen(LARGEST);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.BROADSIDE_FIREFOX || '/usr/bin/firefox-esr',
    headless,
    // The page gets the focus only if the pointer, in the middle of the screen, is over the window, and
    // if the window opens with a page; otherwise the address bar has it.
    args: ['--width', `${LARGEST.width}`, '--height', `${LARGEST.height}`, 'data:text/html,'],
    userDataDir: profile.folder,
    env: { ...profile.env, DISPLAY: screen?.display },
    extraPrefsFirefox: { ...needed, ...preferences },
    // The run itself ends its child processes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  process.on('exit', profile.remove); // after Puppeteer has ended it
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport(USUAL);
  return {
    name: 'Firefox',
    scales: [1, 2],
    resize: (size, deviceScaleFactor = 1) => page.setViewport({ ...size, deviceScaleFactor }),
    open: async (url) => void (await page.goto(url)),
    evaluate: (body, ...values) => /** @type {Promise<any>} */ (page.evaluate(body, ...values)),
    click: (x, y) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(/** @type {any} */ (name)),
    type: (text) => page.keyboard.type(text),
    async wheel(x, y, by) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: by });
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    async close() {
      await browser.close();
      await screen?.close();
      profile.remove();
    },
  };
}
