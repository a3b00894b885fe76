// Keeps the keys that the panel uses from the page around it.

/**
 * Calls `uses` for every press of a key that `here` wants, before the page's own listeners, and keeps
 * the event from them if it returns true; also what follows the press, until the key is up.
 * @param {(event: KeyboardEvent) => boolean} here @param {(event: KeyboardEvent) => boolean} uses
 * @param {AbortSignal} signal ends it
 * @param {EventTarget} [also] hears the keys that a closed shadow root around it hides from the window
 */
export function keepKeys(here, uses, signal, also) {
  /** @type {Set<string>} */
  const held = new Set();
  /** @type {KeyboardEvent | undefined} */
  let seen;
  const listener = (/** @type {KeyboardEvent} */ event) => {
    if (event === seen || !here(event)) return;
    seen = event;
    const { type, code } = event;
    const used = type === 'keydown' ? uses(event) : held.has(code);
    if (used && type !== 'keyup') held.add(code);
    else held.delete(code);
    if (used) event.stopImmediatePropagation();
  };
  for (const type of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) {
    addEventListener(type, listener, { signal, capture: true });
    also?.addEventListener(type, /** @type {EventListener} */ (listener), { signal });
  }
}

/** Whether a field uses the key, as text or to move in it. @param {KeyboardEvent} event */
export function isTyped(event) {
  const { key, altKey } = event;
  if (event.isComposing) return true;
  if (!event.ctrlKey && !event.metaKey && !altKey) return !/^(Tab|F\d+)$/.test(key);
  // AltGr, and Alt on a Mac, write characters.
  return (
    event.getModifierState('AltGraph') ||
    key > '~' ||
    /^(Arrow\w+|Backspace|Delete|Home|End)$/.test(key) ||
    (!altKey && /^[acvxyz]$/i.test(key))
  );
}
