// The panel's box on other people's pages, where engines differ.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

/** A click where the first event's name is drawn chooses it. `zoom`: of the page, where boxes are given
 *  in its px. @param {Visit} visit @param {number} [zoom] */
async function pressesEvent(visit, zoom = 1) {
  await visit.goTo('timeline');
  const { id, title } = article.timeline.events[0];
  const { x, y, width, height } = await visit.box('broadside-reader li h3 [role=button]', title);
  await visit.engine.click((x + width / 2) * zoom, (y + height / 2) * zoom);
  await visit.until((state) => state.selected === id, `${title} chosen`);
}

both('on a zoomed page the panel is as sharp, and presses reach what they meet', async (visit) => {
  await visit.open('/pages/css-zoom.html');
  const { local, boxes, drawn } = await visit.engine.evaluate(() => {
    const panel = document.querySelector('broadside-reader')?.shadowRoot?.querySelector('.panel');
    const canvas = /** @type {HTMLCanvasElement} */ (panel?.querySelector('canvas'));
    return {
      local: canvas.offsetWidth,
      boxes: 'currentCSSZoom' in canvas ? 1 : 1.25,
      drawn: canvas.width / devicePixelRatio,
    };
  });
  assert.equal(local, 800);
  assert.ok(Math.abs(drawn - 1000) <= 1, `${drawn} px drawn of 1000`);
  await pressesEvent(visit, boxes);
});

both('on a turned page a press reaches what it meets', async (visit) => {
  await visit.open('/pages/turned.html');
  await pressesEvent(visit);
});

both('where boxes shrink to fit it takes the width that there is', async (visit) => {
  await visit.engine.open(visit.pages.address('/pages/shrink-to-fit.html'));
  const widths = () =>
    visit.engine.evaluate(() =>
      ['row', 'grid', 'float', 'inline', 'fit', 'dialog', 'absolute', 'own', 'ratio', 'ratio-alone'].map(
        (id) =>
          Math.round(document.querySelector(`#${id} broadside-reader`)?.getBoundingClientRect().width ?? 0),
      ),
    );
  const wanted = [800, 800, 800, 800, 800, 800, 700, 300, 800, 600];
  await eventually(async () => (await widths()).join() === wanted.join(), `${wanted}, not ${await widths()}`);
});
