// The state that a page can store and restore.
import assert from 'node:assert/strict';
import { decode, unlike } from './pixels.mjs';
import { test } from './runner.mjs';

test('a stored state, set again, shows the same', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.goTo('cost');
  await reader.element.evaluate((/** @type {any} */ r) => {
    r.theme = 'dark';
  });
  await reader.button('Zoom in').click();
  await reader.goTo('h20-licence');
  await reader.goTo('new-phase');
  await reader.element.evaluate((/** @type {any} */ r) => r.search('chips'));
  await reader.rest();
  const kept = JSON.parse(JSON.stringify(await reader.state()));
  assert.deepEqual(kept.open, ['cost']);
  assert.equal(kept.selected, 'h20-licence');
  assert.equal(kept.place.id, 'new-phase');
  assert.equal(kept.theme, 'dark');
  assert.equal(kept.query, 'chips');
  await reader.letGo();
  const picture = decode(await reader.picture());
  await page.reload();
  await reader.started();
  await reader.setState(kept);
  assert.deepEqual(await reader.state(), kept);
  await reader.letGo();
  assert.equal(unlike(picture, decode(await reader.picture())), 0, 'pixels differ');
});

test('a state set before the reader is ready is the one it starts with', async (visits) => {
  const page = await visits.page();
  await page.goto(visits.address('/'), { waitUntil: 'commit' });
  const state = await page.evaluate(async () => {
    await customElements.whenDefined('broadside-reader');
    const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
    reader.state = { open: ['release'], place: { id: 'watch-next', offset: 0 } };
    reader.scrollIntoView();
    await reader.ready;
    return reader.state;
  });
  assert.deepEqual(state.open, ['release']);
  assert.equal(state.place.id, 'watch-next');
});

test('an invalid state, or one of another article, is harmless', async (visits) => {
  const { reader } = await visits.shared();
  await reader.goTo('coding');
  const before = await reader.state();
  for (const odd of [
    null,
    7,
    'x',
    [],
    {},
    { open: 3, timeline: { from: 'a' }, selected: 'gone' },
    { timeline: { from: 5, to: 1 } },
  ])
    await reader.setState(odd);
  const after = await reader.state();
  assert.deepEqual(after.open, before.open);
  assert.deepEqual(after.timeline, before.timeline);
  assert.equal(after.selected, '');
  await reader.setState({ open: ['nope', 'cost'], selected: 'nope' });
  assert.deepEqual((await reader.state()).open, ['cost']);
});

test('the state is small plain data', async (visits) => {
  const { reader } = await visits.shared();
  const state = await reader.state();
  assert.ok(JSON.stringify(state).length < 500);
  assert.equal(typeof state.timeline.from, 'number');
  assert.equal(typeof state.query, 'string');
});

test('a theme in the state is the reader’s choice and survives a state without one', async (visits) => {
  const { reader } = await visits.open('/');
  await reader.setState({ theme: 'dark' });
  assert.equal((await reader.state()).theme, 'dark');
  await reader.setState({ open: [] });
  assert.equal((await reader.state()).theme, 'dark');
});
