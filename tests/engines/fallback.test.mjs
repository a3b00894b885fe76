// Without WebGL2 the article is still readable.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { test } from '../browser/runner.mjs';
import { startFirefox } from './firefox.mjs';
import { Visit } from './visit.mjs';

test('Firefox without WebGL2: the HTML stays, and an event reports why', async (/** @type {Visit} */ {
  pages,
}) => {
  const engine = await startFirefox({ headless: true });
  try {
    const visit = new Visit(engine, pages);
    await engine.open(pages.address('/'));
    assert.ok(
      !(await engine.evaluate(() => Boolean(document.createElement('canvas').getContext('webgl2')))),
      'there is WebGL2',
    );
    await engine.evaluate(() => document.querySelector('broadside-reader')?.scrollIntoView());
    const [{ detail }] = await eventually(async () => {
      const heard = await visit.heard('error');
      return heard.length > 0 && heard;
    }, 'an error event');
    assert.equal(detail.errors[0].path, '');
    assert.match(detail.errors[0].message, /WebGL2/);
    assert.equal((await visit.stats()).frames, 0);
    const title = await visit.box('broadside-reader > article h1', article.title);
    assert.ok(title.width > 100 && title.height > 10, 'the title is not visible');
    assert.deepEqual(await visit.faults(), []);
  } finally {
    await engine.close();
  }
});
