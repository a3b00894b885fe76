// From the fallback HTML to the first painted frame, and then idle.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { article, bare, sentences } from '../browser/article.mjs';
import { cut, ground, ink } from '../browser/pixels.mjs';
import { both } from './both.mjs';

const IDLE = 3000; // ms

both('the first frame is painted, and `ready` resolves', async (visit) => {
  await visit.open('/');
  assert.equal((await visit.heard('ready')).length, 1);
  assert.deepEqual(await visit.heard('error'), []);
  assert.ok((await visit.stats()).frames > 0);
  // Only the drawing: the text layer over it is transparent.
  const box = await visit.box('broadside-reader');
  const picture = cut(await visit.picture(), {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.floor(box.width),
    height: Math.floor(box.height),
  });
  const { share, box: inked } = ink(picture, ground(picture));
  assert.ok(share > 0.01 && share < 0.5, `${share} of the panel is ink`);
  assert.ok(inked.bottom - inked.top > picture.height * 0.8, 'only a part of the panel is painted');
});

both('without input it draws nothing', async (visit) => {
  await visit.open('/');
  const { frames } = await visit.stats();
  await pause(IDLE);
  assert.equal((await visit.stats()).frames, frames);
});

both('the whole text is in the light DOM, not in the shadow root', async (visit) => {
  await visit.open('/');
  const text = bare(
    await visit.engine.evaluate(
      () => document.querySelector('broadside-reader [slot="text"]')?.textContent ?? '',
    ),
  );
  for (const { title, body } of article.sections)
    for (const sentence of [title, ...sentences(body)])
      assert.ok(text.includes(bare(sentence)), `not found: ${sentence}`);
});
