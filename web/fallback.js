// The article as HTML inside the element: what the page has put there, what the server has beside the
// article, or what C++ makes; and what a copy of a running reader has left there.
import { clean } from './clipboard.js';
import { inlineArticle } from './article-source.js';
import { isLayer } from './text-layer.js';

/** Slots of the text layer, and the one of HTML that the element inserts itself. */
const slots = new Set(['rail', 'text', 'bar', 'sheet', 'plain']);

export class Fallback {
  #host;
  #covered;
  /** @type {HTMLElement | undefined} */
  #inserted;

  /** @param {HTMLElement} host @param {HTMLElement} covered shows what the page has put inside */
  constructor(host, covered) {
    this.#host = host;
    this.#covered = covered;
  }

  /** Whether there is something to read. */
  get isThere() {
    const content = (/** @type {ChildNode} */ node) =>
      node instanceof Element
        ? node !== inlineArticle(this.#host) && !slots.has(node.slot)
        : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '';
    return this.#inserted !== undefined || [...this.#host.childNodes].some(content);
  }

  /** Shows this in place of what is inside. @param {HTMLElement} article */
  show(article) {
    this.remove();
    article.slot = 'plain';
    this.#inserted = article;
    this.#covered.classList.add('covered');
    this.#host.append(article);
  }

  remove() {
    this.#inserted?.remove();
    this.#inserted = undefined;
    this.#covered.classList.remove('covered');
  }

  /** Removes the text layers that a clone, a saved page or a cache brings along. The text of one is shown
   *  as HTML if there is nothing else to read. */
  removeCopies() {
    const host = this.#host;
    const copies = [...host.children].filter(
      (child) => slots.has(child.slot) && child !== this.#inserted && !isLayer(child, host),
    );
    const text = this.isThere ? undefined : copies.find(({ slot }) => slot === 'text' || slot === 'plain');
    for (const copy of copies) copy.remove();
    if (!(text instanceof HTMLElement)) return;
    text.removeAttribute('style');
    clean(text, host);
    this.show(text);
  }

  /** Puts the rest of the page behind the element where its end tag is missing, as in
   *  `<broadside-reader />`: the parser has put it inside. */
  release() {
    const host = this.#host;
    const [first, ...rest] = host.childNodes;
    const own = (/** @type {ChildNode} */ node) =>
      node instanceof Element ? node === inlineArticle(host) || node.slot : !node.nodeValue?.trim();
    if (host.nextSibling || first?.nodeType !== Node.TEXT_NODE || rest.every(own)) return;
    const from = rest[0] instanceof Element && rest[0].localName === 'article' ? rest.slice(1) : rest;
    const strange = from.filter((node) => !own(node));
    if (strange.length === 0) return;
    console.warn(
      'Broadside: <broadside-reader> has no end tag, so that the rest of the page was inside it. ' +
        'Please write <broadside-reader …></broadside-reader>.',
    );
    host.after(...from.filter((node) => !(node instanceof Element && own(node))));
  }
}
