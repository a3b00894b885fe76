// The article's real text and controls, transparent over the drawn ones: for screen readers,
// selection, find-in-page and the keyboard.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */
/** @typedef {import('./bridge.js').LayerNode} LayerNode */
/** @typedef {{press: (node: number) => void, follow: (href: string, from: DOMRect) => void,
 *   leave: (id: string) => void, address: (id: string) => string}} Act `leave`: a link to this part is
 *   about to be followed; `address`: its address in the page */
/** @typedef {{element: HTMLElement, content: HTMLElement, node: LayerNode}} Root `content` made from `node` */

import { boldWeight, codeSize, noteSize, strongWeight, timelineControls } from 'broadside-abi';
import { pictureAddress } from './bundled-files.js';
import { LayerTree } from './layer-tree.js';
import { activeIn } from './tree-scope.js';

/** Makes a declaration valid only in a panel (the variable is empty there): in a saved page or another
 *  copy of the layer the text is shown. */
const drawn = 'var(--broadside-drawn) ';

/** For elements that are not drawn: visually hidden. Resets only those of the page's styles that would
 *  show them or take space: `all` costs a browser half a millisecond per element. */
const unseenStyle =
  `display:block;visibility:inherit;position:${drawn}absolute;inset:0 auto auto 0;box-sizing:border-box;` +
  `margin:0;padding:0;border:0;min-width:0;min-height:0;width:${drawn}1px;height:${drawn}1px;` +
  `overflow:hidden;clip-path:${drawn}inset(50%);font-size:${drawn}1px;line-height:${drawn}1px`;

/** Every style is set and important: the page's style sheet matches these elements too. */
const important = (/** @type {string} */ style) => style.replace(/(;|$)/g, '!important;');

const root =
  `all:initial;-webkit-text-fill-color:${drawn}transparent;color:${drawn}transparent;` +
  `position:${drawn}absolute;inset:0;unicode-bidi:isolate;cursor:inherit;pointer-events:${drawn}none;` +
  'forced-color-adjust:none;text-size-adjust:100%;-webkit-text-size-adjust:100%;';

/** The reader that each root of a layer belongs to. @type {WeakMap<Element, HTMLElement>} */
const owners = new WeakMap();

/** Whether this is a part of the reader's text layer, and not of a copy. @param {Element} element
 *  @param {HTMLElement} host */
export function isLayer(element, host) {
  return owners.get(element) === host;
}

const unseen = important(unseenStyle);

/** Pure containers take no space and have no look. */
const holder = important('all:unset;display:block');

/** Custom properties of the roots: the font families of interface and fixed width. */
const families = ['--broadside-layer-ui', '--broadside-layer-mono'];

/** Inline elements have the metrics of the drawing. @type {Record<string, string>} */
const inline = {
  em: 'font-style:italic',
  strong: `font-weight:${boldWeight}`,
  code: `font-family:var(${families[1]});font-size:${codeSize}em`,
  a: 'cursor:pointer',
  sup: `font-family:var(${families[0]});font-weight:${strongWeight};font-size:${noteSize}em;line-height:0;vertical-align:super`,
  br: 'display:inline',
  // Visible in the layer, not drawn; a broken one shows its alt text.
  img:
    'display:block;inline-size:100%;block-size:100%;object-fit:contain;object-position:0 50%;' +
    'color:var(--broadside-drawn-soft);-webkit-text-fill-color:currentColor;font:inherit',
};

export class TextLayer {
  #host;
  #act;
  /** @type {Map<string, Root>} by slot */
  #roots = new Map();
  #tree = new LayerTree(
    (element, node, placed) => this.#dress(element, node, placed),
    (number) => this.#styles.delete(number),
  );
  /** @type {Map<number, string>} number of a node → current style of its element */
  #styles = new Map();
  /** @type {Set<number>} nodes with a box on the panel */
  #placed = new Set();
  /** @type {LayerNode | undefined} the timeline's controls, inside the article */
  #controls;

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

  /** Updates the elements of these slots and restores the focus.
   *  @param {Record<string, LayerNode>} trees by slot; `timeline` is a part of `text` */
  show(trees) {
    const focused = this.#focused();
    for (const [slot, node] of Object.entries(trees))
      if (slot === 'timeline') this.#controls = this.#mount(this.#controls, node);
      else this.#root(slot, node);
    if (trees.text && !trees.timeline && this.#controls) this.#mount(this.#controls, this.#controls);
    if (focused && focused !== this.#focused()) queueMicrotask(() => this.focus(focused));
  }

  /** Updates the timeline's controls inside the article.
   *  @param {LayerNode | undefined} old @param {LayerNode} node */
  #mount(old, node) {
    const place = this.#tree.elements.get(timelineControls);
    if (!place) return undefined;
    const known = /** @type {HTMLElement | null} */ (place.firstElementChild);
    const content = known && old ? this.#tree.update(known, old, node) : this.#tree.make(node);
    if (content !== known) place.replaceChildren(content);
    return node;
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
    return !this.#tree.elements.has(node) || this.#placed.has(node);
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
    if (!around || node === timelineControls || this.#tree.elements.get(node) !== around) return true;
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
    this.#controls = undefined;
    this.#styles.clear();
    this.#placed = new Set();
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
    element.style.cssText = important(`${root}display:${shown ? 'block' : 'none'}`);
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
    if (number && number !== timelineControls) {
      this.#styles.set(number, unseen);
      this.#hide(element);
    } else if (words && !placed) this.#hide(element);
    else if (placed) element.style.cssText = important(`all:unset;unicode-bidi:normal;${inline[tag] ?? ''}`);
    else element.style.cssText = holder;
    if (tag === 'ol' || tag === 'ul') element.setAttribute('role', 'list');
  }

  /** @param {HTMLImageElement} image */
  #picture(image) {
    image.loading = 'lazy';
    image.decoding = 'async';
    image.src = pictureAddress(this.#host, image.getAttribute('src') ?? '');
  }

  /** Moves the elements to where their boxes are drawn. @param {LayerBox[]} boxes
   *  @param {string[]} faces font-family lists of text, interface and fixed width */
  place(boxes, faces) {
    /** @type {Set<number>} */
    const seen = new Set();
    for (const { element } of this.#roots.values())
      families.forEach((name, i) => {
        element.style.setProperty(name, faces[i + 1] ?? 'inherit', 'important');
      });
    for (const box of boxes) {
      const element = this.#tree.elements.get(box.node);
      if (!element) continue;
      seen.add(box.node);
      this.#style(box.node, element, styleOf(box, faces, element));
      if (box.rtl) set(element, 'dir', 'rtl');
      state(element, box.on);
    }
    for (const node of this.#placed) {
      const element = this.#tree.elements.get(node);
      if (seen.has(node) || !element) continue;
      this.#hide(element);
      this.#styles.set(node, unseen);
      if (!element.hasAttribute('aria-pressed')) state(element, false);
    }
    this.#placed = seen;
  }

  /** @param {number} node @param {HTMLElement} element @param {string} style */
  #style(node, element, style) {
    if (this.#styles.get(node) === style) return;
    if (this.#styles.get(node) === unseen) this.#unhide(element);
    this.#styles.set(node, style);
    element.style.cssText = style;
  }

  /** Hidden, and so skipped by Tab: nothing invisible can have the focus.
   *  @param {HTMLElement} element */
  #hide(element) {
    element.style.cssText = unseen;
    for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
    if (focusable.has(element.localName)) set(element, 'tabindex', '-1');
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

/** @param {LayerBox} box @param {string[]} faces @param {HTMLElement} element */
function styleOf(box, faces, element) {
  const slant = box.italic ? 'italic ' : '';
  // A little wider than the widest line, so that lines break as drawn.
  const slack = box.justified ? 0.5 : 1.5;
  // An element without lines, such as an image, fills its box.
  const lines = box.lineHeight > 0;
  const rest = lines ? Math.max(box.width - box.insetX - box.textWidth, 0) : 0;
  const [left, right] = box.rtl
    ? [Math.max(box.insetX - slack, 0), rest]
    : [box.insetX, Math.max(rest - slack, 0)];
  const family = faces[box.family] ?? 'serif';
  const button = element.localName === 'button' || element.localName === 'a';
  // On the timeline a horizontal drag pans, a vertical one scrolls the page.
  return important(
    `all:unset;unicode-bidi:isolate;position:${drawn}absolute;box-sizing:border-box;display:block;` +
      `left:${box.x}px;top:${box.y}px;width:${drawn}${box.width}px;height:${drawn}${box.height}px;` +
      `padding:${box.insetY}px ${right}px 0 ${left}px;overflow:hidden;` +
      `direction:${box.rtl ? 'rtl' : 'ltr'};text-align:${box.justified ? 'justify' : 'start'};` +
      `font:${slant}${box.weight} ${box.size}px/${lines ? `${box.lineHeight}px` : 'normal'} ${family};` +
      (box.letter ? `letter-spacing:${box.letter}px;word-spacing:${box.word}px;` : '') +
      `overflow-wrap:anywhere;pointer-events:auto;${button ? 'cursor:inherit;-webkit-user-drag:none' : 'cursor:text'}` +
      (box.grabs ? ';touch-action:pan-y;user-select:none;cursor:inherit' : ''),
  );
}

const focusable = new Set(['a', 'button']);

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
