import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LayerTree, numbersIn } from '../../web/layer-tree.js';
import { openPage } from './page.mjs';

/** @typedef {import('../../web/bridge.js').LayerNode} LayerNode */

openPage('');

/** A tree with its element, and its calls of `gone`. @param {LayerNode} node */
function grown(node) {
  /** @type {string[]} */
  const gone = [];
  let dressed = 0;
  const tree = new LayerTree(
    () => ++dressed,
    (number) => gone.push(String(number)),
  );
  let now = node;
  let element = tree.make(node);
  return {
    tree,
    gone,
    get element() {
      return element;
    },
    /** How many elements the tree has made since the last call. */
    get made() {
      const count = dressed;
      dressed = 0;
      return count;
    },
    /** @param {LayerNode} next */
    become(next) {
      element = tree.update(element, now, next);
      now = next;
    },
  };
}

/** @param {number} number @param {string} words @returns {LayerNode} */
const p = (number, words) => ['p', number, {}, words];
/** @param {LayerNode[]} children @returns {LayerNode} */
const article = (...children) => ['article', 0, {}, ...children];

test('an element has the tag, the attributes and the text of its node', () => {
  const { element, tree } = grown(['p', 1, { lang: 'de' }, 'one ', ['em', 0, {}, 'two']]);
  assert.equal(element.innerHTML, 'one <em>two</em>');
  assert.deepEqual([element.localName, element.lang, tree.numberOf(element)], ['p', 'de', 1]);
  assert.equal(tree.elements.get(1), element);
  assert.ok(tree.hasItsWords(element));
  element.append('three');
  assert.ok(!tree.hasItsWords(element));
});

test('unchanged elements are neither replaced nor modified', () => {
  const it = grown(article(p(1, 'one'), p(2, 'two')));
  const [first] = it.element.children;
  assert.equal(it.made, 3);
  it.become(article(p(1, 'one'), p(2, 'zwei')));
  assert.equal(it.made, 1);
  assert.equal(it.element.children[0], first);
  assert.equal(it.element.textContent, 'onezwei');
  assert.equal(it.tree.elements.get(2), it.element.children[1]);
});

test('reordered children are moved, not made again', () => {
  const it = grown(article(p(1, '1'), p(2, '2'), p(3, '3')));
  const before = [...it.element.children];
  void it.made;
  it.become(article(p(3, '3'), p(1, '1'), p(2, '2')));
  assert.equal(it.made, 0);
  assert.deepEqual([...it.element.children], [before[2], before[0], before[1]]);
  assert.deepEqual(it.gone, []);
});

test('new elements are inserted in order, and removed ones are reported', () => {
  const it = grown(article(p(1, '1'), p(3, '3')));
  it.become(article(p(1, '1'), p(2, '2'), p(3, '3')));
  assert.equal(it.element.textContent, '123');
  it.become(article(p(3, '3')));
  assert.equal(it.element.textContent, '3');
  assert.deepEqual(it.gone, ['1', '2']);
  assert.deepEqual([...it.tree.elements.keys()], [3]);
});

test('another attribute or tag replaces the element, and its number maps to the new one', () => {
  const it = grown(article(p(1, '1')));
  const before = it.element.children[0];
  it.become(article(['p', 1, { lang: 'zh' }, '1']));
  assert.notEqual(it.element.children[0], before);
  assert.equal(it.tree.elements.get(1), it.element.children[0]);
  it.become(['section', 0, {}, p(1, '1')]);
  assert.equal(it.element.localName, 'section');
  assert.equal(it.tree.elements.get(1), it.element.children[0]);
});

test('a number that moves to another parent is not lost', () => {
  const it = grown(article(['div', 8, {}, p(1, '1')], ['div', 9, {}]));
  it.become(article(['div', 8, {}], ['div', 9, {}, p(1, '1')]));
  assert.equal(it.tree.elements.get(1)?.parentElement, it.tree.elements.get(9));
});

test('children without numbers are identified by the first number inside them', () => {
  const item = (/** @type {number} */ number) => /** @type {LayerNode} */ (['li', 0, {}, p(number, 'words')]);
  const it = grown(article(item(1), item(2)));
  const second = it.element.children[1];
  it.become(article(item(2)));
  assert.equal(it.element.children.length, 1);
  assert.equal(it.element.children[0], second);
});

test('random updates result in the new tree', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  /** @param {string[]} keys @returns {LayerNode} */
  const of = (keys) =>
    article(
      ...keys.map(
        (key) =>
          /** @type {LayerNode} */ (['section', key.charCodeAt(0), {}, p(key.charCodeAt(0) + 1000, key)]),
      ),
    );
  const it = grown(of([]));
  for (let round = 0; round < 300; ++round) {
    const keys = [...'abcdefgh'].filter(() => random(3) > 0).sort(() => random(3) - 1);
    it.become(of(keys));
    assert.deepEqual(
      [...it.element.children].map((child) => child.textContent),
      keys,
    );
    assert.deepEqual(
      [...it.tree.elements.keys()].sort(),
      keys.flatMap((key) => [key.charCodeAt(0), key.charCodeAt(0) + 1000]).sort(),
    );
    for (const [number, element] of it.tree.elements) assert.ok(it.element.contains(element), String(number));
  }
});

test('decorations leave the text as it is, other words do not', () => {
  const { tree, element } = grown(['p', 1, {}, 'A well-known ', ['em', 0, {}, 'model'], ' at 3 %']);
  assert.ok(tree.hasItsWords(element));
  element.append(' ↗');
  const hint = document.createElement('span');
  hint.textContent = ' (opens in a new tab)';
  element.append(hint);
  assert.ok(tree.hasItsWords(element));
  const first = /** @type {ChildNode} */ (element.firstChild);
  first.nodeValue = 'A well\u00ad-known\u00a0';
  assert.ok(tree.hasItsWords(element));
  first.nodeValue = 'An unknown ';
  assert.ok(!tree.hasItsWords(element));
});

test('a large node grows in steps to what it would be at once', () => {
  const items = Array.from(
    { length: 90 },
    (_, i) => /** @type {LayerNode} */ (['li', i + 2, {}, `item ${i}`]),
  );
  const node = /** @type {LayerNode} */ (['section', 0, {}, ['h2', 1, {}, 'Items'], ['ol', 0, {}, ...items]]);
  const parent = document.createElement('article');
  const { tree } = grown(article());
  const steps = [...tree.grow(parent, node)];
  assert.ok(steps.length > 50, `${steps.length} steps`);
  assert.deepEqual(
    steps.filter(({ list }) => list).map(({ element }) => element.localName),
    ['ol'],
  );
  assert.equal(
    parent.innerHTML,
    new LayerTree(
      () => {},
      () => {},
    ).make(article(node)).innerHTML,
  );
  const whole = /** @type {HTMLElement} */ (parent.firstElementChild);
  assert.equal(tree.update(whole, node, node), whole);
  assert.equal(tree.numberOf(/** @type {Element} */ (whole.firstElementChild)), 1);
});

test('a small node grows in one step', () => {
  const { tree } = grown(article());
  const parent = document.createElement('article');
  assert.equal([...tree.grow(parent, ['section', 0, {}, p(1, 'one'), p(2, 'two')])].length, 1);
});

test('the numbers in a node are in its order', () => {
  assert.deepEqual(numbersIn(['ol', 0, {}, ['li', 3, {}, 'a', ['a', 0, {}, 'b']], ['li', 7, {}]]), [3, 7]);
});
