// The reader's own frame times while the demo's article scrolls.
import { tail } from './figures.mjs';
import { Visit } from './visit.mjs';

/** @param {import('./run.mjs').Bench} bench */
export async function scroll({ browser, site }) {
  const visit = await Visit.begin(browser, `${site.address}/dist/index.html`);
  try {
    const reader = visit.page.locator('broadside-reader').first();
    await reader.scrollIntoViewIfNeeded();
    await reader.evaluate((/** @type {any} */ element) => element.ready);
    const frames = await reader.evaluate(async (/** @type {any} */ element) => {
      const scroller = element.shadowRoot.querySelector('.scroller');
      const out = [];
      for (let i = 0; i < 200; ++i) {
        scroller.scrollTop += 24;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        out.push([element.stats.lastFrameMs, element.stats.lastSubmitMs]);
      }
      return out;
    });
    console.log('\n## A frame while the article scrolls, ms, median / p95\n');
    console.log(`built (input, layout, Dear ImGui): ${tail(frames.map(([built = 0]) => built))}`);
    console.log(`sent to WebGL: ${tail(frames.map(([, sent = 0]) => sent))}`);
  } finally {
    await visit.end();
  }
}
