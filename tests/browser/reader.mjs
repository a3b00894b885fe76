// A reader on a page, from outside: roles and names, the public interface, and its picture.
import { setTimeout as pause } from 'node:timers/promises';
import { settled } from './settled.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Waits until `probe` returns something true, and returns that.
 * @template T @param {() => Promise<T> | T} probe @param {string} what is waited for
 * @param {number} [limit] ms @returns {Promise<Exclude<T, false | undefined | null>>}
 */
export async function eventually(probe, what, limit = 20_000) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await probe();
    if (answer) return /** @type {any} */ (answer);
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await pause(20);
  }
}

export class Reader {
  page;
  element;

  /** @param {Page} page @param {string} [selector] */
  constructor(page, selector = 'broadside-reader') {
    this.page = page;
    this.element = page.locator(selector).first();
  }

  // — By accessible role and name —

  /** @param {Parameters<Page['getByRole']>[0]} role @param {string} name */
  role(role, name) {
    return this.element.getByRole(role, { name, exact: true });
  }
  /** @param {string} name */
  button(name) {
    return this.role('button', name);
  }
  /** @param {string} name */
  heading(name) {
    return this.role('heading', name);
  }
  /** The focusable area of the timeline, which receives keyboard input. */
  get timeline() {
    return this.role('group', 'Timeline');
  }

  /** A visible element with this text. @param {string} words */
  words(words) {
    return this.element.getByText(words).filter({ visible: true }).first();
  }

  // — The public interface —

  async started() {
    await this.element.waitFor({ state: 'attached' });
    await this.element.scrollIntoViewIfNeeded();
    await this.element.evaluate(async (/** @type {any} */ reader) => {
      await customElements.whenDefined('broadside-reader');
      await reader.ready;
    });
    await this.rest();
  }
  /** @returns {Promise<any>} */
  state() {
    return this.element.evaluate((/** @type {any} */ reader) => reader.state);
  }
  /** @param {unknown} state */
  async setState(state) {
    await this.element.evaluate((/** @type {any} */ reader, to) => {
      reader.state = to;
    }, state);
    await this.rest();
  }
  /** @returns {Promise<any>} */
  stats() {
    return this.element.evaluate((/** @type {any} */ reader) => reader.stats);
  }
  /** @param {string} id */
  async goTo(id) {
    const found = await this.element.evaluate((/** @type {any} */ reader, to) => reader.goTo(to), id);
    await this.rest();
    return found;
  }
  /** Events received so far. @param {string} type @returns {Promise<any[]>} */
  heard(type) {
    return this.page.evaluate(
      (wanted) => /** @type {any} */ (window).heard.filter((/** @type {any} */ e) => e.type === wanted),
      type,
    );
  }

  /** Waits until the reader has drawn everything and is idle. */
  rest() {
    return this.element.evaluate(settled);
  }

  /** Waits until the state satisfies `test`; returns it. @param {(state: any) => boolean} test
   *  @param {string} what */
  async until(test, what) {
    return eventually(async () => {
      const state = await this.state();
      return test(state) && state;
    }, what);
  }

  // — On the screen —

  /** The panel in the page's CSS px. */
  async box() {
    return boxOf(this.element);
  }
  /** An element's distance from the panel's top. @param {import('playwright-core').Locator} element */
  async below(element) {
    return (await boxOf(element)).y - (await this.box()).y;
  }
  /** Removes the hover and focus marks, which are not part of the state. */
  async letGo() {
    await this.page.mouse.move(0, 0);
    await this.page.evaluate(() => {
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    });
    await this.rest();
  }
  /** A screenshot of the panel. */
  picture() {
    return this.element.screenshot();
  }
}

/** @param {import('playwright-core').Locator} element */
export async function boxOf(element) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not on the screen`);
  return box;
}
