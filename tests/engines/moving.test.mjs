// Navigation: `goTo`, the contents, the wheel.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const section = article.sections[3];
const heading = 'broadside-reader [slot="text"] h2';

/** The section's distance from the panel's top. @param {Visit} visit */
async function below(visit) {
  return (await visit.box(heading, section.title)).y - (await visit.box('broadside-reader')).y;
}

/** @param {Visit} visit */
async function comesToTheTop(visit) {
  await eventually(async () => Math.abs(await below(visit)) < 80, 'the section at the top');
  await visit.until((state) => state.place.id === section.id, 'the section in the state');
}

both('`goTo` scrolls a section to the top', async (visit) => {
  await visit.open('/');
  assert.ok((await below(visit)) > 200, 'it is there already');
  assert.equal(await visit.goTo(section.id), true);
  await comesToTheTop(visit);
});

both('a contents link scrolls its section to the top', async (visit) => {
  await visit.open('/');
  await visit.click('broadside-reader [slot="rail"] a', section.title);
  await comesToTheTop(visit);
});

both('the wheel scrolls the page before a click, and the panel after', async (visit) => {
  await visit.open('/demo/long.html');
  const { x, y, height } = await visit.box('broadside-reader');
  const at = { x: x + 300, y: y + height / 2 };
  const scrolled = () =>
    visit.engine.evaluate(() => ({
      page: scrollY,
      panel:
        document.querySelector('broadside-reader')?.shadowRoot?.querySelector('.scroller')?.scrollTop ?? 0,
    }));
  const before = await scrolled();
  await visit.engine.wheel(at.x, at.y, 40);
  await eventually(async () => (await scrolled()).page > before.page, 'the page has scrolled');
  assert.equal((await scrolled()).panel, 0);
  await visit.click('broadside-reader [slot="text"] h1');
  const { page } = await scrolled();
  // WebKit scrolls a newly scrollable element only from a later frame on.
  await eventually(async () => {
    await visit.engine.wheel(at.x, at.y, 40);
    return (await scrolled()).panel > 0;
  }, 'the panel has scrolled');
  assert.equal((await scrolled()).page, page);
});
