// Brings the elements of a text layer to the boxes where their text is drawn: those in sight at once,
// the others while the browser is idle, and only those whose box has changed.
import { LayerPart } from 'broadside-abi';
import { LayerBlocks } from './layer-blocks.js';
import { boxStyle, unseen } from './layer-styles.js';

/** @typedef {import('./bridge.js').LayerBox} LayerBox */
/** @typedef {{box: LayerBox, part: number, styled?: LayerBox, top: number}} Row a box, its LayerPart,
 *  and with which `top` of its block its element is styled as `styled` */

export class LayerPlacement {
  /** font-family lists of text, interface and fixed width @type {string[]} */
  faces = [];

  #tree;
  #blocks;
  /** @type {Map<number, Row>} by number of a node */
  #rows = new Map();
  /** @type {Map<number, Set<number>>} the numbers of the boxes of each LayerPart */
  #numbers = new Map();
  /** The elements out of sight that are still to be moved. @type {Set<number>} */
  #far = new Set();
  #isMoving = false;

  /** @param {import('./layer-tree.js').LayerTree} tree */
  constructor(tree) {
    this.#tree = tree;
    this.#blocks = new LayerBlocks((element) => tree.numberOf(element) === 0);
  }

  /** Whether a node has a box. @param {number} node */
  has(node) {
    return this.#rows.has(node);
  }

  /** The article is made again. */
  begin() {
    this.#far.clear();
    this.#isMoving = false;
    this.#blocks.clear();
  }

  clear() {
    this.begin();
    this.#rows.clear();
    this.#numbers.clear();
  }

  /** A part of the article has been made. @param {HTMLElement} element @param {number[]} numbers of the
   *  nodes in it */
  add(element, numbers) {
    if (this.#blocks.add(element)) this.#blocks.frame(this.#boxesOf(numbers));
    this.style(numbers);
  }

  /** A list whose items come one by one. @param {HTMLElement} element @param {number[]} numbers of all
   *  that will be in it */
  addList(element, numbers) {
    const rows = numbers.flatMap((number) => this.#rows.get(number) ?? []);
    this.#blocks.enclose(
      element,
      rows.filter(({ part }) => part === LayerPart.document).map(({ box }) => box),
    );
  }

  /** The article's elements have changed. @param {HTMLElement} [article] */
  reframe(article) {
    this.#blocks.clear();
    for (const part of article?.children ?? []) this.#blocks.add(/** @type {HTMLElement} */ (part));
    this.#blocks.frameAll(this.#boxesOf(this.#rows.keys()));
    for (const number of this.#rows.keys()) this.#move(number);
  }

  /** Returns whether these fonts are others; then every style is made anew. @param {string[]} faces */
  face(faces) {
    if (faces.join() === this.faces.join()) return false;
    this.faces = [...faces];
    for (const row of this.#rows.values()) row.styled = undefined;
    for (const number of this.#rows.keys()) this.#move(number);
    return true;
  }

  /**
   * Moves the elements to where the boxes of a part are drawn.
   * @param {number} part as LayerPart in broadside-abi @param {LayerBox[]} boxes all of this part
   * @param {{top: number, bottom: number}} view what is in sight, CSS px
   * @returns {Generator<void, void, void> | undefined} moves those out of sight
   */
  place(part, boxes, view) {
    const before = this.#numbers.get(part);
    const now = new Set(boxes.map(({ node }) => node));
    this.#numbers.set(part, now);
    for (const box of boxes) {
      const row = this.#rows.get(box.node);
      if (row) Object.assign(row, { box, part });
      else this.#rows.set(box.node, { box, part, top: 0 });
    }
    for (const number of before ?? []) {
      if (now.has(number) || this.#rows.get(number)?.part !== part) continue;
      this.#rows.delete(number);
      const element = this.#tree.elements.get(number);
      if (element) hide(element);
    }
    if (part === LayerPart.document) this.#blocks.frameAll(this.#boxesOf(now));
    for (const { node, y, height } of boxes)
      if (y < view.bottom && y + height > view.top) this.#move(node);
      else if (this.#element(node)) this.#far.add(node);
    if (this.#far.size === 0 || this.#isMoving) return undefined;
    return this.#moveFar();
  }

  /** @returns {Generator<void, void, void>} */
  *#moveFar() {
    this.#isMoving = true;
    for (const number of this.#far) {
      this.#far.delete(number);
      this.#move(number);
      if (this.#far.size % 16 === 0) yield;
    }
    this.#isMoving = false;
  }

  /** The elements of these nodes with their boxes in the document.
   *  @param {Iterable<number>} numbers @returns {Iterable<[HTMLElement, LayerBox]>} */
  *#boxesOf(numbers) {
    for (const number of numbers) {
      const row = this.#rows.get(number);
      const element = this.#tree.elements.get(number);
      if (row?.part === LayerPart.document && element) yield [element, row.box];
    }
  }

  /** Styles new elements. @param {number[]} numbers */
  style(numbers) {
    for (const number of numbers) {
      const row = this.#rows.get(number);
      const element = this.#tree.elements.get(number);
      if (row) row.styled = undefined;
      if (row) this.#move(number);
      else if (element) hide(element);
    }
  }

  /** Brings an element to its box. @param {number} number */
  #move(number) {
    const element = this.#element(number);
    const row = this.#rows.get(number);
    if (!row || !element) return;
    const { box, styled } = row;
    const top = this.#blocks.around(element)?.top ?? 0;
    if (!styled) this.#unhide(element);
    element.style.cssText = boxStyle(box, this.faces, element, top);
    if (box.rtl) set(element, 'dir', 'rtl');
    if (styled?.on !== box.on) state(element, box.on);
    Object.assign(row, { styled: box, top });
  }

  /** The element that has to be brought to its box; undefined if it is there. @param {number} number */
  #element(number) {
    const row = this.#rows.get(number);
    const element = this.#tree.elements.get(number);
    if (!row || !element) return undefined;
    const { box, styled } = row;
    const top = this.#blocks.around(element)?.top ?? 0;
    return styled && styled.on === box.on && sameLook(styled, row.top, box, top) ? undefined : element;
  }

  /** @param {number} number of an element that has been removed */
  forget(number) {
    const row = this.#rows.get(number);
    if (row) row.styled = undefined;
  }

  /** @param {HTMLElement} element */
  #unhide(element) {
    for (const link of element.querySelectorAll('a')) link.removeAttribute('tabindex');
    if (focusable.has(element.localName) && this.#tree.attribute(element, 'tabindex') === undefined)
      element.removeAttribute('tabindex');
  }
}

const focusable = new Set(['a', 'button']);

/** Hidden, and so skipped by Tab: nothing invisible can have the focus.
 *  @param {HTMLElement} element */
export function hide(element) {
  element.style.cssText = unseen;
  for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
  if (focusable.has(element.localName)) set(element, 'tabindex', '-1');
  if (!element.hasAttribute('aria-pressed')) state(element, false);
}

/** Whether two boxes give the same style in blocks at these places, CSS px.
 *  @param {LayerBox} a @param {number} aTop @param {LayerBox} b @param {number} bTop */
function sameLook(a, aTop, b, bTop) {
  if (Math.abs(a.y - aTop - b.y + bTop) > ROUNDING) return false;
  for (const name of look) if (a[name] !== b[name]) return false;
  return true;
}

/** How far a place in a block may be off by the rounding of its place in a long document, CSS px. */
const ROUNDING = 0.01;

/** @type {(keyof LayerBox)[]} */
const look = /** @type {any} */ (
  'x width height insetX insetY textWidth size lineHeight letter word weight family italic rtl justified grabs'.split(
    ' ',
  )
);

/** Marks as open, pressed or current. @param {HTMLElement} element @param {boolean} on */
function state(element, on) {
  for (const name of ['aria-expanded', 'aria-pressed'])
    if (element.hasAttribute(name)) set(element, name, String(on));
  if (element.hasAttribute('aria-current')) set(element, 'aria-current', on ? 'location' : 'false');
}

/** Sets an attribute only if it changes: redundant writes disturb screen readers.
 *  @param {Element} element @param {string} name @param {string} value */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
