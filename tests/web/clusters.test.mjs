// Which text is split into clusters without Intl.Segmenter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simple } from '../../web/glyphs.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clusters = (/** @type {string} */ text) =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

test('of simple characters each is a cluster', () => {
  let count = 0;
  for (let code = 0x20; code < 0xd800; ++code) {
    const character = String.fromCharCode(code);
    if (!simple.test(character)) continue;
    ++count;
    assert.deepEqual(clusters(`a${character}1`), ['a', character, '1'], code.toString(16));
    assert.deepEqual(clusters(character + character), [character, character], code.toString(16));
  }
  assert.ok(count > 700, `${count} characters`);
});

test('marks, joiners, emoji and other scripts are not simple', () => {
  for (const text of ['e\u0301', 'नि', '👩‍💻', '↗️', '中文', 'กำ', '🇨🇳']) assert.ok(!simple.test(text), text);
});

test('words of a Western article are', () => {
  for (const text of ['Extraordinarily', '“No,”', 'naïve…', '2022–26', '→'])
    assert.ok(simple.test(text), text);
});
