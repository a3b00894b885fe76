// Detects when the page changes the text layer, as translators, morphs and decorating scripts do.

/** Detects the marks of Google's and Microsoft's translators. @param {Element} page */
export function isTranslated(page) {
  return /\btranslated-(ltr|rtl)\b/.test(page.className) || page.hasAttribute('_msttexthash');
}

/**
 * @param {HTMLElement} host
 * @param {{isMounted: () => boolean, isIntact: (element: Element) => boolean}} layer `isIntact`:
 *   whether the layer's text around an element is what is drawn
 * @param {{lost: () => void, rewritten: () => void}} changed `lost`: the layer is no longer mounted
 * @returns {{check: () => void, own: () => void, stop: () => void}} `check` handles the changes so far
 *   at once; `own` ignores them, as our own
 */
export function watchTextChanges(host, layer, changed) {
  const handle = (/** @type {MutationRecord[]} */ records) => {
    if (records.length === 0) return;
    if (!layer.isMounted()) {
      changed.lost();
      return;
    }
    const touched = new Set(
      records.map(({ target }) => (target instanceof Element ? target : target.parentElement)),
    );
    for (const element of touched)
      if (element && element !== host && !layer.isIntact(element)) {
        changed.rewritten();
        return;
      }
  };
  const observer = new MutationObserver(handle);
  observer.observe(host, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['slot'],
  });
  return {
    check: () => handle(observer.takeRecords()),
    own: () => observer.takeRecords(),
    stop: () => observer.disconnect(),
  };
}

/**
 * Calls `undone` when the text of an element is `words` again, or still, and nothing has changed there
 * for a while.
 * @param {HTMLElement} element @param {number} delay ms @param {() => void} undone
 * @returns {() => void} stops it
 */
export function whenRestored(element, delay, undone) {
  const page = document.documentElement;
  const words = element.textContent;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const observer = new MutationObserver(() => wait());
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const wait = () => {
    clearTimeout(timer);
    if (isTranslated(page) || element.textContent !== words) return;
    timer = setTimeout(() => {
      stop();
      undone();
    }, delay);
  };
  observer.observe(element, { subtree: true, childList: true, characterData: true });
  observer.observe(page, { attributeFilter: ['class', '_msttexthash'] });
  wait();
  return stop;
}
