import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDocument } from '../../web/plain-document.js';
import { only, openPage } from './page.mjs';

const page = openPage('<broadside-reader src="articles/a.json"></broadside-reader>');
const host = only(page, 'broadside-reader');

test('a document has the tree’s elements without numbers, and ids only if requested', () => {
  /** @type {import('../../web/bridge.js').LayerNode} */
  const tree = ['section', 0, { id: 'coding' }, ['h2', 7, {}, 'Coding'], 'text'];
  const html = (/** @type {boolean} */ ids) => plainDocument(tree, host, { ids: () => ids }).outerHTML;
  assert.equal(html(false), '<section><h2>Coding</h2>text</section>');
  assert.equal(html(true), '<section id="coding"><h2>Coding</h2>text</section>');
});

test('a picture’s address is resolved against the article’s', () => {
  const made = plainDocument(['img', 0, { src: 'p/1.png', alt: 'A chart' }], host, { ids: () => true });
  assert.equal(made.getAttribute('src'), 'https://example.org/post/articles/p/1.png');
});
