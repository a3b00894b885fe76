// The clipboard: copies text on request, and strips the styles that hide the text layer from what is
// copied out of it.
import { selectionIn } from './tree-scope.js';

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
  for (const element of part.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name);
    for (const name of ['href', 'src']) {
      const address = element.getAttribute(name);
      if (address) element.setAttribute(name, new URL(address, article).href);
    }
  }
  // A question or an event is a button on the page; in a copy it is plain text.
  for (const button of part.querySelectorAll('button')) button.replaceWith(...button.childNodes);
}

/** @param {string} text */
export async function copy(text) {
  await navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
}

/** For pages without access to the clipboard API. @param {string} text */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
