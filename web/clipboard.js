// The clipboard: copies text on request, and strips the styles that hide the text layer from what is
// copied out of it.
import { activeIn, selectionIn } from './tree-scope.js';

/** Attributes with a meaning; all others only position or style. */
const kept = new Set(['href', 'lang', 'dir', 'datetime', 'src', 'alt', 'start']);

/** @param {HTMLElement} host @returns {() => void} stops it */
export function cleanCopies(host) {
  const stop = new AbortController();
  document.addEventListener(
    'copy',
    (event) => {
      const selection = selectionIn(host);
      if (event.defaultPrevented || !event.clipboardData || !selection?.rangeCount) return;
      if (selection.isCollapsed || !selection.containsNode(host, true)) return;
      const range = selection.getRangeAt(0);
      const copy = document.createElement('div');
      copy.append(range.cloneContents());
      const ours = host.contains(range.commonAncestorContainer)
        ? [copy]
        : [...copy.querySelectorAll(host.localName)];
      for (const part of ours) clean(part, host);
      event.clipboardData.setData('text/plain', selection.toString());
      event.clipboardData.setData('text/html', copy.innerHTML);
      event.preventDefault();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** Leaves only the article's own markup, with whole addresses. @param {Element} part @param {HTMLElement} host */
export function clean(part, host) {
  const article = new URL(host.getAttribute('src') ?? '', document.baseURI);
  // A question or an event is a button on the page; in a copy it is plain text.
  for (const button of part.querySelectorAll('button, [role=button]'))
    button.replaceWith(...button.childNodes);
  for (const element of part.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name);
    for (const name of ['href', 'src']) {
      const address = element.getAttribute(name);
      const base = address?.startsWith('#') ? location.href : article;
      if (address) element.setAttribute(name, new URL(address, base).href);
    }
  }
}

/** Resolves with whether the text is in the clipboard, which without the clipboard API (over plain
 *  http, or where the page may not use it) takes a selection.
 *  @param {string} text @param {HTMLElement} host */
export async function copy(text, host) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, host);
  }
}

/** In the host's shadow root, since a dialog around the host keeps the focus. The focus and the
 *  selection stay what they are. @param {string} text @param {HTMLElement} host */
function copyBySelection(text, host) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const focused = root.activeElement ?? activeIn(host);
  const selection = selectionIn(host);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const field = fieldOf(text);
  field.style.cssText = 'position:fixed;opacity:0';
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation(); // the page may add to what is copied from it
  });
  root.append(field);
  field.focus({ preventScroll: true });
  field.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    // as if refused
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (range) {
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  return done;
}

/** @param {string} text */
function fieldOf(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  return field;
}

/** Shows a text, selected, for the reader to copy; it goes with the focus.
 *  @param {string} words that say so @param {string} text @param {{panel: HTMLElement,
 *  sheet: HTMLElement}} parts it has the colours of the sheet */
export function offerCopy(words, text, { panel, sheet }) {
  const offer = document.createElement('label');
  offer.className = 'offer';
  for (const name of sheet.style)
    if (name.startsWith('--')) offer.style.setProperty(name, sheet.style.getPropertyValue(name));
  const field = fieldOf(text);
  offer.append(words, field);
  // What lies under it is not pressed.
  offer.addEventListener('pointerdown', (event) => event.stopPropagation());
  field.addEventListener('blur', () => offer.remove());
  panel.append(offer);
  field.focus({ preventScroll: true });
  field.select();
}
