// Announces changes away from a screen reader's cursor, politely: without interrupting it.

const STALE = 5000; // ms after which the announcement is removed from the page

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
    // Repeated words are announced only if the region was cleared in between.
    this.#status.textContent = '';
    this.#status.textContent = words;
    this.#timer = setTimeout(() => this.stop(), STALE);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#status.textContent = '';
  }
}
