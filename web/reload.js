// The article fetched anew, or in another language, in place of the one that is shown.
import { translatedBytes } from './article-source.js';
import { ArticleError, errorsOf } from './faults.js';

/** @typedef {import('./session.js').Session} Session */

export class Reloader {
  /** @type {Uint8Array | undefined} what is shown, as it came */
  bytes;

  #host;
  #running;
  #turn = 0;
  /** @type {Promise<void>} the latest that was asked for */
  #coming = Promise.resolve();
  #waiting = 0;

  /** @param {HTMLElement} host
   *  @param {() => {session: Session, signal: AbortSignal} | undefined} running what shows it */
  constructor(host, running) {
    this.#host = host;
    this.#running = running;
  }

  /**
   * Fetches the article in the language that is wanted and shows it where the reader is. Of two calls
   * the later counts, for both. Where it cannot be had all stays as it is, the language too, and the
   * promise rejects with an ArticleError.
   */
  refetch() {
    const turn = ++this.#turn;
    ++this.#waiting;
    this.#coming = this.#bring(turn).finally(() => --this.#waiting);
    return this.#coming;
  }

  /** The reader has chosen a language: nothing to do if it is the one that is shown. */
  async translate() {
    const session = this.#running()?.session;
    if (session && (this.#waiting > 0 || this.#wanted(session) !== session.bridge.languages.current))
      await this.refetch();
  }

  /** The reader's choice, or the tag's. @param {Session} session @returns {string} */
  #wanted(session) {
    return session.bridge.state.lang || this.#host.lang;
  }

  /** @param {number} turn @returns {Promise<void>} */
  async #bring(turn) {
    const running = this.#running();
    if (!running) return;
    const { session, signal } = running;
    const outdated = () => turn !== this.#turn;
    const gone = () => this.#running()?.session !== session;
    try {
      const bytes = await translatedBytes(this.#host, this.#wanted(session), signal);
      if (outdated()) return await this.#coming;
      if (gone()) return;
      const errors = session.load(bytes);
      if (errors.length > 0) throw ArticleError.of(errors);
      this.bytes = bytes;
    } catch (reason) {
      if (outdated()) return this.#coming;
      if (gone()) return;
      if (signal.aborted) return this.refetch(); // the element was only moved
      const { current } = session.bridge.languages;
      if (session.bridge.state.lang && session.bridge.state.lang !== current) {
        session.bridge.language(current);
        session.wake();
      }
      throw errorsOf(reason);
    }
  }
}
