// Elements after a tree of nodes, kept where the tree has not changed: a selection, the focus and a
// screen reader's place stay while the rest is made anew.

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

export class LayerTree {
  /** @type {Map<string, HTMLElement>} */
  keyed = new Map();
  /** @type {Map<string, LayerNode>} */
  #nodes = new Map();
  #dress;
  #gone;

  /**
   * @param {(element: HTMLElement, node: LayerNode, placed: boolean) => void} dress gives a new
   *   element its look; `placed` inside an element with a key
   * @param {(key: string) => void} gone an element with this key is no more
   */
  constructor(dress, gone) {
    this.#dress = dress;
    this.#gone = gone;
  }

  /** The words of the element with this key; those in `instead` take the place of what was made.
   *  @param {string} key @param {Map<string, string>} instead by key */
  words(key, instead) {
    const node = this.#nodes.get(key);
    return node ? wordsOf(node, instead) : '';
  }

  clear() {
    this.keyed.clear();
    this.#nodes.clear();
  }

  /** An element for the node. @param {LayerNode} node @param {boolean} [placed] */
  make(node, placed = false) {
    const [tag, key, attributes, ...children] = node;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (key) {
      this.keyed.set(key, element);
      this.#nodes.set(key, node);
      element.dataset.key = key;
    }
    element.append(
      ...children.map((child) =>
        typeof child === 'string' ? child : this.make(child, placed || Boolean(key)),
      ),
    );
    this.#dress(element, node, placed);
    return element;
  }

  /** The element for `node`: the one that was made for `old` where they are alike.
   *  @param {HTMLElement} element @param {LayerNode} old @param {LayerNode} node
   *  @param {boolean} [placed] */
  update(element, old, node, placed = false) {
    if (equal(old, node)) return element;
    if (!alike(old, node)) {
      this.#forget(element, old);
      return this.make(node, placed);
    }
    if (node[1]) this.#nodes.set(node[1], node);
    this.#updateChildren(element, old.slice(3), node.slice(3), placed || Boolean(node[1]));
    return element;
  }

  /** @param {HTMLElement} parent @param {LayerNode[]} old @param {LayerNode[]} children
   *  @param {boolean} placed */
  #updateChildren(parent, old, children, placed) {
    const before = new Map(
      old.map((node, i) => [
        nameOf(node, i),
        { node, element: /** @type {HTMLElement} */ (parent.children[i]) },
      ]),
    );
    const names = children.map(nameOf);
    const stay = new Set(names);
    for (const [name, { node, element }] of before) {
      if (stay.has(name)) continue;
      this.#forget(element, node);
      element.remove();
    }
    /** @type {Element | null} */
    let next = parent.firstElementChild;
    children.forEach((node, i) => {
      const known = before.get(names[i] ?? '');
      const element = known ? this.update(known.element, known.node, node, placed) : this.make(node, placed);
      if (known && known.element !== element) {
        if (next === known.element) next = element;
        known.element.replaceWith(element);
      }
      if (element === next) next = element.nextElementSibling;
      else parent.insertBefore(element, next);
    });
  }

  /** Its keys are free, but for those that stand elsewhere by now.
   *  @param {HTMLElement} element @param {LayerNode} node made after it */
  #forget(element, [, key, , ...children]) {
    if (key && element.contains(this.keyed.get(key) ?? null)) {
      this.keyed.delete(key);
      this.#nodes.delete(key);
      this.#gone(key);
    }
    for (const child of children) if (typeof child !== 'string') this.#forget(element, child);
  }
}

/** @param {LayerNode} node @param {Map<string, string>} instead @returns {string} */
function wordsOf([, key, , ...children], instead) {
  return (
    instead.get(key) ??
    children.map((child) => (typeof child === 'string' ? child : wordsOf(child, instead))).join('')
  );
}

/** What tells a node from those beside it: its key, or that of the first in it that has one.
 *  @param {LayerNode} node @param {number} place among them */
function nameOf(node, place) {
  for (let at = node; Array.isArray(at); at = at[3]) if (at[1]) return at[1];
  return `${node[0]} ${place}`;
}

/** Whether an element of the one can become one of the other. What holds words is rather made anew:
 *  they may have been replaced meanwhile. @param {LayerNode} a @param {LayerNode} b */
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
