// Elements made from a tree of nodes. Unchanged ones are kept, so that the selection, the focus and a
// screen reader's position survive an update.

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/** How many elements are made without a pause. */
const STEP = 64;

export class LayerTree {
  /** @type {Map<number, HTMLElement>} by the number of their node */
  elements = new Map();
  /** @type {WeakMap<Element, LayerNode>} the node that an element was made from */
  #nodes = new WeakMap();
  #dress;
  #gone;

  /**
   * @param {(element: HTMLElement, node: LayerNode, placed: boolean) => void} dress styles a new
   *   element; `placed`: it is inside an element with a number
   * @param {(number: number) => void} gone called when the element with this number is removed
   */
  constructor(dress, gone) {
    this.#dress = dress;
    this.#gone = gone;
  }

  /** The number of an element's node; 0 for none. @param {Element} element */
  numberOf(element) {
    return this.#nodes.get(element)?.[1] ?? 0;
  }

  /** The closest element, this one included, with a number. @param {Element | null} element */
  around(element) {
    for (let at = element; at; at = at.parentElement)
      if (this.numberOf(at) !== 0) return /** @type {HTMLElement} */ (at);
    return undefined;
  }

  /** An attribute's value in the tree. @param {Element} element @param {string} name */
  attribute(element, name) {
    return this.#nodes.get(element)?.[2][name];
  }

  /** Whether an element still has its original text. Elements that others have put inside may hold a part
   *  of it, or text of their own. @param {Element} element */
  hasItsWords(element) {
    const node = this.#nodes.get(element);
    if (!node) return false;
    let rest = letters(textOf(node));
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = letters(texts.currentNode.nodeValue ?? '');
      if (rest.startsWith(text)) rest = rest.slice(text.length);
      else if (this.#isOurs(texts.currentNode.parentElement, element)) return false;
    }
    return rest === '';
  }

  /** Whether all elements from this one up to `root` were made here. @param {Element | null} element
   *  @param {Element} root @returns {boolean} */
  #isOurs(element, root) {
    return (
      element !== null &&
      this.#nodes.has(element) &&
      (element === root || this.#isOurs(element.parentElement, root))
    );
  }

  clear() {
    this.elements.clear();
  }

  /** Makes an element for the node. @param {LayerNode} node @param {boolean} [placed] */
  make(node, placed = false) {
    const [tag, number, attributes, ...children] = node;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#nodes.set(element, node);
    if (number) this.elements.set(number, element);
    element.append(
      ...children.map((child) =>
        typeof child === 'string' ? child : this.make(child, placed || number !== 0),
      ),
    );
    this.#dress(element, node, placed);
    return element;
  }

  /** Makes it at the end of `parent` in steps, and yields what each has made, which has no look yet. A
   *  long list is yielded when it is empty, with its node, and then each item.
   *  @param {HTMLElement} parent @param {LayerNode} node
   *  @returns {Generator<{element: HTMLElement, list?: LayerNode}, void, void>} */
  *grow(parent, node) {
    const [tag, number, attributes, ...children] = node;
    const divided = !number && children.every(Array.isArray) && sizeOf(node) > STEP;
    const element = this.make(divided ? [tag, number, attributes] : node);
    parent.append(element);
    if (!divided) {
      yield { element };
      return;
    }
    const isList = children.every((child) => child[1] !== 0);
    if (isList) yield { element, list: node };
    for (const child of children) yield* this.grow(element, /** @type {any} */ (child));
    this.#nodes.set(element, node);
  }

  /** The element for `node`: reuses the one made from `old` if they are similar.
   *  @param {HTMLElement} element @param {LayerNode} old @param {LayerNode} node
   *  @param {boolean} [placed] */
  update(element, old, node, placed = false) {
    if (equal(old, node)) return element;
    const own = [...element.children].filter((child) => this.#nodes.has(child));
    if (!alike(old, node) || own.length !== old.length - 3) {
      this.forget(element, old);
      return this.make(node, placed);
    }
    this.#nodes.set(element, node);
    const children = /** @type {HTMLElement[]} */ (own);
    this.#updateChildren(element, children, old.slice(3), node.slice(3), placed || node[1] !== 0);
    return element;
  }

  /** @param {HTMLElement} parent @param {HTMLElement[]} own made from `old`; there may be others
   *  @param {LayerNode[]} old @param {LayerNode[]} children @param {boolean} placed */
  #updateChildren(parent, own, old, children, placed) {
    const before = new Map(
      own.map((element, i) => {
        const node = /** @type {LayerNode} */ (old[i]);
        return [nameOf(node, i), { node, element }];
      }),
    );
    const names = children.map(nameOf);
    const stay = new Set(names);
    for (const [name, { node, element }] of before) {
      if (stay.has(name)) continue;
      this.forget(element, node);
      element.remove();
    }
    const ours = (/** @type {Element | null} */ at) => {
      while (at && !this.#nodes.has(at)) at = at.nextElementSibling;
      return at;
    };
    let next = ours(parent.firstElementChild);
    children.forEach((node, i) => {
      const known = before.get(names[i] ?? '');
      const element = known ? this.update(known.element, known.node, node, placed) : this.make(node, placed);
      if (known && known.element !== element) {
        if (next === known.element) next = element;
        known.element.replaceWith(element);
      }
      if (element === next) next = ours(element.nextElementSibling);
      else parent.insertBefore(element, next);
    });
  }

  /** Releases its numbers, except those that another element has by now.
   *  @param {HTMLElement} element @param {LayerNode} node it was made from */
  forget(element, [, number, , ...children]) {
    if (number && element.contains(this.elements.get(number) ?? null)) {
      this.elements.delete(number);
      this.#gone(number);
    }
    for (const child of children) if (typeof child !== 'string') this.forget(element, child);
  }
}

/** The number of elements that a node becomes. @param {LayerNode} node @returns {number} */
function sizeOf([, , , ...children]) {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : sizeOf(child)), 1);
}

/** The numbers of a node and of all in it. @param {LayerNode} node @returns {number[]} */
export function numbersIn([, number, , ...children]) {
  return [number, ...children.flatMap((child) => (typeof child === 'string' ? [] : numbersIn(child)))].filter(
    Boolean,
  );
}

/** What scripts that decorate text leave as it is: no spaces, hyphens, emoji, arrows or signs.
 *  @param {string} text */
function letters(text) {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** @param {LayerNode} node @returns {string} */
function textOf([, , , ...children]) {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Identifies a node among its siblings: its number, or that of its first numbered descendant.
 *  @param {LayerNode} node @param {number} place among the siblings */
function nameOf(node, place) {
  for (let at = node; Array.isArray(at); at = at[3]) if (at[1]) return String(at[1]);
  return `${node[0]} ${place}`;
}

/** Whether an element of `a` can be updated to `b`. Elements with text are made anew: the text may
 *  have been replaced meanwhile. @param {LayerNode} a @param {LayerNode} b */
function alike(a, b) {
  return (
    a[0] === b[0] &&
    a[1] === b[1] &&
    equal(a[2], b[2]) &&
    [...a.slice(3), ...b.slice(3)].every((child) => typeof child !== 'string')
  );
}

/** @param {any} a @param {any} b @returns {boolean} */
function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => equal(a[name], b[name]));
}
