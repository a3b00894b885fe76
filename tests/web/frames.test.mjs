import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Frames } from '../../web/frames.js';
import { Clock } from './clock.mjs';

const clock = new Clock().install();

/** Frames whose draw function returns these values in turn, and then -1. @param {number[]} answers */
function running(...answers) {
  const draw = mock.fn((/** @type {number} */ _now) => answers.shift() ?? -1);
  const frames = new Frames(draw);
  frames.pause(false);
  return { frames, drawn: () => draw.mock.callCount() };
}

test('nothing is drawn without a request', () => {
  const { frames, drawn } = running();
  clock.frame();
  assert.equal(drawn(), 0);
  assert.equal(frames.pending, false);
});

test('several requests make one frame', () => {
  const { frames, drawn } = running();
  for (let i = 0; i < 5; ++i) frames.wake();
  assert.equal(clock.requested, 1);
  assert.equal(frames.pending, true);
  clock.frame();
  clock.frame();
  assert.equal(drawn(), 1);
  assert.equal(frames.pending, false);
});

test('a frame that requests another gets the next animation frame', () => {
  const { frames, drawn } = running(0, 0);
  frames.wake();
  for (let i = 0; i < 5; ++i) clock.frame();
  assert.equal(drawn(), 3);
});

test('a delayed frame is drawn at its time, and is pending until then', () => {
  const { frames, drawn } = running(200);
  frames.wake();
  clock.frame();
  assert.equal(frames.pending, true);
  clock.pass(199);
  assert.equal(clock.requested, 0);
  clock.pass(1);
  clock.frame();
  assert.equal(drawn(), 2);
  assert.equal(frames.pending, false);
});

test('an earlier frame replaces a delayed one', () => {
  const { frames, drawn } = running(200);
  frames.wake();
  clock.frame();
  frames.wake();
  clock.frame();
  clock.pass(1000);
  clock.frame();
  assert.equal(drawn(), 2);
});

test('while paused it schedules nothing, and draws once afterwards', () => {
  const { frames, drawn } = running();
  frames.wake();
  frames.pause(true);
  assert.equal(clock.requested, 0);
  assert.equal(frames.pending, false);
  for (let i = 0; i < 3; ++i) frames.wake();
  clock.frame();
  assert.equal(drawn(), 0);
  frames.pause(false);
  clock.frame();
  clock.frame();
  assert.equal(drawn(), 1);
});

test('a delayed frame that is due while paused is drawn afterwards', () => {
  const { frames, drawn } = running(200);
  frames.wake();
  clock.frame();
  frames.pause(true);
  clock.pass(300);
  assert.equal(clock.requested, 0);
  frames.pause(false);
  clock.frame();
  assert.equal(drawn(), 2);
});

test('after stop() it never draws again', () => {
  const { frames, drawn } = running(200);
  frames.wake();
  clock.frame();
  frames.wake();
  frames.stop();
  clock.pass(1000);
  clock.frame();
  assert.equal(drawn(), 1);
  assert.equal(frames.pending, false);
});
