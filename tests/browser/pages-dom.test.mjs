// Pages that clone, cache, morph, save, decorate or rewrite what is in them.
import assert from 'node:assert/strict';
import { article, bare, sentences } from './article.mjs';
import { inked } from './pixels.mjs';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The text layers and titles inside the readers of a page, and how many panels run. @param {Page} page */
function census(page) {
  return page.evaluate(() => {
    const count = (/** @type {string} */ selector) => document.querySelectorAll(selector).length;
    return {
      readers: count('broadside-reader'),
      running: count('broadside-reader:state(running)'),
      layers: count('broadside-reader > [slot="text"]'),
      roots: count('broadside-reader > [slot]'),
      titles: [...document.querySelectorAll('broadside-reader h1')].map(({ textContent }) => textContent),
    };
  });
}

/** Waits until the page's one reader shows this title, once. @param {Page} page @param {string} title */
async function shownOnce(page, title) {
  const found = await eventually(async () => {
    const now = await census(page);
    return now.running === 1 && now.titles.includes(title) && now;
  }, `a panel that shows ${title}`);
  assert.equal(found.readers, 1);
  assert.equal(found.layers, 1, 'one text layer');
  assert.deepEqual(found.titles, [title]);
}

test('with Turbo each visit shows its article once', async (visits) => {
  const { page } = await visits.open('/pages/turbo.html');
  const paper = 'How paper travelled';
  const next = /** @type {string} */ (
    await page.evaluate(async () => (await (await fetch('../content/examples/paper.json')).json()).title)
  );
  assert.ok(next.length > 3, paper);
  await shownOnce(page, article.title);
  await page.getByRole('link', { name: 'The next post' }).click();
  await shownOnce(page, next);
  await page.goBack();
  await shownOnce(page, article.title);
  await page.goForward();
  await shownOnce(page, next);
  await page.goBack();
  await shownOnce(page, article.title);
});

test('a morph of the page keeps the panel, with one text layer', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html');
  await reader.setState({ open: ['release'] });
  const canvas = await page.evaluateHandle(() =>
    document.querySelector('broadside-reader')?.shadowRoot?.querySelector('canvas'),
  );
  for (const style of ['outerHTML', 'innerHTML', 'outerHTML']) {
    await page.evaluate((how) => /** @type {any} */ (globalThis).morph(how), style);
    await shownOnce(page, article.title);
  }
  assert.ok(await canvas.evaluate((old) => old?.isConnected), 'the same canvas');
  assert.deepEqual((await reader.state()).open, ['release']);
  assert.equal(await page.locator('main > div').textContent(), 'The page goes on.');
});

test('what the page removes from the element comes back, with focus and sheet', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html');
  await reader.timeline.focus();
  await page.keyboard.press('?');
  await reader.rest();
  for (const change of [
    'reader.innerHTML = ""',
    'reader.querySelector("[slot=text]").remove()',
    'reader.querySelector("[slot=text]").removeAttribute("slot")',
    'reader.append(reader.querySelector("[slot=text]").cloneNode(true)); reader.replaceChildren()',
    'reader.innerHTML = reader.innerHTML',
  ]) {
    await page.evaluate(`{ const reader = document.querySelector('broadside-reader'); ${change} }`);
    await reader.rest();
    const now = await census(page);
    assert.deepEqual([now.running, now.layers, now.roots], [1, 1, 4], change);
    assert.ok(await reader.role('dialog', 'Keys').isVisible(), change);
  }
  const box = await reader.element.locator('[slot="text"] h1').boundingBox();
  assert.ok(box && box.width > 300, 'the layer lies on the drawing again');
});

test('a page that removes the text again and again gets HTML', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html');
  await page.evaluate(async () => {
    const host = /** @type {HTMLElement} */ (document.querySelector('broadside-reader'));
    for (let i = 0; i < 40; ++i) {
      host.querySelector('[slot="text"]')?.remove();
      await Promise.resolve();
      await Promise.resolve();
    }
  });
  await page.locator('broadside-reader:state(fallback)').waitFor();
  assert.ok(bare(await reader.element.innerText()).includes(bare(article.faq[0].question)));
});

test('with htmx and with React there is one panel after each change', async (visits) => {
  const { page, reader } = await visits.open('/pages/htmx.html');
  for (let i = 0; i < 2; ++i) {
    const old = await reader.element.elementHandle();
    await page.getByRole('button', { name: 'Swap' }).click();
    await eventually(() => old?.evaluate((element) => !element.isConnected), 'the swap');
    await shownOnce(page, article.title);
  }
  await page.goto(visits.address('/pages/react.html'));
  await shownOnce(page, article.title);
  const button = page.getByRole('button', { name: /Pressed/ });
  for (let i = 1; i < 3; ++i) {
    await button.click();
    await page.getByRole('button', { name: `Pressed ${i} times` }).waitFor();
    await shownOnce(page, article.title);
  }
});

test('in another document, or in a shadow root, a moved reader goes on', async (visits) => {
  const { page } = await visits.open('/pages/morph.html');
  await page.evaluate(() => {
    const host = /** @type {HTMLElement} */ (document.querySelector('broadside-reader'));
    const holder = document.createElement('div');
    document.querySelector('main')?.append(holder);
    holder.attachShadow({ mode: 'open' }).append(host);
  });
  await page.locator('broadside-reader:state(running)').waitFor();
  await new Reader(page).rest();
  assert.ok(await page.locator('broadside-reader').getByRole('heading', { level: 1 }).isVisible());
  await page.evaluate(() => {
    const host = document
      .querySelector('main > div:last-child')
      ?.shadowRoot?.querySelector('broadside-reader');
    const frame = Object.assign(document.createElement('iframe'), { width: 900, height: 700 });
    document.querySelector('main')?.append(frame);
    frame.contentDocument?.body.append(/** @type {Element} */ (host));
  });
  const inside = page.frameLocator('iframe').locator('broadside-reader');
  await inside.getByRole('heading', { level: 1 }).waitFor();
  await eventually(
    () =>
      inside.evaluate(
        (host) => host.matches(':state(running)') && getComputedStyle(host).position === 'relative',
      ),
    'a panel with its styles in the frame',
  );
});

test('a saved page shows the text without JavaScript, and without the program', async (visits) => {
  for (const address of ['/pages/morph.html', '/']) {
    const { page, reader } = await visits.open(address);
    await reader.goTo('timeline');
    const body = await page.content();
    /** @param {import('./visits.mjs').VisitOptions} options */
    const open = async (options) => {
      const saved = await visits.page(options);
      await saved.route('**/saved.html', (route) => route.fulfill({ contentType: 'text/html', body }));
      for (const missing of ['**/broadside.wasm', '**/content/*.html'])
        await saved.route(missing, (route) => route.fulfill({ status: 404, body: '' }));
      await saved.goto(visits.address(address.replace(/[^/]*$/, 'saved.html')));
      return saved.locator('broadside-reader');
    };
    const readable = async (/** @type {import('playwright-core').Locator} */ host) => {
      const text = bare(await host.innerText());
      for (const { body } of article.sections)
        for (const words of sentences(body).filter((each) => each.length > 40))
          assert.equal(text.split(bare(words)).length, 2, words);
      const look = await host.evaluate((element) => {
        const heading = [...element.querySelectorAll('h2')].find((each) => each.checkVisibility());
        const style = getComputedStyle(/** @type {Element} */ (heading));
        return [style.color, style.webkitTextFillColor, style.position, style.clipPath];
      });
      for (const colour of look.splice(0, 2)) assert.notEqual(colour, 'rgba(0, 0, 0, 0)');
      assert.deepEqual(look, ['static', 'none']);
    };
    await readable(await open({ javaScriptEnabled: false }));
    const dead = await open({});
    await dead.and(dead.page().locator(':state(fallback)')).waitFor();
    await readable(dead);
  }
});

test('scripts that decorate text leave the panel running', async (visits) => {
  const { page, reader } = await visits.open('/pages/decorated.html');
  await page.locator('html[data-decorated]').waitFor();
  await reader.rest();
  assert.equal((await census(page)).running, 1);
  await reader.setState({ open: ['release'], timeline: { form: 'table' } });
  await reader.goTo('sources');
  await reader.setState({ lang: 'zh-Hans' });
  await reader.rest();
  assert.equal((await census(page)).running, 1);
  const seen = await page
    .evaluate(() => {
      const colour = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
      return {
        anchor: colour('broadside-reader .anchor').color,
        image: colour('broadside-reader .emoji').opacity,
      };
    })
    .catch(() => undefined);
  if (seen) assert.deepEqual(seen, { anchor: 'rgba(0, 0, 0, 0)', image: '0' });
});

test('after a script has changed words the article is HTML, and then the panel again', async (visits) => {
  const page = await visits.page();
  const said = page.waitForEvent('console', (message) => message.text().includes('was changed'));
  await page.goto(visits.address('/pages/rewritten.html'));
  await said;
  await shownOnce(page, article.title);
});

test('HTML in place of the panel has the look of the page', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html');
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    const heading = document.querySelector('broadside-reader [slot="text"] h2');
    if (heading) heading.textContent = 'Eine Überschrift';
  });
  await page.locator('broadside-reader:state(fallback)').waitFor();
  const look = await reader.element
    .locator('h2')
    .nth(1)
    .evaluate((heading) => {
      const { opacity, color, fontWeight } = getComputedStyle(heading);
      return { opacity, color, fontWeight };
    });
  assert.deepEqual(look, { opacity: '1', color: 'rgb(0, 0, 0)', fontWeight: '700' });
});

test('two readers of one article put no id twice into the page', async (visits) => {
  const tag = '<broadside-reader loading="eager" src="../content/deepseek-v4.json"></broadside-reader>';
  const { page } = await visits.show(tag + tag);
  const repeated = () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
  await eventually(async () => (await census(page)).running === 2, 'two panels');
  assert.deepEqual(await repeated(), []);
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    for (const heading of document.querySelectorAll('broadside-reader [slot="text"] h2:first-of-type'))
      heading.textContent = 'Eine Überschrift';
  });
  await eventually(
    () => page.evaluate(() => document.querySelectorAll('broadside-reader:state(fallback)').length === 2),
    'two articles as HTML',
  );
  assert.deepEqual(await repeated(), []);
});

test('properties that were set early count', async (visits) => {
  const { reader } = await visits.open('/pages/early.html');
  const { open, theme } = await reader.state();
  assert.deepEqual({ open, theme }, { open: ['release'], theme: 'dark' });
  assert.equal(await reader.element.getAttribute('src'), '../content/deepseek-v4.json');
});

test('a missing end tag hides nothing, and is reported', async (visits) => {
  const page = await visits.page();
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(visits.address('/pages/unclosed.html'));
  await page.locator('broadside-reader:state(running)').waitFor();
  assert.ok(await page.getByText('It ends here.').isVisible());
  assert.equal(said.filter((text) => text.includes('no end tag')).length, 1, said.join('\n'));
});

test('a promise of an older `src` settles', async (visits) => {
  const { page } = await visits.open('/pages/morph.html');
  const settled = await page.evaluate(async () => {
    const reader = /** @type {any} */ (document.createElement('broadside-reader'));
    reader.loading = 'eager';
    reader.src = '../content/deepseek-v4.json';
    document.querySelector('main')?.prepend(reader);
    const older = reader.ready;
    reader.src = '../content/examples/paper.json';
    return (await older) === reader && reader.state !== undefined;
  });
  assert.equal(settled, true);
});

test('a page that is printed before the panel has started prints the article', async (visits) => {
  const { page } = await visits.open('/pages/print-early.html', { wait: false });
  await page.evaluate(() => customElements.whenDefined('broadside-reader'));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const printed = bare(await page.locator('broadside-reader').locator('.paper').innerText());
  for (const { body } of article.sections)
    for (const words of sentences(body)) assert.ok(printed.includes(bare(words)), words);
});

test('without WebGL all of the article can be reached, whatever size the page gives it', async (visits) => {
  const page = await visits.page({
    init: () => {
      const get = /** @type {any} */ (HTMLCanvasElement.prototype).getContext;
      /** @type {any} */ (HTMLCanvasElement.prototype).getContext = /** @this {any} */ function (
        /** @type {string} */ kind,
        /** @type {any[]} */ ...rest
      ) {
        return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
      };
    },
  });
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(visits.address('/pages/no-webgl.html'));
  await eventually(
    () =>
      page.evaluate(
        () => document.querySelectorAll('broadside-reader:state(fallback) > article').length === 2,
      ),
    'two articles as HTML',
  );
  const reach = await page.evaluate(() => {
    const [one, two] = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('broadside-reader')]);
    const last = (/** @type {HTMLElement} */ host) => {
      const found = [...host.querySelectorAll('li, p')].at(-1);
      found?.scrollIntoView();
      const box = /** @type {Element} */ (found).getBoundingClientRect();
      const top = document.elementFromPoint(box.x + 5, box.y + box.height / 2);
      return host.contains(top);
    };
    if (!one || !two) return undefined;
    return { one: one.scrollHeight <= one.clientHeight + 1, last: last(one), scrolled: last(two) };
  });
  assert.deepEqual(reach, { one: true, last: true, scrolled: true });
  assert.equal(said.filter((text) => /Broadside.*WebGL2/.test(text)).length, 1, 'one message for both');
});

test('without a page, as on a server, importing the script does nothing', async () => {
  const exports = await import(new URL('../../dist/broadside.js', import.meta.url).href);
  assert.equal(typeof exports.BroadsideReader, 'function');
});

test('in a browser without sheets, popovers and states of its own the panel runs, on stage too', async (visits) => {
  const { page, reader } = await visits.open('/pages/morph.html', {
    init: () => {
      for (const of of [Document, ShadowRoot]) delete (/** @type {any} */ (of.prototype).adoptedStyleSheets);
      for (const name of ['popover', 'showPopover', 'hidePopover'])
        delete (/** @type {any} */ (HTMLElement.prototype)[name]);
      delete (/** @type {any} */ (ElementInternals.prototype).states);
      for (const name of ['any', 'timeout']) delete (/** @type {any} */ (AbortSignal)[name]);
      delete (/** @type {any} */ (window).navigation);
    },
  });
  assert.ok(await reader.element.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(inked(await reader.picture()) > 0.01, 'the panel is empty');
  await reader.element.evaluate((/** @type {any} */ host) => {
    host.requestFullscreen = undefined;
    host.present();
  });
  await reader.rest();
  assert.deepEqual(await reader.box(), { x: 0, y: 0, width: 1280, height: 900 });
  await page.keyboard.press('Escape');
  await reader.rest();
  assert.ok((await reader.box()).height < 900);
});
