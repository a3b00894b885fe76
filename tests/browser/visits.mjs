// Opens pages for one test, each in a new context, and records their errors.
import { join } from 'node:path';
import { Reader } from './reader.mjs';
import { record } from './record.mjs';
import { root } from './servers.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').BrowserContextOptions & {
 *   strict?: boolean, init?: () => void, prepare?: (page: Page) => Promise<unknown>, selector?: string,
 *   wait?: boolean}} VisitOptions
 *   `strict`: from the server with the strict policy; `init`: runs before the page's own scripts;
 *   `prepare`: runs on the empty page;
 *   `selector`: which reader; `wait: false`: do not wait for its first frame
 */

/** Timeout of an action, ms: generous for a busy machine. */
const PATIENCE = 90_000;

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** Delays the wasm until the returned function is called. @param {Page} page */
export async function holdWasm(page) {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route('**/broadside.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

export class Visits {
  #browser;
  #servers;
  #shared;
  /** @type {(() => void)[]} remove the listeners from pages */
  #stops = [];
  /** @type {import('./shared-page.mjs').Held | undefined} the shared page in use */
  #held;
  /** @type {string[]} */
  #trusted = [];
  /** @type {import('playwright-core').BrowserContext[]} */
  #contexts = [];
  /** @type {Page[]} */
  pages = [];
  /** @type {string[]} errors on the pages */
  faults = [];
  /** @type {string[]} requested URLs */
  requests = [];

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {{plain: string, strict: string}} servers their addresses
   * @param {import('./shared-page.mjs').SharedPages} [shared]
   */
  constructor(browser, servers, shared) {
    this.#browser = browser;
    this.#servers = servers;
    this.#shared = shared;
  }

  /** The browser itself. */
  get browser() {
    return this.#browser;
  }

  /** @param {string} path @param {boolean} [strict] */
  address(path, strict = false) {
    return new URL(path, strict ? this.#servers.strict : this.#servers.plain).href;
  }

  /** A blank page in a new context. @param {VisitOptions} [options] */
  async page(options = {}) {
    const { strict, init, prepare, selector, wait, ...settings } = options;
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...settings,
    });
    this.#contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(record);
    if (init) await context.addInitScript(init);
    const page = await context.newPage();
    this.pages.push(page);
    this.#watch(page);
    await prepare?.(page);
    return page;
  }

  /**
   * Opens a page of dist/ and waits for its reader's first frame.
   * @param {string} path @param {VisitOptions} [options]
   */
  async open(path, options = {}) {
    const page = await this.page(options);
    await page.goto(this.address(path, options.strict));
    return this.#reader(page, options);
  }

  /**
   * The sample page in its initial state: for tests that only read or that setting the state undoes.
   * It is shared with other tests, so nothing may be installed on it.
   */
  async shared() {
    if (!this.#shared) return this.open('/');
    this.#held ??= await this.#shared.take();
    const { page, reader } = this.#held;
    this.pages.push(page);
    this.#watch(page);
    return { page, reader };
  }

  /**
   * Opens a page with the given body, served beside dist/.
   * @param {string} body HTML @param {VisitOptions & {css?: string, head?: string}} [options]
   */
  async show(body, options = {}) {
    const { css = '', head = '', ...rest } = options;
    const page = await this.page(rest);
    await page.route('**/written/page.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body:
          '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of the tests</title>' +
          '<meta name="viewport" content="width=device-width, initial-scale=1">' +
          `<style>${css}</style><script type="module" src="../broadside.js"></script>${head}${body}`,
      }),
    );
    await page.goto(this.address('/written/page.html', options.strict));
    return this.#reader(page, options);
  }

  /** @param {Page} page @param {VisitOptions} options */
  async #reader(page, options) {
    const reader = new Reader(page, options.selector);
    if (options.wait !== false) await reader.started();
    return { page, reader };
  }

  /** Allows requests to another server. @param {string} address */
  trust(address) {
    this.#trusted.push(address);
  }

  /** @param {Page} page */
  #watch(page) {
    const origins = [...Object.values(this.#servers), ...this.#trusted].map(
      (address) => new URL(address).origin,
    );
    /** @param {any} type @param {(subject: any) => void} listener */
    const on = (type, listener) => {
      page.on(type, listener);
      this.#stops.push(() => page.off(type, listener));
    };
    on('request', (/** @type {import('playwright-core').Request} */ request) => {
      const url = request.url();
      this.requests.push(url);
      const own = /^(file|data|blob):/.test(url) || origins.includes(new URL(url).origin);
      if (!own) this.faults.push(`a request to elsewhere: ${url}`);
    });
    on('pageerror', (/** @type {Error} */ error) => this.faults.push(`thrown on the page: ${error.message}`));
    on('console', (/** @type {import('playwright-core').ConsoleMessage} */ message) => {
      const text = message.text();
      const matters = message.type() === 'error' || /Too many active WebGL/.test(text);
      if (matters && !text.startsWith('Failed to load resource'))
        this.faults.push(`the page logged: ${text}`);
    });
  }

  /** Saves screenshots of the pages. @param {string} name */
  async photograph(name) {
    const saved = [];
    for (const [i, page] of this.pages.entries()) {
      const path = join(root, 'build/logs', `browser-${name}${i ? `-${i + 1}` : ''}.png`);
      const taken = await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
      if (taken) saved.push(path.slice(root.length));
    }
    return saved;
  }

  /** Unhandled rejections on the pages. */
  async rejections() {
    const lists = this.pages.map((page) =>
      page.evaluate(() => /** @type {any} */ (window).rejected ?? []).catch(() => []),
    );
    return (await Promise.all(lists)).flat();
  }

  /** @param {boolean} [passed] if the test has not, its shared page is not reused */
  async close(passed = true) {
    for (const stop of this.#stops) stop();
    await Promise.all(this.#contexts.map((context) => context.close().catch(() => {})));
    if (!this.#held) return;
    if (passed) await this.#shared?.give(this.#held);
    else await this.#held.close();
  }
}
