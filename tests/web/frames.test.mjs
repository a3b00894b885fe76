import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Frames } from '../../web/frames.js';
import { Clock } from './clock.mjs';

const clock = new Clock().install();

/** Frames that are drawn with these answers in turn, and then never again. @param {number[]} answers */
function running(...answers) {
  const draw = mock.fn((/** @type {number} */ _now) => answers.shift() ?? -1);
  const frames = new Frames(draw);
  frames.pause(false);
  return { frames, drawn: () => draw.mock.callCount() };
}

test('nothing is drawn that nobody has asked for', () => {
  const { frames, drawn } = running();
  clock.frame();
  assert.equal(drawn(), 0);
  assert.equal(frames.pending, false);
});

test('many changes make one frame', () => {
  const { frames, drawn } = running();
  for (let i = 0; i < 5; ++i) frames.wake();
  assert.equal(clock.requested, 1);
  assert.equal(frames.pending, true);
  clock.frame();
  clock.frame();
  assert.equal(drawn(), 1);
  assert.equal(frames.pending, false);
});

test('a frame that wants another has it in the next one', () => {
  const { frames, drawn } = running(0, 0);
  frames.wake();
  for (let i = 0; i < 5; ++i) clock.frame();
  assert.equal(drawn(), 3);
});

test('a frame that is wanted at a time is drawn then, and is to come until then', () => {
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

test('a frame before that time takes its place', () => {
  const { frames, drawn } = running(200);
  frames.wake();
  clock.frame();
  frames.wake();
  clock.frame();
  clock.pass(1000);
  clock.frame();
  assert.equal(drawn(), 2);
});

test('paused it schedules nothing, and draws once afterwards', () => {
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

test('a time that comes while it is paused is caught up with', () => {
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

test('stopped it never draws again', () => {
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
