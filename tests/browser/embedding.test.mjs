// The reader in various host pages: in frames and components, right to left, inert and hidden, and
// on a page that scrolls.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { accessibleText } from './accessible.mjs';
import { article, bare } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { boxOf, eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { swipe } from './touch.mjs';
import { phone } from './visits.mjs';
import { LATCH, pageAt, wheel } from './wheel.mjs';

const tag = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';
const question = article.faq[0];

/** @param {Reader} reader */
async function painted(reader) {
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01, 'it is blank');
}

// — In a frame with an opaque origin —

/** A page of dist/ in a sandboxed frame with `allow-scripts` only.
 *  @param {import('./visits.mjs').Visits} visits @param {string} path
 *  @param {import('./visits.mjs').VisitOptions['prepare']} [prepare] */
async function sandboxed(visits, path, prepare) {
  const { page } = await visits.show(
    `<iframe sandbox="allow-scripts" width="1000" height="800" src="${path}"></iframe>`,
    { prepare, wait: false },
  );
  const frame = page.frames()[1];
  assert.ok(frame, 'there is no frame');
  assert.equal(await frame.evaluate(() => origin), 'null');
  return new Reader(/** @type {any} */ (frame));
}

/** Adds the CORS header of servers that serve files to other sites.
 *  @param {import('playwright-core').Page} page @param {RegExp} [files] */
async function openToAll(page, files = /\.(js|json|wasm)$/) {
  await page.route(files, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'Access-Control-Allow-Origin': '*' };
    await route.fulfill({ response, headers });
  });
}

/** @param {Reader} reader */
async function runs(reader) {
  await reader.started();
  await painted(reader);
  assert.ok(await reader.heading(article.title).isVisible());
  await reader.button(question.question).click();
  await reader.until((s) => s.open.includes(question.id), 'the question open');
}

test('in a sandboxed frame it runs if its files may be fetched', async (visits) => {
  await runs(await sandboxed(visits, '/demo/bare.html', openToAll));
});

test('in a sandboxed frame the one file runs', async (visits) => {
  await runs(await sandboxed(visits, '/standalone.html'));
});

for (const [what, prepare] of /** @type {[string, typeof openToAll | undefined][]} */ ([
  ['that may fetch nothing', undefined],
  ['that may fetch only the script', (page) => openToAll(page, /\.js$/)],
]))
  test(
    `in a sandboxed frame ${what} the article can be read`,
    async (visits) => {
      const reader = await sandboxed(visits, '/', prepare);
      const refused = prepare ? /broadside\.wasm.*CORS/ : /broadside\.js.*CORS/;
      await eventually(() => visits.faults.some((fault) => refused.test(fault)), 'the refusal');
      if (prepare) await eventually(async () => (await reader.heard('error')).length > 0, 'an error event');
      assert.ok(await reader.heading(article.title).isVisible());
      assert.ok(!(await reader.element.getByRole('status').isVisible()), 'a message beside the article');
      const answer = reader.element.locator('details').first();
      await answer.locator('summary').click();
      assert.ok(await answer.locator('p').first().isVisible());
    },
    { allow: [/^the page logged: Access to .* from origin 'null' has been blocked by CORS policy/] },
  );

// — In a component —

/** A page with a component that has a reader in its shadow root.
 *  @param {import('./visits.mjs').Visits} visits @param {string} [body] HTML @param {string} [css] */
function inComponent(visits, body = '<post-card></post-card><p style="height: 3000px">Below.</p>', css = '') {
  return visits.show(body, {
    css: `body { margin: 0 } ${css}`,
    head: `<script>customElements.define('post-card', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<section>${tag}</section>'; }
    })</script>`,
  });
}

test('inside a shadow root it starts, and its text is in the accessibility tree', async (visits) => {
  const { page, reader } = await inComponent(visits);
  await painted(reader);
  const text = await accessibleText(page);
  for (const { title } of [article, ...article.sections]) assert.ok(text.includes(bare(title)), title);
});

test('inside a shadow root a question opens on a click and on Enter', async (visits) => {
  const { reader } = await inComponent(visits);
  await reader.button(question.question).click();
  await reader.until((s) => s.open.includes(question.id), 'the question open');
  await reader.button(question.question).press('Enter');
  await reader.until((s) => s.open.length === 0, 'the question closed');
});

test('inside a shadow root a key press keeps the focus', async (visits) => {
  const { reader } = await inComponent(visits);
  await reader.button(question.question).press('Enter');
  await reader.until((s) => s.open.includes(question.id), 'the question open');
  await reader.rest();
  const focused = await reader.element.evaluate(
    (host) => /** @type {ShadowRoot} */ (host.getRootNode()).activeElement?.textContent,
  );
  assert.equal(focused, question.question);
});

test('inside a shadow root the wheel scrolls the page before a click, and the panel after', async (visits) => {
  const { page, reader } = await inComponent(visits);
  const title = reader.heading(article.title);
  await title.hover();
  await wheel(page, 3, 40);
  assert.equal(await pageAt(page), 120);
  await page.evaluate(() => scrollTo(0, 0));
  await title.click();
  const before = await reader.below(title);
  await wheel(page, 3, 40);
  await eventually(async () => (await reader.below(title)) <= before - 120, 'the panel scrolled');
  assert.equal(await pageAt(page), 0);
});

test('inside a shadow root it uses the language of the component’s ancestors', async (visits) => {
  const { reader } = await inComponent(visits, '<post-card lang="zh-Hans"></post-card>');
  assert.equal(await reader.role('navigation', '目录').count(), 1, 'the contents are not called 目录');
});

test('inside a shadow root it chains the wheel, at its end, to its scrolling ancestor', async (visits) => {
  const { page, reader } = await inComponent(
    visits,
    '<div id="around"><post-card></post-card><p>Below.</p></div>',
    '#around { block-size: 800px; overflow: auto } #around p { block-size: 3000px }',
  );
  await reader.heading(article.title).click();
  await wheel(page, 1, 90000);
  await reader.rest();
  await pause(LATCH);
  await wheel(page, 3, 40);
  await eventually(
    () => page.locator('#around').evaluate((around) => around.scrollTop >= 120),
    'the ancestor scrolled',
  );
});

// — On a right-to-left page —

for (const width of [1280, 700, 360])
  test(`on a right-to-left page, ${width} px wide, everything is inside the panel`, async (visits) => {
    const { reader } = await visits.show(`<p>Above.</p>${tag}`, {
      viewport: { width, height: 800 },
      head: '<script>document.documentElement.dir = "rtl"</script>',
    });
    await reader.setState({ open: [question.id] });
    await painted(reader);
    const { outside, count, wide } = await reader.element.evaluate((host) => {
      const panel = host.getBoundingClientRect();
      const boxes = [...host.querySelectorAll('[slot] [style*="absolute"]')].map((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return { key: element.textContent, left, right, width };
      });
      const scrollers = [document.documentElement, host, ...(host.shadowRoot?.querySelectorAll('div') ?? [])];
      return {
        count: boxes.length,
        outside: boxes.filter(({ left, right }) => left < panel.left - 1 || right > panel.right + 1),
        wide: scrollers.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.className || e.localName),
      };
    });
    assert.ok(count > 100, `only ${count} elements`);
    assert.deepEqual(outside, []);
    assert.deepEqual(wide, []);
  });

// — Inert and hidden —

test('under `inert` it receives no focus, click or key; without it, all of them', async (visits) => {
  const { page, reader } = await visits.show(
    `<p><input id="before"></p><div id="around">${tag}</div><p><input id="after"></p>`,
    { css: 'broadside-reader { block-size: 500px }' },
  );
  await reader.goTo('faq');
  const { x, y, width, height } = await boxOf(reader.button(question.question));
  const press = () => page.mouse.click(x + width / 2, y + height / 2);
  const tab = async () => {
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    return page.evaluate(() => document.activeElement?.id);
  };
  const inert = (/** @type {boolean} */ on) =>
    page.locator('#around').evaluate((element, to) => {
      /** @type {HTMLElement} */ (element).inert = to;
    }, on);

  await reader.timeline.evaluate((plot) => /** @type {HTMLElement} */ (plot).focus({ preventScroll: true }));
  await inert(true);
  await reader.rest();
  const before = await reader.state();
  for (const key of ['+', 'ArrowRight', 'Enter', 't', '/']) await page.keyboard.press(key);
  await press();
  assert.equal(await tab(), 'after');
  await reader.rest();
  assert.deepEqual(await reader.state(), before);

  await inert(false);
  assert.notEqual(await tab(), 'after');
  await press();
  await reader.until((s) => s.open.includes(question.id), 'the question open');
  await reader.timeline.focus();
  await page.keyboard.press('+');
  await reader.until((s) => s.timeline.to !== before.timeline.to, 'the timeline zoomed');
});

test('hidden it takes no space and draws nothing; shown again it is painted', async (visits) => {
  const { page, reader } = await visits.show(`<p id="above">Above.</p>${tag}<p id="below">Below.</p>`, {
    css: 'p { margin: 0 }',
  });
  const hidden = (/** @type {boolean} */ on) =>
    reader.element.evaluate((element, to) => {
      /** @type {HTMLElement} */ (element).hidden = to;
    }, on);
  await hidden(true);
  await reader.rest();
  const above = await boxOf(page.locator('#above'));
  assert.equal((await boxOf(page.locator('#below'))).y, above.y + above.height);
  const { frames } = await reader.stats();
  await reader.goTo('coding');
  await reader.setState({ open: [question.id], theme: 'dark' });
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(() => {
    document.body.style.background = '#fdf0d5';
  });
  await reader.rest();
  assert.equal((await reader.stats()).frames, frames);
  await hidden(false);
  await eventually(async () => (await reader.stats()).frames > frames, 'a frame');
  await reader.rest();
  await painted(reader);
  assert.deepEqual((await reader.state()).open, [question.id]);
});

// — On a page that scrolls —

/** How far a new page scrolls when `move` is performed over the middle of an element.
 *  @param {import('./visits.mjs').Visits} visits @param {string} selector
 *  @param {import('./visits.mjs').VisitOptions} options
 *  @param {(page: import('playwright-core').Page, at: {x: number, y: number}) => Promise<void>} move */
async function distance(visits, selector, options, move) {
  const { page, reader } = await visits.show(
    `<p style="height: 500px">Above.</p>${tag}<p id="below" style="height: 4000px">Below.</p>`,
    { css: 'p { margin: 0 } broadside-reader { block-size: 1800px }', ...options },
  );
  await page
    .locator(selector)
    .evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top));
  const before = await pageAt(page);
  await reader.rest();
  const { width, height } = page.viewportSize() ?? assert.fail('no window');
  await move(page, { x: width / 2, y: height - 50 });
  return (await pageAt(page)) - before;
}

/** @type {[string, number, import('./visits.mjs').VisitOptions, Parameters<typeof distance>[3]][]} */
const moves = [
  [
    'turning the wheel 20 times',
    800,
    {},
    async (page, { x, y }) => {
      await page.mouse.move(x, y);
      await wheel(page, 20, 40);
    },
  ],
  ['swiping 600 px', 500, phone, (page, from) => swipe(page, [{ from, to: { x: from.x, y: from.y - 600 } }])],
];

for (const [what, least, options, move] of moves)
  test(`before a click ${what} over the panel scrolls the page as over a paragraph`, async (visits) => {
    const paragraph = await distance(visits, '#below', options, move);
    const panel = await distance(visits, 'broadside-reader', options, move);
    assert.ok(paragraph >= least, `only ${paragraph} px`);
    // Chromium extrapolates the way of a finger by half a step, or not, as frames and touches fall.
    const apart = options === phone ? 30 : 0;
    assert.ok(Math.abs(panel - paragraph) <= apart, `${panel} px, over a paragraph ${paragraph} px`);
  });
