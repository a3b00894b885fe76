// The sample page, opened once for many tests that leave it unchanged or in a state that can be reset.
import { Reader } from './reader.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{page: Page, reader: Reader, state: unknown, scrolled: number, look: string,
 *   close: () => Promise<void>}} Held `look`: a description, to detect changes */

/** Describes the page and its reader: the elements and, for those of the text layer, their text and
 *  boxes, since equal styles may be serialized differently. @param {Page} page */
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
      // Past announcements and the box of a closed sheet are ignored.
      shadowRoot.querySelector('.sheet').hidden,
      [...shadowRoot.querySelectorAll('*')].filter((each) => !each.closest('.sheet, .status')).map(tag),
    ]);
  });
}

export class SharedPages {
  #open;
  /** @type {Held[]} pages not in use */
  #free = [];

  /** @param {() => Promise<{page: Page, close: () => Promise<void>}>} open opens the page; its reader runs */
  constructor(open) {
    this.#open = open;
  }

  /** A page in its initial state. @returns {Promise<Held>} */
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

  /** Returns a page to the pool, or closes it if it cannot be reset. @param {Held} held */
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
