// The article's real text and controls, transparent over the drawn ones: for screen readers,
// selection, find-in-page and the keyboard.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */
/** @typedef {import('./bridge.js').LayerNode} LayerNode */
/** @typedef {{press: (node: number) => void, follow: (href: string, from: DOMRect) => void,
 *   leave: (id: string) => void, address: (id: string) => string}} Act `leave`: a link to this part is
 *   about to be followed; `address`: its address in the page */
/** @typedef {{element: HTMLElement, content: HTMLElement, node: LayerNode}} Root `content` made from `node` */

import { LayerPart, mounts } from 'broadside-abi';
import { pictureAddress } from './bundled-files.js';
import { LayerBlocks } from './layer-blocks.js';
import { boxStyle, families, holder, inlineStyle, rootStyle, unseen } from './layer-styles.js';
import { LayerTree } from './layer-tree.js';
import { activeIn } from './tree-scope.js';

/** @typedef {keyof typeof mounts} Mount a branch inside the article */
/** @typedef {{box: LayerBox, part: number, styled?: LayerBox, top: number}} Row a box, its LayerPart,
 *  and with which `top` of its block its element is styled as `styled` */

/** The reader that each root of a layer belongs to. @type {WeakMap<Element, HTMLElement>} */
const owners = new WeakMap();

/** Whether this is a part of the reader's text layer, and not of a copy. @param {Element} element
 *  @param {HTMLElement} host */
export function isLayer(element, host) {
  return owners.get(element) === host;
}

/** Numbers of the mounts. @type {Set<number>} */
const mounted = new Set(Object.values(mounts));

/** Boxes that are placed at once; of more, those in sight are. */
const AT_ONCE = 1500;

export class TextLayer {
  #host;
  #act;
  /** @type {Map<string, Root>} by slot */
  #roots = new Map();
  #tree = new LayerTree(
    (element, node, placed) => this.#dress(element, node, placed),
    (number) => this.#forget(number),
  );
  #blocks = new LayerBlocks((element) => this.#tree.numberOf(element) === 0);
  /** @type {Map<number, Row>} by number of a node */
  #rows = new Map();
  /** @type {Map<number, Set<number>>} the numbers of the boxes of each LayerPart */
  #numbers = new Map();
  /** @type {number[]} of new elements without a style yet */
  #fresh = [];
  /** @type {Partial<Record<Mount, LayerNode>>} what is, or will be, inside the article */
  #mounts = {};
  /** font-family lists of text, interface and fixed width @type {string[]} */
  #faces = [];
  /** The node that had the focus until its element was removed. */
  #lost = 0;

  /**
   * @param {HTMLElement} host
   * @param {Act} act
   */
  constructor(host, act) {
    this.#host = host;
    this.#act = act;
  }

  /** The article's title; undefined until it is built. */
  get title() {
    return this.#roots.get('text')?.content.querySelector('h1')?.textContent ?? '';
  }

  /** Updates the elements of these slots and mounts, and restores the focus.
   *  @param {Record<string, LayerNode>} trees */
  show(trees) {
    const focused = this.#focused();
    for (const [slot, node] of Object.entries(trees)) {
      if (slot in mounts) this.#mount(/** @type {Mount} */ (slot), node);
      else this.#root(slot, node);
    }
    if (trees.text) this.#reframe();
    this.#style();
    if (focused && focused !== this.#focused()) queueMicrotask(() => this.focus(focused));
  }

  /** Makes the article's element, without children: grow() adds them. @param {LayerNode} shell */
  begin(shell) {
    this.#lost = this.#focused();
    const known = this.#roots.get('text');
    if (known) {
      this.#tree.forget(known.content, known.node);
      this.#blocks.clear();
      known.element.remove();
      this.#roots.delete('text');
    }
    this.#root('text', shell);
  }

  /** Adds a child of the article, in steps. @param {LayerNode} node
   *  @returns {Generator<void, void, void>} */
  *grow(node) {
    const root = this.#roots.get('text');
    if (!root) return;
    root.node.push(node);
    for (const made of this.#tree.grow(root.content, node)) {
      this.#blocks.add(made);
      this.#remount();
      this.#blocks.frame(this.#boxesOf(this.#fresh));
      this.#style();
      const lost = this.#tree.elements.get(this.#lost);
      if (lost && made.contains(lost)) queueMicrotask(() => this.focus(this.#lost));
      yield;
    }
  }

  /** The article's elements are others, or elsewhere. */
  #reframe() {
    this.#remount();
    this.#blocks.clear();
    for (const part of this.#roots.get('text')?.content.children ?? [])
      this.#blocks.add(/** @type {HTMLElement} */ (part));
    this.#blocks.frameAll(this.#boxesOf(this.#rows.keys()));
    for (const number of this.#rows.keys()) this.#move(number);
  }

  /** Fills the mounts that have come into the article. */
  #remount() {
    for (const [name, node] of Object.entries(this.#mounts)) this.#mount(/** @type {Mount} */ (name), node);
  }

  /** Updates what is mounted inside the article. @param {Mount} name @param {LayerNode} node */
  #mount(name, node) {
    const old = this.#mounts[name];
    this.#mounts[name] = node;
    const place = this.#tree.elements.get(mounts[name]);
    if (!place) return;
    const known = /** @type {HTMLElement | null} */ (place.firstElementChild);
    const content = known && old ? this.#tree.update(known, old, node) : this.#tree.make(node);
    if (content !== known) place.replaceChildren(content);
  }

  /** The node of the focused element; 0 for none. */
  #focused() {
    const active = activeIn(this.#host);
    const here = [...this.#roots.values()].some(({ element }) => element.contains(active));
    return here && active ? this.#tree.numberOf(active) : 0;
  }

  /** The node that contains an element of the layer; 0 for others. @param {Element | null} element */
  nodeAround(element) {
    const around = this.#tree.around(element);
    return around ? this.#tree.numberOf(around) : 0;
  }

  /** Whether the node has a box on the panel. @param {number} node */
  isShown(node) {
    return !this.#tree.elements.has(node) || this.#rows.has(node);
  }

  /** Whether the page has left the layer in its place. */
  isMounted() {
    return [...this.#roots].every(
      ([slot, { element }]) => element.parentNode === this.#host && element.slot === slot,
    );
  }

  /** Whether the text around this element is the original; true outside the layer.
   *  @param {Element} element */
  isIntact(element) {
    const around = this.#tree.around(element);
    const node = around ? this.#tree.numberOf(around) : 0;
    if (!around || mounted.has(node) || this.#tree.elements.get(node) !== around) return true;
    return this.#tree.hasItsWords(around);
  }

  /** @param {number} node */
  focus(node) {
    this.#tree.elements.get(node)?.focus({ preventScroll: true });
  }

  remove() {
    // A morph may have made an element of the page's out of one of ours.
    for (const [slot, { element }] of this.#roots) if (element.slot === slot) element.remove();
    this.#roots.clear();
    this.#tree.clear();
    this.#blocks.clear();
    this.#rows.clear();
    this.#numbers.clear();
    this.#fresh = [];
    this.#mounts = {};
  }

  /** Creates or updates a slot's elements. @param {string} slot @param {LayerNode} node */
  #root(slot, node) {
    const known = this.#roots.get(slot);
    if (known) {
      const content = this.#tree.update(known.content, known.node, node);
      if (content !== known.content) known.content.replaceWith(content);
      Object.assign(known, { node, content });
      return;
    }
    const element = document.createElement('div');
    element.slot = slot;
    // Without a panel only the article is shown, and only where there is no other.
    const shown = slot === 'text' && !this.#host.querySelector(':scope > :not([slot], script)');
    element.style.cssText = rootStyle(shown);
    this.#nameFamilies(element);
    owners.set(element, this.#host);
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('dragstart', (event) => {
      // A label of the timeline is a link, and pans like the rest of it.
      const { style } = /** @type {HTMLElement} */ (event.target);
      if (style?.touchAction) event.preventDefault();
    });
    element.addEventListener('focusin', (event) => ring(event.target, true));
    element.addEventListener('focusout', (event) => ring(event.target, false));
    const content = this.#tree.make(node);
    element.append(content);
    this.#host.append(element);
    this.#roots.set(slot, { element, content, node });
  }

  /** @param {HTMLElement} element @param {LayerNode} node @param {boolean} placed */
  #dress(element, [tag, number, attributes, ...children], placed) {
    const words = children.some((child) => typeof child === 'string');
    if (element instanceof HTMLImageElement) this.#picture(element);
    if (attributes.href?.startsWith('#'))
      element.setAttribute('href', this.#act.address(attributes.href.slice(1)));
    if (number && !mounted.has(number)) this.#fresh.push(number);
    else if (words && !placed) hide(element);
    else element.style.cssText = placed ? inlineStyle(tag) : holder;
    if (tag === 'ol' || tag === 'ul') element.setAttribute('role', 'list');
  }

  /** @param {HTMLImageElement} image */
  #picture(image) {
    image.loading = 'lazy';
    image.decoding = 'async';
    image.src = pictureAddress(this.#host, image.getAttribute('src') ?? '');
  }

  /**
   * Moves the elements to where the boxes of a part are drawn.
   * @param {number} part as LayerPart in broadside-abi @param {LayerBox[]} boxes all of this part
   * @param {string[]} faces font-family lists of text, interface and fixed width
   * @param {() => {top: number, bottom: number}} inSight what is in sight, CSS px
   * @returns {Generator<void, void, void> | undefined} moves those out of sight, if there are many
   */
  place(part, boxes, faces, inSight) {
    this.#face(faces);
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
    const far = [];
    const view = boxes.length > AT_ONCE ? inSight() : { top: -Infinity, bottom: Infinity };
    for (const { node, y, height } of boxes)
      if (y < view.bottom && y + height > view.top) this.#move(node);
      else far.push(node);
    return far.length > 0 ? this.#moveAll(far) : undefined;
  }

  /** @param {number[]} numbers @returns {Generator<void, void, void>} */
  *#moveAll(numbers) {
    for (const [i, number] of numbers.entries()) {
      this.#move(number);
      if (i % 32 === 0) yield;
    }
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

  /** Other fonts: every style is made anew. @param {string[]} faces */
  #face(faces) {
    if (faces.join() === this.#faces.join()) return;
    this.#faces = [...faces];
    for (const row of this.#rows.values()) row.styled = undefined;
    for (const number of this.#rows.keys()) this.#move(number);
    for (const { element } of this.#roots.values()) this.#nameFamilies(element);
  }

  /** @param {HTMLElement} root */
  #nameFamilies(root) {
    families.forEach((name, i) => {
      root.style.setProperty(name, this.#faces[i + 1] ?? 'inherit', 'important');
    });
  }

  /** Styles the new elements. */
  #style() {
    for (const number of this.#fresh.splice(0)) {
      const row = this.#rows.get(number);
      const element = this.#tree.elements.get(number);
      if (row) row.styled = undefined;
      if (row) this.#move(number);
      else if (element) hide(element);
    }
  }

  /** Brings an element to its box. @param {number} number */
  #move(number) {
    const row = this.#rows.get(number);
    const element = this.#tree.elements.get(number);
    if (!row || !element) return;
    const { box, styled } = row;
    const top = this.#blocks.around(element)?.top ?? 0;
    if (!styled || !sameLook(styled, row.top, box, top)) {
      if (!styled) this.#unhide(element);
      element.style.cssText = boxStyle(box, this.#faces, element, top);
      if (box.rtl) set(element, 'dir', 'rtl');
    }
    if (!styled || styled.on !== box.on) state(element, box.on);
    Object.assign(row, { styled: box, top });
  }

  /** @param {number} number of an element that has been removed */
  #forget(number) {
    const row = this.#rows.get(number);
    if (row) row.styled = undefined;
  }

  /** @param {HTMLElement} element */
  #unhide(element) {
    for (const link of element.querySelectorAll('a')) link.removeAttribute('tabindex');
    if (focusable.has(element.localName) && this.#tree.attribute(element, 'tabindex') === undefined)
      element.removeAttribute('tabindex');
  }

  /** Handles clicks by keyboard and screen readers; the canvas handles those of a pointer.
   *  @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const pressed = target.closest('a[href], button');
    if (!pressed) return;
    const node = this.#tree.numberOf(pressed);
    const href = this.#tree.attribute(pressed, 'href') ?? '';
    if (href.startsWith('#')) {
      if (event.ctrlKey || event.metaKey) return; // the browser opens another tab
      event.preventDefault();
      if (node && !pressed.hasAttribute('role')) this.#act.leave(href.slice(1));
    }
    if (node && event.detail === 0) this.#act.press(node);
    else if (!node && href.startsWith('#')) this.#act.follow(href, pressed.getBoundingClientRect());
  }

  /** The innermost element of a node in the article whose text passes the test; the first one.
   *  @param {(text: string) => boolean} test */
  find(test) {
    /** @type {Element | undefined} */
    let found;
    for (const element of this.#roots.get('text')?.element.querySelectorAll('*') ?? [])
      if (
        (!found || found.contains(element)) &&
        this.#tree.numberOf(element) &&
        test(element.textContent ?? '')
      )
        found = element;
    return found;
  }
}

const focusable = new Set(['a', 'button']);

/** Hidden, and so skipped by Tab: nothing invisible can have the focus.
 *  @param {HTMLElement} element */
function hide(element) {
  element.style.cssText = unseen;
  for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
  if (focusable.has(element.localName)) set(element, 'tabindex', '-1');
  if (!element.hasAttribute('aria-pressed')) state(element, false);
}

/** Whether two boxes give the same style in blocks at these places, CSS px.
 *  @param {LayerBox} a @param {number} aTop @param {LayerBox} b @param {number} bTop */
function sameLook(a, aTop, b, bTop) {
  if (a.y - aTop !== b.y - bTop) return false;
  for (const name of look) if (a[name] !== b[name]) return false;
  return true;
}

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

/** The focus ring around the drawn control. @param {EventTarget | null} target
 *  @param {boolean} on */
function ring(target, on) {
  if (!(target instanceof HTMLElement)) return;
  const shown = on && target.matches(':focus-visible');
  target.style.setProperty('outline', shown ? '2px solid var(--broadside-drawn-focus)' : 'none', 'important');
  target.style.setProperty('outline-offset', '2px', 'important');
}

/** Sets an attribute only if it changes: redundant writes disturb screen readers.
 *  @param {Element} element @param {string} name @param {string} value */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
