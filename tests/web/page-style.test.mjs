import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFamilies, readTextSize } from '../../web/page-style.js';

/** An element with these custom properties. @param {Record<string, string>} style
 *  @param {string} [textSize] its attribute */
function host(style, textSize) {
  Object.assign(globalThis, {
    getComputedStyle: () => ({
      ...style,
      getPropertyValue: (/** @type {string} */ name) => style[name] ?? '',
    }),
    CSS: { supports: (/** @type {string} */ _, /** @type {string} */ value) => !value.includes('!!') },
  });
  return /** @type {any} */ ({ getAttribute: () => textSize ?? null });
}

for (const [
  attribute,
  property,
  factor,
] of /** @type {[string | undefined, string, number | undefined][]} */ ([
  ['1.25', '', 1.25],
  ['125%', '', 1.25],
  [' 80% ', '', 0.8],
  [undefined, '150%', 1.5],
  ['1.25', '2', 1.25],
  ['large', '2', 2],
  ['0', '', undefined],
  ['-1', '', undefined],
  ['', '', undefined],
  ['1.2.3', '', undefined],
]))
  test(`the text size for "${attribute}" and "${property}" is ${factor}`, () => {
    assert.equal(readTextSize(host({ '--broadside-text-size': property }, attribute)), factor);
  });

test('font families are the page’s, or defaults', () => {
  const [text, ui, mono] = readFamilies(host({ fontFamily: 'Lora, serif' }));
  assert.deepEqual([text, ui, mono], ['Lora, serif', 'system-ui, sans-serif', 'ui-monospace, monospace']);
  const style = { fontFamily: 'Lora', '--broadside-font': ' Gelasio ', '--broadside-font-ui': 'Inter' };
  assert.deepEqual(readFamilies(host(style)).slice(0, 2), ['Gelasio', 'Inter']);
});

test('an invalid list of families does not reach the canvas', () => {
  assert.equal(readFamilies(host({ fontFamily: '!!' }))[0], 'serif');
});
