// Records the readers' events on a page.

/** Runs in every page: records events of readers, and unhandled rejections. */
export function record() {
  const heard = /** @type {any[]} */ ([]);
  const rejected = /** @type {string[]} */ ([]);
  Object.assign(window, { heard, rejected });
  for (const type of ['ready', 'error', 'navigate', 'statechange'])
    addEventListener(
      type,
      (event) => {
        const { target } = event;
        if (!(target instanceof Element) || target.localName !== 'broadside-reader') return;
        heard.push({ type, reader: target.id, detail: /** @type {CustomEvent} */ (event).detail });
      },
      true,
    );
  addEventListener('unhandledrejection', (event) => rejected.push(String(event.reason)));
}
