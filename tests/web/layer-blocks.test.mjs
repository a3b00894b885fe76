import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LayerBlocks } from '../../web/layer-blocks.js';
import { openPage } from './page.mjs';

openPage('');

/** An element with these children. @param {string} tag @param {...HTMLElement} children */
function made(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** Paragraphs have boxes of their own, all else holds them. */
const blocks = () => new LayerBlocks((element) => element.localName !== 'p');

/** @param {number} y @param {number} height @returns {{y: number, height: number}} */
const box = (y, height) => ({ y, height });

test('a block has the place of the boxes in it', () => {
  const [one, two] = [made('p'), made('p')];
  const section = made('section', one, made('div', two));
  const all = blocks();
  assert.equal(all.add(section), true);
  assert.equal(all.add(made('p')), false);
  all.frame([
    [two, box(150, 30)],
    [one, box(100, 20)],
  ]);
  const block = all.around(two);
  assert.deepEqual([block?.element, block?.top, block?.bottom], [section, 100, 180]);
  assert.match(section.style.cssText, /100px/);
});

test('a large part is divided into what holds its paragraphs', () => {
  const groups = Array.from({ length: 3 }, () => made('div', ...Array.from({ length: 60 }, () => made('p'))));
  const section = made('section', made('p'), ...groups);
  const all = blocks();
  all.add(section);
  const inside = /** @type {HTMLElement} */ (groups[1]?.firstElementChild);
  assert.ok(all.around(inside)?.element === groups[1]);
  assert.equal(all.around(/** @type {HTMLElement} */ (section.firstElementChild)), undefined);
});

test('a block without boxes has no place any more', () => {
  const inside = made('p');
  const section = made('section', inside);
  document.body.append(section);
  const all = blocks();
  all.add(section);
  all.frame([[inside, box(100, 20)]]);
  all.frameAll([]);
  assert.equal(all.around(inside)?.top, 0);
  assert.doesNotMatch(section.style.cssText, /100px/);
});

test('a list has its place before its items come', () => {
  const list = made('ol');
  const all = blocks();
  all.enclose(list, [box(40, 10), box(20, 5), box(60, 10)]);
  const item = made('p');
  list.append(item);
  assert.deepEqual([all.around(item)?.top, all.around(item)?.bottom], [20, 70]);
});
