import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOrClose, deferred } from '../../web/promises.js';

/** Counts how often it is closed. */
function session() {
  return {
    closed: 0,
    close() {
      ++this.closed;
    },
  };
}

test('a deferred promise is settled by its owner', async () => {
  const { promise, resolve } = deferred();
  resolve(7);
  assert.equal(await promise, 7);
});

test('a deferred promise without handlers rejects without an unhandled rejection', async () => {
  /** @type {unknown[]} */
  const unhandled = [];
  process.on('unhandledRejection', (reason) => unhandled.push(reason));
  deferred().reject(new Error('unheard'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(unhandled, []);
});

test('a deferred promise with a handler still rejects', async () => {
  const { promise, reject } = deferred();
  reject(new Error('heard'));
  await assert.rejects(promise, /heard/);
});

test('an article and a session resolve together', async () => {
  const open = session();
  assert.deepEqual(await allOrClose(Promise.resolve('bytes'), Promise.resolve(open)), ['bytes', open]);
  assert.equal(open.closed, 0);
});

test('a session whose article fails is closed, however late it opens', async () => {
  const open = session();
  const late = new Promise((resolve) => setTimeout(() => resolve(open), 10));
  await assert.rejects(allOrClose(Promise.reject(new Error('404')), /** @type {any} */ (late)), /404/);
  assert.equal(open.closed, 1);
});

test('of two failures the article’s is reported', async () => {
  const [article, opening] = [Promise.reject(new Error('article')), Promise.reject(new Error('WebGL2'))];
  await assert.rejects(allOrClose(article, opening), /article/);
});

test('if only the session fails, its error is reported', async () => {
  await assert.rejects(allOrClose(Promise.resolve(1), Promise.reject(new Error('WebGL2'))), /WebGL2/);
});
