import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleError, errorsOf, fault } from '../../web/faults.js';

/** @param {number} line @param {string} path @param {string} message
 *  @returns {import('../../web/bridge.js').Diagnostic} */
const error = (line, path, message) => ({ severity: 'error', path, line, column: 1, message });

test('an error outside the article has no position', () => {
  const { message, errors } = fault('no WebGL2');
  assert.equal(message, 'no WebGL2');
  assert.deepEqual(errors, [{ severity: 'error', path: '', line: 0, column: 0, message: 'no WebGL2' }]);
});

test('the message has the first error with its position, and the number of others', () => {
  const one = ArticleError.of([error(3, 'lang', 'is missing')]);
  assert.equal(one.message, 'This article cannot be shown: line 3, lang: is missing');
  const two = ArticleError.of([error(3, 'lang', 'is missing'), error(9, 'title', 'is empty')]);
  assert.equal(two.message, 'This article cannot be shown: line 3, lang: is missing (and 1 more)');
  assert.equal(two.errors.length, 2);
});

test('anything thrown becomes an error for the `error` event', () => {
  const own = fault('no WebGL2');
  assert.equal(errorsOf(own), own);
  assert.equal(errorsOf(new TypeError('x is undefined')).message, 'The reader stopped: x is undefined');
  assert.equal(errorsOf('out of memory').errors[0]?.message, 'The reader stopped: out of memory');
});
