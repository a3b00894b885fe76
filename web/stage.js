// Fills the screen for a talk: always in the top layer, in full screen if the browser allows it.
import { keepKeys } from './keys.js';

export class Stage {
  #host;
  #act;
  /** @type {AbortController | undefined} */
  #open;

  /**
   * @param {HTMLElement} host
   * @param {{key: (name: string) => boolean, left: () => void}} act `key` returns whether it was used;
   *   `left` is called once when the talk ends
   */
  constructor(host, act) {
    this.#host = host;
    this.#act = act;
  }

  get isOpen() {
    return this.#open !== undefined;
  }

  enter() {
    if (this.#open) return;
    const open = new AbortController();
    this.#open = open;
    const host = this.#host;
    host.popover = 'manual';
    host.showPopover?.();
    // Without a user gesture the browser refuses full screen; the top layer still works.
    host.requestFullscreen?.().catch(() => {});
    const options = { signal: open.signal };
    // The stage fills the screen, so it receives all keyboard input, wherever the focus was.
    keepKeys(
      () => true,
      (event) => this.#key(event),
      open.signal,
    );
    document.addEventListener(
      'fullscreenchange',
      () => {
        if (!document.fullscreenElement) this.leave();
      },
      options,
    );
  }

  leave() {
    if (!this.#open) return;
    this.#open.abort();
    this.#open = undefined;
    if (document.fullscreenElement === this.#host) document.exitFullscreen().catch(() => {});
    if (this.#host.hidePopover && this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#host.removeAttribute('popover');
    this.#act.left();
  }

  /** Returns whether the key is used. @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.leave();
    else if (!this.#act.key(event.key)) return false;
    event.preventDefault();
    return true;
  }
}
