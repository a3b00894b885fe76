// Articles whose ids equal our internal names: these must not collide.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

const text = readFileSync(join(root, 'tests/fixtures/our-names.json'), 'utf8');
const article = JSON.parse(text);
const page = `<broadside-reader loading="eager"><script type="application/json" slot="article">${text}</script></broadside-reader>`;

test('ids equal to our names: every part exists once, with its text', async (visits) => {
  const { reader } = await visits.show(page);
  for (const { title } of article.sections)
    assert.equal(await reader.role('heading', title).count(), 1, title);
  for (const name of ['Fit', 'Filter', 'Share', 'Zoom in'])
    assert.equal(await reader.button(name).count(), 1, name);
  assert.equal(await reader.role('heading', 'The real timeline').count(), 1);
});

test('ids equal to our names: each leads to its part, at the panel’s top', async (visits) => {
  const { reader } = await visits.show(page);
  for (const { id, title } of article.sections) {
    assert.equal(await reader.goTo(id), true, id);
    assert.equal((await reader.state()).place.id, id);
    const below = await reader.below(reader.role('heading', title));
    // The last ones cannot be scrolled to the top.
    assert.ok(below > -1 && below < 500, `${id} is ${below} px below the top`);
  }
});

test('ids equal to our names: questions open on a click, events by goTo', async (visits) => {
  const { reader } = await visits.show(page);
  for (const { id, question, answer } of article.faq) {
    await reader.goTo('glossary');
    await reader.setState({ open: [] });
    const button = reader.button(question);
    await button.scrollIntoViewIfNeeded();
    await button.click();
    await reader.until((state) => state.open.includes(id), `${id} opens`);
    await reader.words(answer).waitFor();
  }
  await reader.goTo('timeline-fit');
  assert.equal((await reader.state()).selected, 'timeline-fit');
});

test('ids equal to our names: `view` opens the real timeline, links open their targets', async (visits) => {
  const { page: shown, reader } = await visits.show(page.replace('loading', 'view="timeline" loading'));
  await reader.until((state) => state.place.id === 'timeline-', 'the timeline');
  await reader.goTo('title');
  await shown.locator('[slot="text"] a[href="#source-s1"]').first().click();
  await reader.until((state) => state.open.includes('source-s1'), 'the question that the link names');
  await reader.goTo('title');
  await shown.locator('[slot="text"] sup a').first().click();
  await reader.role('heading', 'Source 1').waitFor();
});
