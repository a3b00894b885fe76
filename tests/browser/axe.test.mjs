// The rules of WCAG that can be checked automatically: axe-core finds nothing, in any view.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from './runner.mjs';
import { phone } from './visits.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @param {import('playwright-core').Page} page */
async function nothingFound(page) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(
      document.querySelector('broadside-reader'),
    );
    return violations.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes.map((/** @type {any} */ n) => n.html.slice(0, 120)).join('\n  ')}`,
    );
  });
  assert.deepEqual(found, []);
}

/** @type {Record<string, (reader: import('./reader.mjs').Reader) => Promise<unknown>>} */
const views = {
  'the article': async () => {},
  'an open event': (reader) => reader.goTo('deepseek-r1'),
  'open questions': (reader) => reader.setState({ open: ['release'] }),
  'the table': (reader) => reader.setState({ timeline: { form: 'table' } }),
  'the comparison': (reader) => reader.setState({ timeline: { form: 'compare' } }),
  'the filter': async (reader) => {
    await reader.timeline.focus();
    await reader.page.keyboard.press('f');
  },
  'the search': async (reader) => {
    await reader.timeline.focus();
    await reader.page.keyboard.press('/');
    await reader.page.keyboard.type('chip');
  },
};

for (const [name, show] of Object.entries(views))
  test(`axe finds nothing in ${name}`, async (visits) => {
    const { page, reader } = await visits.open('/');
    await show(reader);
    await reader.rest();
    await nothingFound(page);
  });

test('axe finds nothing on a phone', async (visits) => {
  const { page, reader } = await visits.open('/', phone);
  await reader.goTo('timeline');
  await nothingFound(page);
});

test(
  'axe finds nothing in the fallback HTML',
  async (visits) => {
    const { page } = await visits.open('/', {
      wait: false,
      init: () => {
        Object.assign(window, { WebAssembly: undefined });
      },
    });
    await page.locator('broadside-reader article').waitFor();
    await nothingFound(page);
  },
  { allow: [/./] },
);
