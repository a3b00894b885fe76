// Notices when somebody else rewrites the text over the drawing, as a page translator does.

/** What Google's and Microsoft's translators leave on the page. @param {Element} page */
export function isTranslated(page) {
  return /\btranslated-(ltr|rtl)\b/.test(page.className) || page.hasAttribute('_msttexthash');
}

/**
 * @param {HTMLElement} host
 * @param {(element: Element) => boolean} isIntact whether the words of the layer around an element
 *   are those that are drawn
 * @param {() => void} rewritten they no longer are
 * @returns {{own: () => void, stop: () => void}} `own`: what has changed so far were we
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
