import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LayerTree } from '../../web/layer-tree.js';
import { openPage } from './page.mjs';

/** @typedef {import('../../web/bridge.js').LayerNode} LayerNode */

openPage('');

/** A tree with its element, and what it has told. @param {LayerNode} node */
function grown(node) {
  /** @type {string[]} */
  const gone = [];
  let dressed = 0;
  const tree = new LayerTree(
    () => ++dressed,
    (key) => gone.push(key),
  );
  let now = node;
  let element = tree.make(node);
  return {
    tree,
    gone,
    get element() {
      return element;
    },
    /** How many elements the tree has made since it was last asked. */
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

/** @param {string} key @param {string} words @returns {LayerNode} */
const p = (key, words) => ['p', key, {}, words];
/** @param {LayerNode[]} children @returns {LayerNode} */
const article = (...children) => ['article', '', {}, ...children];

test('an element has the tag, the attributes and the words of its node', () => {
  const { element, tree } = grown(['p', 'a', { lang: 'de' }, 'one ', ['em', '', {}, 'two']]);
  assert.equal(element.innerHTML, 'one <em>two</em>');
  assert.deepEqual([element.localName, element.lang, element.dataset.key], ['p', 'de', 'a']);
  assert.equal(tree.keyed.get('a'), element);
  assert.equal(tree.words('a', new Map()), 'one two');
  assert.equal(tree.words('a', new Map([['a', 'three']])), 'three');
  assert.equal(tree.words('b', new Map()), '');
});

test('what has not changed is neither made anew nor touched', () => {
  const it = grown(article(p('a', 'one'), p('b', 'two')));
  const [first] = it.element.children;
  assert.equal(it.made, 3);
  it.become(article(p('a', 'one'), p('b', 'zwei')));
  assert.equal(it.made, 1);
  assert.equal(it.element.children[0], first);
  assert.equal(it.element.textContent, 'onezwei');
  assert.equal(it.tree.keyed.get('b'), it.element.children[1]);
});

test('children that move are moved, not made', () => {
  const it = grown(article(p('a', '1'), p('b', '2'), p('c', '3')));
  const before = [...it.element.children];
  void it.made;
  it.become(article(p('c', '3'), p('a', '1'), p('b', '2')));
  assert.equal(it.made, 0);
  assert.deepEqual([...it.element.children], [before[2], before[0], before[1]]);
  assert.deepEqual(it.gone, []);
});

test('what comes is put in its place, and what goes is told', () => {
  const it = grown(article(p('a', '1'), p('c', '3')));
  it.become(article(p('a', '1'), p('b', '2'), p('c', '3')));
  assert.equal(it.element.textContent, '123');
  it.become(article(p('c', '3')));
  assert.equal(it.element.textContent, '3');
  assert.deepEqual(it.gone, ['a', 'b']);
  assert.deepEqual([...it.tree.keyed.keys()], ['c']);
});

test('another attribute or tag makes the element anew, and its key leads to the new one', () => {
  const it = grown(article(p('a', '1')));
  const before = it.element.children[0];
  it.become(article(['p', 'a', { lang: 'zh' }, '1']));
  assert.notEqual(it.element.children[0], before);
  assert.equal(it.tree.keyed.get('a'), it.element.children[0]);
  it.become(['section', '', {}, p('a', '1')]);
  assert.equal(it.element.localName, 'section');
  assert.equal(it.tree.keyed.get('a'), it.element.children[0]);
});

test('a key that goes from one place to another is not lost', () => {
  const it = grown(article(['div', 'x', {}, p('a', '1')], ['div', 'y', {}]));
  it.become(article(['div', 'x', {}], ['div', 'y', {}, p('a', '1')]));
  assert.equal(it.tree.keyed.get('a')?.parentElement?.dataset.key, 'y');
});

test('without keys, children are told apart by the first key inside them', () => {
  const item = (/** @type {string} */ key) => /** @type {LayerNode} */ (['li', '', {}, p(key, key)]);
  const it = grown(article(item('a'), item('b')));
  const second = it.element.children[1];
  it.become(article(item('b')));
  assert.equal(it.element.children.length, 1);
  assert.equal(it.element.children[0], second);
});

test('random changes end in the tree that they say', () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  /** @param {string[]} keys @returns {LayerNode} */
  const of = (keys) =>
    article(...keys.map((key) => /** @type {LayerNode} */ (['section', key, {}, p(`${key}.text`, key)])));
  const it = grown(of([]));
  for (let round = 0; round < 300; ++round) {
    const keys = [...'abcdefgh'].filter(() => random(3) > 0).sort(() => random(3) - 1);
    it.become(of(keys));
    assert.deepEqual(
      [...it.element.children].map((child) => child.textContent),
      keys,
    );
    assert.deepEqual([...it.tree.keyed.keys()].sort(), keys.flatMap((key) => [key, `${key}.text`]).sort());
    for (const [key, element] of it.tree.keyed) assert.ok(it.element.contains(element), key);
  }
});
