// A tab not controlled by Playwright, which keeps all its pages visible.
import { eventually } from './reader.mjs';

export class HiddenTab {
  #session;
  #ids;
  #send;

  /** @param {import('playwright-core').CDPSession} session @param {any} ids @param {any} send */
  constructor(session, ids, send) {
    this.#session = session;
    this.#ids = ids;
    this.#send = send;
  }

  /** @param {import('playwright-core').Browser} browser @param {string} url */
  static async open(browser, url) {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send('Target.createBrowserContext');
    const { targetId } = await session.send('Target.createTarget', { url, browserContextId });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const waiting = /** @type {Map<number, (answer: any) => void>} */ (new Map());
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message);
      waiting.get(answer.id)?.(answer);
    });
    let last = 0;
    const send = (/** @type {string} */ method, params = {}) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        const message = JSON.stringify({ id, method, params });
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(resolve);
      });
    const tab = new HiddenTab(session, { browserContextId, targetId }, send);
    // A new tab is blank at first, and what waits there is never told.
    const there = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    await eventually(() => tab.evaluate(there).catch(() => false), url, 60_000);
    return tab;
  }

  /** @param {string} expression @returns {Promise<any>} */
  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, error } = await this.#send('Runtime.evaluate', options);
    if (error) throw new Error(error.message);
    if (result?.exceptionDetails) throw new Error(result.exceptionDetails.exception?.description);
    return result?.result?.value;
  }

  async hide() {
    const { browserContextId } = this.#ids;
    await this.#session.send('Target.createTarget', { url: 'about:blank', browserContextId });
    await this.#until('hidden');
  }

  async show() {
    await this.#session.send('Target.activateTarget', { targetId: this.#ids.targetId });
    await this.#until('visible');
  }

  /** @param {string} state */
  #until(state) {
    return eventually(async () => (await this.evaluate('document.visibilityState')) === state, state, 60_000);
  }

  async close() {
    const { browserContextId } = this.#ids;
    await this.#session.send('Target.disposeBrowserContext', { browserContextId });
    await this.#session.detach();
  }
}
