import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Slices } from '../../web/slices.js';
import { Clock } from './clock.mjs';

const clock = new Clock().install();
const { performance } = globalThis;

/** Slices in which each step takes this many ms, and the steps that they have done.
 *  @param {number} took */
function counted(took) {
  let now = 0;
  const done = /** @type {string[]} */ ([]);
  Object.defineProperty(globalThis, 'performance', { value: { now: () => now }, configurable: true });
  /** @param {string} name @param {number} count */
  function* steps(name, count) {
    for (let i = 0; i < count; ++i) {
      now += took;
      done.push(`${name}${i}`);
      yield;
    }
  }
  let slices = 0;
  const work = new Slices((slice) => {
    ++slices;
    slice();
  });
  return { work, steps, done, slices: () => slices };
}

test.after(() =>
  Object.defineProperty(globalThis, 'performance', { value: performance, configurable: true }),
);

test('work is done in order, in slices of a few steps, and ends', () => {
  const { work, steps, done, slices } = counted(1);
  work.add(steps('a', 10));
  work.add(steps('b', 3));
  assert.ok(work.pending);
  assert.equal(done.length, 0, 'nothing is done before the browser is idle');
  clock.pass(1);
  assert.ok(done.length > 2 && done.length < 10, `${done.length} steps in a slice`);
  for (let i = 0; i < 20; ++i) clock.pass(1);
  assert.deepEqual(done.length, 13);
  assert.equal(done.indexOf('b0'), 10);
  assert.ok(!work.pending);
  const all = slices();
  clock.pass(100);
  assert.equal(slices(), all, 'it goes on without work');
});

test('a long step is a slice of its own', () => {
  const { work, steps, done } = counted(50);
  work.add(steps('a', 3));
  clock.pass(1);
  assert.deepEqual(done, ['a0']);
  work.stop();
});

test('what is left can be done at once, or dropped', () => {
  const { work, steps, done } = counted(1);
  work.add(steps('a', 30));
  work.run(Number.POSITIVE_INFINITY);
  assert.equal(done.length, 30);
  assert.ok(!work.pending);
  work.add(steps('b', 30));
  work.stop();
  clock.pass(100);
  assert.equal(done.length, 30);
});
