// Keys, addresses and copying in pages that have their own.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

both('a page’s shortcuts do not hear what is typed into the panel', async (visit) => {
  await visit.open('/pages/shortcuts.html');
  await visit.engine.evaluate(() => document.querySelector('broadside-reader')?.focus());
  await visit.engine.key('/');
  await visit.engine.type('so/');
  await visit.until((state) => state.query === 'so/', 'the query');
  await visit.engine.key('Escape');
  const heard = await visit.engine.evaluate(() => /** @type {any} */ (window).acted.splice(0));
  assert.deepEqual(heard, []);
  await visit.engine.key('s');
  assert.equal(await visit.engine.evaluate(() => document.activeElement?.id), 'search');
});

both('an address opens its section far down, a text fragment its answer, and Back returns', async (visit) => {
  await visit.engine.open(visit.pages.address('/pages/deep-links.html#coding'));
  await visit.until((state) => state.place?.id === 'coding', 'the section');
  const inSight = () =>
    visit.engine.evaluate(() => {
      const box = document.querySelector('broadside-reader')?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight / 2;
    });
  await eventually(inSight, 'the reader in sight');
  await visit.click('nav a', 'A question');
  await visit.until((state) => state.open.includes('release'), 'the question open');
  await visit.engine.evaluate(() => history.back());
  await visit.until((state) => state.place.id === 'coding', 'the section, with Back');

  // Not every browser tells a page the text fragment that it was opened with.
  await visit.engine.evaluate((words) => {
    const link = Object.assign(document.createElement('a'), {
      href: `#:~:text=${encodeURIComponent(words)}`,
    });
    document.querySelector('nav')?.append(link);
    link.click();
  }, 'says nothing about the price');
  await visit.until((state) => state.query === 'says nothing about the price', 'the words');
});

both('without the clipboard API a text is copied, or shown', async (visit) => {
  await visit.open('/pages/plain-http.html');
  await visit.goTo('timeline');
  await visit.click('broadside-reader button', 'Share');
  await visit.rest();
  await visit.click('broadside-reader button', 'Copy as text');
  const said = await eventually(
    () =>
      visit.engine.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('broadside-reader'));
        const offered = shadowRoot.querySelector('.offer textarea')?.value;
        return offered ?? shadowRoot.querySelector('.status').textContent;
      }),
    'a word about it',
  );
  assert.ok(said === 'Copied' || said.startsWith(article.title), said);
});
