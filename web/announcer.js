// Tells a screen reader, when it has nothing else to say, what has changed away from its cursor.

const STALE = 5000; // ms after which the words are no part of the page any more

export class Announcer {
  #status;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} status a live region */
  constructor(status) {
    this.#status = status;
  }

  /** @param {{lang: string, words: string}} said */
  say({ lang, words }) {
    clearTimeout(this.#timer);
    this.#status.lang = lang;
    // The same words once more are news only if they were gone.
    this.#status.textContent = '';
    this.#status.textContent = words;
    this.#timer = setTimeout(() => this.stop(), STALE);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#status.textContent = '';
  }
}
