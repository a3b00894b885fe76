// The page's look in other engines.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { lightness } from '../browser/pixels.mjs';
import { eventually } from '../browser/reader.mjs';
import { test } from '../browser/runner.mjs';
import { both } from './both.mjs';
import { startFirefox } from './firefox.mjs';
import { Visit } from './visit.mjs';

/** How light the panel's corner is. @param {Visit} visit */
async function corner(visit) {
  const { x, y } = await visit.box('broadside-reader');
  return lightness((await visit.picture()).at(Math.round(x) + 8, Math.max(Math.round(y), 0) + 8));
}

both('sheets, states and transitions are followed, and nothing is drawn without a change', async (visit) => {
  await visit.open('/pages/dark-by-sheet.html');
  const steps = /** @type {[string, boolean, () => void][]} */ ([
    [
      'insertRule',
      true,
      () => document.styleSheets[0]?.insertRule('html body { background: #111722; color: #e6e9ef }'),
    ],
    ['deleteRule', false, () => document.styleSheets[0]?.deleteRule(0)],
    ['the scheme', true, () => document.body.style.setProperty('color-scheme', 'dark')],
    ['the media of a link', true, () => document.querySelector('link[media]')?.setAttribute('media', 'all')],
    [
      'a transition',
      false,
      () => {
        document.body.style.cssText =
          'transition: background-color .3s; background-color: #fff; color: #222; font-size: 20px';
      },
    ],
  ]);
  for (const [what, dark, step] of steps) {
    await visit.engine.evaluate(step);
    if (what !== 'the scheme')
      await eventually(
        async () => (await corner(visit)) < 100 === dark,
        `${dark ? 'dark' : 'light'} by ${what}`,
      );
  }
  await visit.rest();
  const { frames } = await visit.stats();
  await visit.engine.evaluate(async () => {
    for (let i = 0; i < 20; ++i) {
      document.body.classList.toggle('without-effect');
      await new Promise(requestAnimationFrame);
    }
  });
  await visit.rest();
  assert.equal((await visit.stats()).frames, frames);
});

test('Firefox that resists fingerprinting: the HTML is shown, and an event says why', async (/** @type {Visit} */ {
  pages,
}) => {
  const engine = await startFirefox({ preferences: { 'privacy.resistFingerprinting': true } });
  try {
    const visit = new Visit(engine, pages);
    await engine.open(pages.address('/pages/gradient.html'));
    await engine.evaluate(() => document.querySelector('broadside-reader')?.scrollIntoView());
    const [{ detail }] = await eventually(async () => {
      const heard = await visit.heard('error');
      return heard.length > 0 && heard;
    }, 'an error event');
    assert.match(detail.errors[0].message, /canvas.*fingerprinting/);
    const title = await eventually(
      () => visit.box('broadside-reader h1', article.title).catch(() => false),
      'HTML',
    );
    assert.ok(/** @type {any} */ (title).height > 10, 'the title cannot be seen');
  } finally {
    await engine.close();
  }
});
