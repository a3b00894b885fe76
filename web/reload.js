// Fetches the article again, or in another language, to replace the one that is shown.
import { translatedBytes } from './article-source.js';
import { ArticleError, errorsOf } from './faults.js';

/** @typedef {import('./session.js').Session} Session */

export class Reloader {
  /** @type {Uint8Array | undefined} the shown article, as fetched */
  bytes;

  #host;
  #running;
  #turn = 0;
  /** @type {Promise<void>} the latest request */
  #coming = Promise.resolve();
  #waiting = 0;

  /** @param {HTMLElement} host
   *  @param {() => {session: Session, signal: AbortSignal} | undefined} running the current session */
  constructor(host, running) {
    this.#host = host;
    this.#running = running;
  }

  /**
   * Fetches the article in the requested language and shows it at the reader's place. A later call
   * supersedes an earlier one, and both settle with it. If it fails, the article and the language
   * stay and the promise rejects with an ArticleError.
   */
  refetch() {
    const turn = ++this.#turn;
    ++this.#waiting;
    this.#coming = this.#bring(turn).finally(() => --this.#waiting);
    return this.#coming;
  }

  /** After the reader has chosen a language; does nothing if it is the current one. */
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
      if (signal.aborted) return this.refetch(); // the element was moved
      const { current } = session.bridge.languages;
      if (session.bridge.state.lang && session.bridge.state.lang !== current) {
        session.bridge.language(current);
        session.wake();
      }
      throw errorsOf(reason);
    }
  }
}
