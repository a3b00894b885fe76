// Detects when a page translator or the like rewrites the text layer.

/** Detects the marks of Google's and Microsoft's translators. @param {Element} page */
export function isTranslated(page) {
  return /\btranslated-(ltr|rtl)\b/.test(page.className) || page.hasAttribute('_msttexthash');
}

/**
 * @param {HTMLElement} host
 * @param {(element: Element) => boolean} isIntact whether the layer's text around an element is
 *   what is drawn
 * @param {() => void} rewritten called when it no longer is
 * @returns {{own: () => void, stop: () => void}} `own`: ignores the changes so far, as our own
 */
export function watchTextChanges(host, isIntact, rewritten) {
  const observer = new MutationObserver((records) => {
    const touched = new Set(
      records.map(({ target }) => (target instanceof Element ? target : target.parentElement)),
    );
    for (const element of touched)
      if (element && element !== host && !isIntact(element)) {
        rewritten();
        return;
      }
  });
  observer.observe(host, { subtree: true, childList: true, characterData: true });
  return { own: () => observer.takeRecords(), stop: () => observer.disconnect() };
}
