// The reader's own settings of the browser: its usual font size, and the least that it draws.

/** Enough letters to measure a font by whole px. */
const letters = '0'.repeat(50);

/**
 * Calls `changed` when the reader sets another size. `usual` and `least` read them, in CSS px.
 * @param {ShadowRoot} root @param {() => void} changed
 */
export function fontSettings(root, changed) {
  const observer = new ResizeObserver(changed);
  const probe = (/** @type {string} */ font, /** @type {string} */ text) => {
    const element = document.createElement('div');
    element.textContent = text;
    element.style.cssText =
      'all:initial;position:absolute;inset:0 auto auto 0;visibility:hidden;transform:scale(0);' +
      `white-space:nowrap;font:${font}`;
    root.append(element);
    observer.observe(element);
    return element;
  };
  const usual = probe('medium serif', '');
  usual.style.width = '1em';
  const [small, large] = [probe('1px serif', letters), probe('100px serif', letters)];
  return {
    get usual() {
      return usual.offsetWidth || 16;
    },
    get least() {
      return Math.round((100 * small.offsetWidth) / large.offsetWidth) || 0;
    },
    stop() {
      observer.disconnect();
      for (const element of [usual, small, large]) element.remove();
    },
  };
}
