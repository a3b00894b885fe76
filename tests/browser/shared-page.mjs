// The sample page, opened once for many tests that leave it as they found it, or nearly so.
import { Reader } from './reader.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{page: Page, reader: Reader, state: unknown, scrolled: number, look: string,
 *   close: () => Promise<void>}} Held `look`: all that tells whether it is as it was */

/** What is on the page and in its reader: the elements and, of those that lie over the drawing, their
 *  words and boxes, whose styles need not be written the same way. @param {Page} page */
function lookOf(page) {
  return page.evaluate(() => {
    const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
    const { shadowRoot } = reader;
    const tag = (/** @type {Element} */ element) =>
      /** @type {Element} */ (element.cloneNode(false)).outerHTML;
    const placed = (/** @type {Element} */ element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, ...[x, y, width, height].map(Math.round)];
    };
    return JSON.stringify([
      location.href,
      [scrollX, scrollY, innerWidth, innerHeight, shadowRoot.querySelector('.scroller').scrollTop],
      [document.activeElement?.localName, String(getSelection())],
      reader.state,
      [...document.querySelectorAll('*')].map((each) => (each.closest('[slot]') ? placed : tag)(each)),
      reader.textContent,
      // What has been said, and how a sheet lay that is closed, is of no matter.
      shadowRoot.querySelector('.sheet').hidden,
      [...shadowRoot.querySelectorAll('*')].filter((each) => !each.closest('.sheet, .status')).map(tag),
    ]);
  });
}

export class SharedPages {
  #open;
  /** @type {Held[]} pages that no test has */
  #free = [];

  /** @param {() => Promise<{page: Page, close: () => Promise<void>}>} open opens the page; its reader runs */
  constructor(open) {
    this.#open = open;
  }

  /** A page as it is at first. @returns {Promise<Held>} */
  async take() {
    const free = this.#free.pop();
    if (free) return free;
    const { page, close } = await this.#open();
    const reader = new Reader(page);
    await reader.letGo();
    const [state, scrolled, look] = [
      await reader.state(),
      await page.evaluate(() => scrollY),
      await lookOf(page),
    ];
    return { page, reader, state, scrolled, look, close };
  }

  /** Takes a page back. One that cannot be brought to what it was is closed. @param {Held} held */
  async give(held) {
    const restored = await this.#restore(held).catch(() => false);
    if (restored) this.#free.push(held);
    else await held.close();
  }

  /** @param {Held} held */
  async #restore({ page, reader, state, scrolled, look }) {
    await page.evaluate((y) => {
      const { shadowRoot } = /** @type {any} */ (document.querySelector('broadside-reader'));
      shadowRoot.querySelector('.sheet:not([hidden]) .close')?.click();
      getSelection()?.removeAllRanges();
      scrollTo(0, y);
      /** @type {any} */ (window).heard.length = 0;
      /** @type {any} */ (window).rejected.length = 0;
    }, scrolled);
    await reader.letGo();
    await reader.setState(state);
    return (await lookOf(page)) === look;
  }

  async close() {
    await Promise.all(this.#free.map((held) => held.close()));
  }
}
