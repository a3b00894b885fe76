// Pages that cache, morph, save, decorate or repeat the element, in other engines.
import assert from 'node:assert/strict';
import { article } from '../browser/article.mjs';
import { eventually } from '../browser/reader.mjs';
import { both } from './both.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

/** Waits until the page's reader shows the article, once. @param {Visit} visit @param {string} title
 *  @param {string} when */
function shownOnce(visit, title, when) {
  return eventually(
    () =>
      visit.engine.evaluate((wanted) => {
        const [host, more] = document.querySelectorAll('broadside-reader');
        const titles = [...(host?.querySelectorAll('h1') ?? [])].map((each) => each.textContent);
        const painted =
          /** @type {any} */ (host)?.stats?.frames > 0 && host?.shadowRoot?.querySelector('canvas');
        return !more && painted && titles.length === 1 && titles[0] === wanted;
      }, title),
    `${when}: ${title}, once`,
  );
}

both('Turbo’s cache and a morph leave one article', async (visit) => {
  await visit.open('/pages/turbo.html');
  await shownOnce(visit, article.title, 'first');
  await visit.engine.evaluate(() => /** @type {any} */ (document.querySelector('main a')).click());
  await eventually(
    () => visit.engine.evaluate(() => document.querySelector('h1')?.textContent === 'The next post'),
    'the next post',
  );
  await visit.engine.evaluate(() => history.back());
  await shownOnce(visit, article.title, 'back');
  await visit.open('/pages/morph.html');
  await visit.engine.evaluate(() => /** @type {any} */ (globalThis).morph());
  await shownOnce(visit, article.title, 'morphed');
  await visit.engine.evaluate(() => document.querySelector('broadside-reader')?.replaceChildren());
  await shownOnce(visit, article.title, 'emptied');
});

both('decorated text leaves the panel, and a saved page is readable', async (visit) => {
  await visit.open('/pages/decorated.html');
  await eventually(
    () => visit.engine.evaluate(() => 'decorated' in document.documentElement.dataset),
    'the decorations',
  );
  await visit.rest();
  const look = await visit.engine.evaluate(() => {
    const host = /** @type {HTMLElement} */ (document.querySelector('broadside-reader'));
    const saved = document.createElement('iframe');
    saved.sandbox.add('allow-same-origin'); // and no scripts
    document.body.append(saved);
    /** @type {Document} */ (saved.contentDocument).body.innerHTML = host.outerHTML;
    const heading = /** @type {Element} */ (saved.contentDocument?.querySelector('[slot="text"] h2'));
    const style = /** @type {Window} */ (saved.contentWindow).getComputedStyle(heading);
    return {
      running: host.shadowRoot?.querySelector('canvas') !== null,
      colour: style.color,
      position: style.position,
      height: heading.getBoundingClientRect().height > 10,
    };
  });
  assert.deepEqual(look, { running: true, colour: 'rgb(0, 0, 0)', position: 'static', height: true });
});

both('a lost context is replaced in place, and many readers are all drawn', async (visit) => {
  await visit.open('/pages/chaos.html');
  await visit.engine.evaluate(() => {
    const canvas = document.querySelector('broadside-reader')?.shadowRoot?.querySelector('canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await eventually(
    () =>
      visit.engine.evaluate(() => {
        const canvas = document.querySelector('broadside-reader')?.shadowRoot?.querySelector('canvas');
        return canvas?.getContext('webgl2')?.isContextLost() === false;
      }),
    'a new context',
  );
  await visit.engine.evaluate(() => {
    for (let i = 0; i < 12; ++i) {
      const host = document.createElement('broadside-reader');
      host.setAttribute('loading', 'eager');
      host.setAttribute('src', '../content/examples/paper.json');
      document.querySelector('main')?.append(host);
    }
  });
  await eventually(
    () =>
      visit.engine.evaluate(() =>
        [...document.querySelectorAll('broadside-reader')].every(
          (host) =>
            /** @type {any} */ (host).stats.frames > 0 &&
            host.shadowRoot?.querySelectorAll('canvas').length === 1,
        ),
      ),
    'fourteen panels',
    60_000,
  );
});
