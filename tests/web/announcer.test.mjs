import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcer } from '../../web/announcer.js';
import { Clock } from './clock.mjs';
import { only, openPage } from './page.mjs';

const clock = new Clock().install();

function announcer() {
  const status = only(openPage('<div role="status"></div>'), 'div');
  return { status, announcer: new Announcer(status) };
}

test('announcements have their language, and are removed after a while', () => {
  const { status, announcer: voice } = announcer();
  voice.say({ lang: 'de', words: '3 Ereignisse' });
  assert.deepEqual([status.lang, status.textContent], ['de', '3 Ereignisse']);
  clock.pass(4999);
  assert.equal(status.textContent, '3 Ereignisse');
  clock.pass(1);
  assert.equal(status.textContent, '');
});

test('a later announcement stays for its full time', () => {
  const { status, announcer: voice } = announcer();
  voice.say({ lang: 'en', words: 'one' });
  clock.pass(4000);
  voice.say({ lang: 'en', words: 'two' });
  clock.pass(4000);
  assert.equal(status.textContent, 'two');
});

test('after stop() the region is empty', () => {
  const { status, announcer: voice } = announcer();
  voice.say({ lang: 'en', words: 'one' });
  voice.stop();
  assert.equal(status.textContent, '');
});
