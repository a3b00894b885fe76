// The article's real text and controls, transparent over the drawn ones: for screen readers,
// selection, find-in-page and the keyboard.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */
/** @typedef {import('./bridge.js').LayerNode} LayerNode */
/** @typedef {{press: (node: number) => void, follow: (href: string, from: DOMRect) => void,
 *   leave: (id: string) => void, address: (id: string) => string}} Act `leave`: a link to this part is
 *   about to be followed; `address`: its address in the page */
/** @typedef {{element: HTMLElement, content: HTMLElement, node: LayerNode}} Root `content` made from `node` */

import { mounts } from 'broadside-abi';
import { pictureAddress } from './bundled-files.js';
import { hide, LayerPlacement } from './layer-placement.js';
import { holder } from './layer-reset.js';
import { families, inlineStyle, rootStyle } from './layer-styles.js';
import { LayerTree, numbersIn } from './layer-tree.js';
import { activeIn } from './tree-scope.js';

/** @typedef {keyof typeof mounts} Mount a branch inside the article */

/** The reader that each root of a layer belongs to. @type {WeakMap<Element, HTMLElement>} */
const owners = new WeakMap();

/** Whether this is a part of the reader's text layer, and not of a copy. @param {Element} element
 *  @param {HTMLElement} host */
export function isLayer(element, host) {
  return owners.get(element) === host;
}

/** Numbers of the mounts. @type {Set<number>} */
const mounted = new Set(Object.values(mounts));

export class TextLayer {
  #host;
  #act;
  /** @type {Map<string, Root>} by slot */
  #roots = new Map();
  #tree = new LayerTree(
    (element, node, placed) => this.#dress(element, node, placed),
    (number) => this.#placement.forget(number),
  );
  #placement = new LayerPlacement(this.#tree);
  /** @type {number[]} of new elements without a style yet */
  #fresh = [];
  /** @type {Partial<Record<Mount, LayerNode>>} what is, or will be, inside the article */
  #mounts = {};
  #focusColour = '';
  #softColour = '';
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
    if (trees.text) {
      this.#remount();
      this.#placement.reframe(this.#roots.get('text')?.content);
    }
    this.#placement.style(this.#fresh.splice(0));
    if (focused && focused !== this.#focused()) queueMicrotask(() => this.focus(focused));
  }

  /** Makes the article's element, without children: grow() adds them. @param {LayerNode} shell */
  begin(shell) {
    this.#lost = this.#focused();
    const known = this.#roots.get('text');
    if (known) {
      this.#tree.forget(known.content, known.node);
      known.element.remove();
      this.#roots.delete('text');
    }
    this.#placement.begin();
    this.#root('text', shell);
  }

  /** Adds a child of the article, in steps. @param {LayerNode} node
   *  @returns {Generator<void, void, void>} */
  *grow(node) {
    const root = this.#roots.get('text');
    if (!root) return;
    root.node.push(node);
    for (const { element: made, list } of this.#tree.grow(root.content, node)) {
      this.#remount();
      if (list) this.#placement.addList(made, numbersIn(list));
      else this.#placement.add(made, this.#fresh.splice(0));
      const lost = this.#tree.elements.get(this.#lost);
      if (lost && made.contains(lost)) queueMicrotask(() => this.focus(this.#lost));
      yield;
    }
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
    return !this.#tree.elements.has(node) || this.#placement.has(node);
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
    this.#placement.clear();
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
    element.addEventListener('focusin', (event) => this.#ring(event.target, true));
    element.addEventListener('focusout', (event) => this.#ring(event.target, false));
    const content = this.#tree.make(node);
    element.append(content);
    this.#host.append(element);
    this.#roots.set(slot, { element, content, node });
  }

  /** @param {HTMLElement} element @param {LayerNode} node @param {boolean} placed */
  #dress(element, [tag, number, attributes, ...children], placed) {
    const words = children.some((child) => typeof child === 'string');
    if (attributes.href?.startsWith('#'))
      element.setAttribute('href', this.#act.address(attributes.href.slice(1)));
    if (number && !mounted.has(number)) this.#fresh.push(number);
    else if (words && !placed) hide(element);
    else element.style.cssText = placed ? inlineStyle(tag) : holder;
    if (element instanceof HTMLImageElement) this.#picture(element);
    if (tag === 'ol' || tag === 'ul') element.setAttribute('role', 'list');
  }

  /** @param {HTMLImageElement} image */
  #picture(image) {
    image.loading = 'lazy';
    image.decoding = 'async';
    image.style.setProperty('--broadside-layer-soft', this.#softColour);
    image.src = pictureAddress(this.#host, image.getAttribute('src') ?? '');
  }

  /** Moves the elements to where the boxes of a part are drawn; as LayerPlacement.place().
   *  @param {number} part @param {LayerBox[]} boxes @param {string[]} faces
   *  @param {{top: number, bottom: number}} view */
  place(part, boxes, faces, view) {
    if (this.#placement.face(faces))
      for (const { element } of this.#roots.values()) this.#nameFamilies(element);
    return this.#placement.place(part, boxes, view);
  }

  /** @param {HTMLElement} root */
  #nameFamilies(root) {
    families.forEach((name, i) => {
      root.style.setProperty(name, this.#placement.faces[i + 1] ?? 'inherit', 'important');
    });
  }

  /** The focus ring around the drawn control. @param {EventTarget | null} target @param {boolean} on */
  #ring(target, on) {
    if (!(target instanceof HTMLElement)) return;
    const shown = on && target.matches(':focus-visible');
    target.style.setProperty('outline', shown ? `2px solid ${this.#focusColour}` : 'none', 'important');
    target.style.setProperty('outline-offset', '2px', 'important');
  }

  /** Of the focus ring, and of the words for a broken image. @param {string} focus @param {string} soft
   *  CSS colours */
  colours(focus, soft) {
    if (focus === this.#focusColour && soft === this.#softColour) return;
    this.#focusColour = focus;
    this.#softColour = soft;
    for (const { element } of this.#roots.values())
      for (const image of element.querySelectorAll('img'))
        image.style.setProperty('--broadside-layer-soft', soft);
    if (this.#focused()) this.#ring(activeIn(this.#host), true);
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
