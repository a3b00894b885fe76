// The article's real text and controls, laid transparently over the drawn ones: what a screen
// reader reads, what can be selected and found, and what the keyboard presses.

/** @typedef {import('./bridge.js').LayerBox} LayerBox */
/** @typedef {import('./bridge.js').LayerNode} LayerNode */
/** @typedef {{element: HTMLElement, content: HTMLElement, node: LayerNode}} Root `content` made after `node` */

import { pictureAddress } from './carried.js';
import { LayerTree } from './layer-tree.js';
import { activeIn } from './root.js';

/** Where the drawn page has no place for it: kept for readers, out of sight. Of the page's styles only
 *  what would show or make room is undone: `all` costs a browser half a millisecond an element. */
const unseenStyle =
  'display:block;visibility:inherit;position:absolute;inset:0 auto auto 0;box-sizing:border-box;margin:0;' +
  'padding:0;border:0;min-width:0;min-height:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);' +
  'font-size:1px;line-height:1px';

/** Every style is set outright and wins: the page's own sheet reaches these elements too. */
const important = (/** @type {string} */ style) => style.replace(/(;|$)/g, '!important;');

const root = important(
  'all:initial;-webkit-text-fill-color:transparent;color:transparent;position:absolute;inset:0;' +
    'unicode-bidi:isolate;display:block;cursor:inherit;pointer-events:none;forced-color-adjust:none',
);

const unseen = important(unseenStyle);

/** What only holds others takes no room and has no look. */
const holder = important('all:unset;display:block');

/** Custom properties of the roots: the families of interface and fixed width. */
const families = ['--broadside-layer-ui', '--broadside-layer-mono'];

/** What stands inside a line looks as it is drawn. @type {Record<string, string>} */
const inline = {
  em: 'font-style:italic',
  strong: 'font-weight:700',
  code: `font-family:var(${families[1]});font-size:90%`,
  a: 'cursor:pointer',
  sup: `font-family:var(${families[0]});font-weight:600;font-size:66%;line-height:0;vertical-align:super`,
  br: 'display:inline',
  // Shown, not drawn; a broken one shows its alt text.
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
    (key) => {
      this.#styles.delete(key);
      this.#live.delete(key);
    },
  );
  /** @type {Map<string, string>} key → words that stand in the element's place */
  #live = new Map();
  /** @type {Map<string, string>} key → style last set */
  #styles = new Map();
  /** @type {Set<string>} keys of what has a place on the panel */
  #placed = new Set();

  /**
   * @param {HTMLElement} host
   * @param {{press: (key: string) => void, follow: (href: string, from: DOMRect) => void}} act
   */
  constructor(host, act) {
    this.#host = host;
    this.#act = act;
  }

  /** The article's title, once built. */
  get title() {
    return this.#tree.keyed.get('title')?.textContent ?? '';
  }

  /** Brings the elements up to date: the contents first, which stand beside the text.
   *  @param {[LayerNode, LayerNode] | []} trees the article, the chrome */
  build([article, chrome]) {
    if (!article || !chrome) {
      this.remove();
      return;
    }
    const contents = article.find((child) => child[0] === 'nav');
    this.#show({
      ...(contents && { rail: contents }),
      text: /** @type {LayerNode} */ (article.filter((child) => child !== contents)),
      bar: chrome,
    });
  }

  /** Brings a sheet up to date. @param {LayerNode} sheet */
  buildSheet(sheet) {
    this.#show({ sheet });
  }

  /** Shows these trees, by slot; what had the focus has it again. @param {Record<string, LayerNode>} trees */
  #show(trees) {
    const focused = this.#focused();
    for (const [slot, { element }] of this.#roots) {
      if (trees[slot]) continue;
      element.remove();
      this.#roots.delete(slot);
    }
    for (const [slot, node] of Object.entries(trees)) this.#root(slot, node);
    if (focused && focused !== this.#focused()) queueMicrotask(() => this.focus(focused));
  }

  /** The key of what has the focus here. */
  #focused() {
    const active = activeIn(this.#host);
    const here = [...this.#roots.values()].some(({ element }) => element.contains(active));
    return here && active instanceof HTMLElement ? active.dataset.key : undefined;
  }

  /** Whether the element with this key lies somewhere on the panel. @param {string} key */
  isShown(key) {
    return !this.#tree.keyed.has(key) || this.#placed.has(key);
  }

  /** Whether the words around this element are ours; true of what is no part of the layer.
   *  @param {Element} element */
  isIntact(element) {
    const keyed = element.closest('[data-key]');
    const key = keyed instanceof HTMLElement ? (keyed.dataset.key ?? '') : '';
    if (!key || this.#tree.keyed.get(key) !== keyed) return true;
    return keyed.textContent === this.#tree.words(key, this.#live);
  }

  /** @param {string} key */
  focus(key) {
    this.#tree.keyed.get(key)?.focus({ preventScroll: true });
  }

  remove() {
    for (const { element } of this.#roots.values()) element.remove();
    this.#roots.clear();
    this.#tree.clear();
    this.#live.clear();
    this.#styles.clear();
    this.#placed = new Set();
  }

  /** Makes a slot's elements, or brings them up to date. @param {string} slot @param {LayerNode} node */
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
    element.style.cssText = root;
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('focusin', (event) => ring(event.target, true));
    element.addEventListener('focusout', (event) => ring(event.target, false));
    const content = this.#tree.make(node);
    element.append(content);
    this.#host.append(element);
    this.#roots.set(slot, { element, content, node });
  }

  /** @param {HTMLElement} element @param {LayerNode} node @param {boolean} placed */
  #dress(element, [tag, key, , ...children], placed) {
    const words = children.some((child) => typeof child === 'string');
    if (element instanceof HTMLImageElement) this.#picture(element);
    if (key) this.#styles.set(key, unseen);
    if (key || (words && !placed)) hide(element);
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
    /** @type {Set<string>} */
    const seen = new Set();
    for (const { element } of this.#roots.values())
      for (const [i, name] of families.entries())
        element.style.setProperty(name, faces[i + 1] ?? 'inherit', 'important');
    for (const box of boxes) {
      const element = this.#tree.keyed.get(box.key);
      if (!element) continue;
      seen.add(box.key);
      if (box.words !== undefined) {
        this.#live.set(box.key, box.words);
        speak(element, box.words, box.href ?? '');
      }
      this.#style(box.key, element, styleOf(box, faces, element));
      if (box.rtl) set(element, 'dir', 'rtl');
      this.#state(element, box);
    }
    for (const key of this.#placed) {
      const element = this.#tree.keyed.get(key);
      if (seen.has(key) || !element) continue;
      hide(element);
      this.#styles.set(key, unseen);
      this.#state(element, undefined);
    }
    this.#placed = seen;
  }

  /** @param {string} key @param {HTMLElement} element @param {string} style */
  #style(key, element, style) {
    if (this.#styles.get(key) === style) return;
    if (this.#styles.get(key) === unseen) show(element);
    this.#styles.set(key, style);
    element.style.cssText = style;
  }

  /** @param {HTMLElement} element @param {LayerBox | undefined} box */
  #state(element, box) {
    if (element.hasAttribute('aria-expanded')) set(element, 'aria-expanded', String(box?.on ?? false));
    if (element.hasAttribute('aria-pressed') && box) set(element, 'aria-pressed', String(box.on));
    if (element.dataset.key?.startsWith('contents.'))
      set(element, 'aria-current', box?.on ? 'location' : 'false');
  }

  /** Keys and screen readers click here; a pointer's click is the canvas's own affair.
   *  @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest('a[href]');
    const href = link?.getAttribute('href') ?? '';
    if (link && href.startsWith('#')) {
      event.preventDefault();
      if (link.closest('[data-key^="contents."]')) {
        if (event.detail === 0) this.#act.press(link.getAttribute('data-key') ?? '');
      } else {
        this.#act.follow(decodeURIComponent(href), link.getBoundingClientRect());
      }
      return;
    }
    const button = target.closest('button[data-key], a[data-key]');
    if (event.detail === 0 && button instanceof HTMLElement && button.dataset.key)
      this.#act.press(button.dataset.key);
  }
}

/** @param {LayerBox} box @param {string[]} faces @param {HTMLElement} element */
function styleOf(box, faces, element) {
  const slant = box.italic ? 'italic ' : '';
  // Lines break where they are drawn: a hair more room than the widest one has.
  const slack = box.justified ? 0.5 : 1.5;
  // What has no lines of its own, as an image, fills its box.
  const lines = box.lineHeight > 0;
  const rest = lines ? Math.max(box.width - box.insetX - box.textWidth, 0) : 0;
  const [left, right] = box.rtl
    ? [Math.max(box.insetX - slack, 0), rest]
    : [box.insetX, Math.max(rest - slack, 0)];
  const family = faces[box.family] ?? 'serif';
  const button = element.localName === 'button' || element.localName === 'a';
  // On the timeline a sideways drag is the panel's, an upright one the page's.
  const onPlot = box.key === 'timeline.plot' || chosenByArrows(element);
  return important(
    `all:unset;unicode-bidi:isolate;position:absolute;box-sizing:border-box;display:block;` +
      `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px;` +
      `padding:${box.insetY}px ${right}px 0 ${left}px;overflow:hidden;` +
      `direction:${box.rtl ? 'rtl' : 'ltr'};text-align:${box.justified ? 'justify' : 'start'};` +
      `font:${slant}${box.weight} ${box.size}px/${lines ? `${box.lineHeight}px` : 'normal'} ${family};` +
      (box.letter ? `letter-spacing:${box.letter}px;word-spacing:${box.word}px;` : '') +
      `overflow-wrap:anywhere;pointer-events:auto;${button ? 'cursor:inherit' : 'cursor:text'}` +
      (onPlot ? ';touch-action:pan-y;user-select:none;cursor:inherit' : ''),
  );
}

const focusable = new Set(['a', 'button']);

/** Events are one stop of Tab together: the arrow keys choose among them. @param {Element} element */
function chosenByArrows(element) {
  return element.localName === 'button' && Boolean(element.closest('li'));
}

/** Out of sight, and so out of the way of Tab: nothing has the focus that cannot be seen.
 *  @param {HTMLElement} element */
function hide(element) {
  element.style.cssText = unseen;
  for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
  if (focusable.has(element.localName)) set(element, 'tabindex', '-1');
}

/** @param {HTMLElement} element */
function show(element) {
  for (const link of element.querySelectorAll('a')) link.removeAttribute('tabindex');
  if (focusable.has(element.localName) && !chosenByArrows(element)) element.removeAttribute('tabindex');
}

/** The mark of the focus, around what is drawn there. @param {EventTarget | null} target
 *  @param {boolean} on */
function ring(target, on) {
  if (!(target instanceof HTMLElement)) return;
  const shown = on && target.matches(':focus-visible');
  target.style.setProperty('outline', shown ? '2px solid var(--broadside-drawn-focus)' : 'none', 'important');
  target.style.setProperty('outline-offset', '2px', 'important');
}

/** Gives an element the words that are drawn there. @param {HTMLElement} element
 *  @param {string} words @param {string} href */
function speak(element, words, href) {
  if (element.textContent !== words) element.textContent = words;
  if (href) set(element, 'href', href);
}

/** Touches an attribute only when it changes: redundant writes disturb screen readers.
 *  @param {Element} element @param {string} name @param {string} value */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
