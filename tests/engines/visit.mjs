// One test's page in one engine, and the reader on it, from outside.
import { decode } from '../browser/pixels.mjs';
import { eventually } from '../browser/reader.mjs';
import { settled } from '../browser/settled.mjs';
import { USUAL } from './engine.mjs';

/** @typedef {{x: number, y: number, width: number, height: number}} Box CSS px, in the viewport */

export class Visit {
  engine;
  pages;

  /** @param {import('./engine.mjs').Engine} engine @param {import('./pages.mjs').Pages} pages */
  constructor(engine, pages) {
    this.engine = engine;
    this.pages = pages;
  }

  // — Opening —

  /** Opens a page, of dist/ by default, and waits for its reader's first frame.
   *  @param {string} address */
  async open(address) {
    await this.engine.resize(USUAL);
    await this.engine.open(address.startsWith('/') ? this.pages.address(address) : address);
    await this.started();
  }

  /** Opens a page with the given body. @param {string} body HTML @param {string} css
   *  @param {{width: number, height: number}} size @param {number} [scale] */
  async show(body, css, size, scale) {
    await this.engine.resize(size, scale);
    await this.engine.open(this.pages.write(body, css));
    await this.started();
  }

  async started() {
    await this.engine.evaluate(async () => {
      await customElements.whenDefined('broadside-reader');
      const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
      reader.scrollIntoView({ block: 'center' });
      await reader.ready;
    });
    await this.rest();
  }

  // — The public interface —

  /** @returns {Promise<any>} */
  state() {
    return this.engine.evaluate(() => /** @type {any} */ (document.querySelector('broadside-reader')).state);
  }
  /** @returns {Promise<any>} */
  stats() {
    return this.engine.evaluate(() => /** @type {any} */ (document.querySelector('broadside-reader')).stats);
  }
  /** @param {string} id */
  async goTo(id) {
    const found = await this.engine.evaluate(
      (to) => /** @type {any} */ (document.querySelector('broadside-reader')).goTo(to),
      id,
    );
    await this.rest();
    return found;
  }

  /** Waits until the reader has drawn everything and is idle. */
  rest() {
    return this.engine.evaluate(settled);
  }

  /** Waits until the state satisfies `test`. @param {(state: any) => boolean} test
   *  @param {string} what */
  until(test, what) {
    return eventually(async () => test(await this.state()), what);
  }

  /** Events received so far. @param {string} type @returns {Promise<any[]>} */
  heard(type) {
    return this.engine.evaluate(
      (wanted) =>
        /** @type {any} */ (window).heard.filter((/** @type {any} */ event) => event.type === wanted),
      type,
    );
  }

  /** Errors on the page. @returns {Promise<string[]>} */
  faults() {
    return this.engine.evaluate(() => /** @type {any} */ (window).rejected ?? []);
  }

  // — On the screen —

  /** The box of the first matching element, with that name if given.
   *  @param {string} selector @param {string} [name] @returns {Promise<Box>} */
  async box(selector, name = '') {
    const box = await this.engine.evaluate(
      (wanted, words) =>
        [...document.querySelectorAll(wanted)]
          .find(
            (each) => !words || [each.textContent?.trim(), each.getAttribute('aria-label')].includes(words),
          )
          ?.getBoundingClientRect()
          .toJSON(),
      selector,
      name,
    );
    if (!box) throw new Error(`there is no ${selector} ${name}`);
    return box;
  }

  /** @param {string} selector @param {string} [name] */
  async click(selector, name) {
    const { x, y, width, height } = await this.box(selector, name);
    await this.engine.click(x + Math.min(width / 2, 60), y + height / 2);
  }

  async picture() {
    return decode(await this.engine.screenshot());
  }
}
