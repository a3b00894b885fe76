import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Reloader } from '../../web/reload.js';
import { only, openPage } from './page.mjs';

/** @type {((response: Response) => void)[]} pending responses, in order */
let answers = [];
globalThis.fetch = () => new Promise((resolve) => answers.push(resolve));

/** Sends the next response. @param {string} body @param {number} [status] */
async function answer(body, status = 200) {
  answers.shift()?.(new Response(body, { status }));
  await new Promise((resolve) => setImmediate(resolve));
}

/** A fake session for a reloader; an article that contains "wrong" has an error. */
class FakeSession {
  /** @type {string[]} */
  loaded = [];
  /** @type {string[]} */
  pressed = [];
  bridge = {
    state: { lang: '' },
    languages: { current: 'en' },
    language: (/** @type {string} */ tag) => this.pressed.push(tag),
  };

  /** @param {Uint8Array} bytes */
  load(bytes) {
    const text = new TextDecoder().decode(bytes);
    if (text === 'wrong')
      return [{ severity: 'error', path: 'lang', line: 1, column: 1, message: 'is wrong' }];
    this.loaded.push(text);
    return [];
  }

  wake() {}
}

function reader() {
  const host = only(
    openPage('<broadside-reader src="a.json" lang="en"></broadside-reader>'),
    'broadside-reader',
  );
  const session = new FakeSession();
  const running = { session: /** @type {any} */ (session), signal: new AbortController().signal };
  /** @type {{now: typeof running | undefined}} */
  const state = { now: running };
  return { session, state, reloader: new Reloader(host, () => state.now) };
}

beforeEach(() => {
  answers = [];
});

test('the new article is shown and kept', async () => {
  const { session, reloader } = reader();
  const done = reloader.refetch();
  await answer('second');
  await done;
  assert.deepEqual(session.loaded, ['second']);
  assert.equal(new TextDecoder().decode(reloader.bytes), 'second');
});

test('the later of two calls wins, for both, whichever response arrives first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const { session, reloader } = reader();
    answers = [];
    const both = [reloader.refetch(), reloader.refetch()];
    const [first, second] = answers;
    answers = order.map((i) => /** @type {any} */ ([first, second][i]));
    for (const i of order) await answer(['early', 'late'][i] ?? '');
    await Promise.all(both);
    assert.deepEqual(session.loaded, ['late']);
  }
});

test('an article with errors is refused, and the previous one stays', async () => {
  const { session, reloader } = reader();
  const done = reloader.refetch();
  const refused = assert.rejects(done, /line 1, lang: is wrong/);
  await answer('wrong');
  await refused;
  assert.deepEqual(session.loaded, []);
  assert.equal(reloader.bytes, undefined);
});

test('a language that cannot be fetched is reverted', async () => {
  const { session, reloader } = reader();
  session.bridge.state.lang = 'de';
  const refused = assert.rejects(reloader.translate(), /answered 503/);
  await answer('', 503);
  await refused;
  assert.deepEqual(session.pressed, ['en']);
});

test('the current language is not fetched again', async () => {
  const { reloader } = reader();
  await reloader.translate();
  assert.deepEqual(answers, []);
});

test('a response for a removed reader is ignored', async () => {
  const { session, state, reloader } = reader();
  const done = reloader.refetch();
  state.now = undefined;
  await answer('late');
  await done;
  assert.deepEqual(session.loaded, []);
});
