// The blocks of the article's text layer, such as its sections. Each has the place and the size of the
// boxes inside, so that a change inside lays out nothing else, and moving one is one style.
import { drawn, holder, important, reset } from './layer-reset.js';

/** Elements in a block that is not divided further, if it can be. */
const LARGE = 128;

/** @typedef {{element: HTMLElement, top: number, bottom: number, style: string}} Block CSS px of the
 *  document; `top` is above `bottom` if it has boxes */

export class LayerBlocks {
  /** @type {Map<Element, Block>} */
  #blocks = new Map();
  /** @type {WeakMap<Element, Block | undefined>} of elements inside */
  #around = new WeakMap();
  #isHolder;

  /** @param {(element: Element) => boolean} isHolder whether an element has no text or box of its own */
  constructor(isHolder) {
    this.#isHolder = isHolder;
  }

  /** Makes a block of this element, or several of what is in it. Returns false if it has a box of its own.
   *  @param {HTMLElement} element */
  add(element) {
    if (!this.#isHolder(element)) return false;
    const inside = /** @type {HTMLElement[]} */ ([...element.children].filter(this.#isHolder));
    if (inside.length > 0 && element.querySelectorAll('*').length > LARGE)
      for (const child of inside) this.add(child);
    else this.#blocks.set(element, { element, top: 0, bottom: 0, style: '' });
    return true;
  }

  /** The block around an element. @param {Element} element @returns {Block | undefined} */
  around(element) {
    if (this.#around.has(element)) return this.#around.get(element);
    /** @type {Block | undefined} */
    let block;
    for (let at = element.parentElement; at && !block; at = at.parentElement) block = this.#blocks.get(at);
    this.#around.set(element, block);
    return block;
  }

  /** Gives the blocks around these elements the place of their boxes.
   *  @param {Iterable<[Element, {y: number, height: number}]>} boxes all those of each block, CSS px of
   *  the document */
  frame(boxes) {
    /** @type {Map<Block, {y: number, height: number}[]>} */
    const inside = new Map();
    for (const [element, box] of boxes) {
      const block = this.around(element);
      if (!block) continue;
      const others = inside.get(block);
      if (others) others.push(box);
      else inside.set(block, [box]);
    }
    for (const [block, its] of inside) surround(block, its);
    return inside;
  }

  /** Makes an element a block with the place of these boxes. @param {HTMLElement} element
   *  @param {{y: number, height: number}[]} boxes CSS px of the document */
  enclose(element, boxes) {
    const block = { element, top: 0, bottom: 0, style: '' };
    this.#blocks.set(element, block);
    if (boxes.length > 0) surround(block, boxes);
  }

  /** The same for all; those without boxes have no place any more.
   *  @param {Iterable<[Element, {y: number, height: number}]>} boxes */
  frameAll(boxes) {
    const framed = this.frame(boxes);
    for (const [element, block] of this.#blocks) {
      if (!element.isConnected) this.#blocks.delete(element);
      if (framed.has(block)) continue;
      Object.assign(block, { top: 0, bottom: 0 });
      setStyle(block, holder);
    }
  }

  clear() {
    this.#blocks.clear();
    this.#around = new WeakMap();
  }
}

/** Gives a block the place of all its boxes; a list may have more than a call can have arguments.
 *  @param {Block} block @param {{y: number, height: number}[]} boxes */
function surround(block, boxes) {
  block.top = Infinity;
  block.bottom = -Infinity;
  for (const { y, height } of boxes) {
    block.top = Math.min(block.top, y);
    block.bottom = Math.max(block.bottom, y + height);
  }
  setStyle(block, blockStyle(block.top, block.bottom - block.top));
}

/** @param {Block} block @param {string} style */
function setStyle(block, style) {
  if (block.style === style) return;
  block.style = style;
  block.element.style.cssText = style;
}

/** Of a block of the article as large as what it contains: a change inside lays out nothing else. Not
 * `content-visibility`, with which Chromium leaves three quarters of the demo's text out of the
 * accessibility tree and of `innerText`. @param {number} top @param {number} height CSS px of the document */
function blockStyle(top, height) {
  return important(
    `${reset}display:block;position:${drawn}absolute;inset:${top}px 0 auto 0;height:${drawn}${height}px;` +
      `contain:${drawn}size layout`,
  );
}
