// The panel's box on other people's pages: its size, and that picture, text and pointer stay together.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { launch } from './browser.mjs';
import { cut, decode, ground, ink } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { phone, Visits } from './visits.mjs';

/** @typedef {import('./reader.mjs').Reader} Reader */

/** The canvas's pixels for each CSS px of the window. @param {Reader} reader */
function resolution(reader) {
  return reader.element.locator('canvas').evaluate((/** @type {HTMLCanvasElement} */ canvas) => {
    const { width } = canvas.getBoundingClientRect();
    return canvas.width / width;
  });
}

/** Waits until it is drawn at this resolution. @param {Reader} reader @param {number} wanted */
async function sharp(reader, wanted) {
  await eventually(
    async () => Math.abs((await resolution(reader)) / wanted - 1) < 0.01,
    `${wanted} px for each of the window, not ${await resolution(reader)}`,
    10_000,
  );
  await reader.rest();
}

/** The words of a placed element lie on their picture: its lines have ink, from where they begin to
 *  where they end. @param {import('playwright-core').Locator} element @param {number} [ratio] of the
 *  screen */
async function together(element, ratio = 1) {
  const { text, lines } = await element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    return {
      text: node.textContent,
      // Those of one line as one.
      lines: [...new Set(boxes.map(({ top }) => Math.round(top / 8)))].map((row) => {
        const line = boxes.filter(({ top }) => Math.round(top / 8) === row);
        const edge = (/** @type {'left' | 'top' | 'right' | 'bottom'} */ name) =>
          line.map((box) => box[name]);
        return {
          left: Math.min(...edge('left')),
          top: Math.min(...edge('top')),
          right: Math.max(...edge('right')),
          bottom: Math.max(...edge('bottom')),
        };
      }),
    };
  });
  const screen = decode(await element.page().screenshot());
  for (const { left, top, right, bottom } of lines) {
    const margin = 8; // more than a space, which has no ink
    /** @type {{x: number, y: number, width: number, height: number}} */
    const box = {
      x: Math.round((left - margin) * ratio),
      y: Math.round(top * ratio),
      width: Math.round((right - left + 2 * margin) * ratio),
      height: Math.round((bottom - top) * ratio),
    };
    const picture = cut(screen, box);
    const { box: inked } = ink(picture, ground(picture), 100);
    /** @type {number} */
    const from = (box.x + inked.left) / ratio - left;
    /** @type {number} */
    const to = (box.x + inked.right + 1) / ratio - right;
    assert.ok(Math.abs(from) < 5, `“${text}” begins ${from} px from where it is drawn`);
    assert.ok(to < 5 && to > -margin - 5, `“${text}” ends ${to} px from where it is drawn`);
    const share = (inked.bottom - inked.top) / box.height;
    assert.ok(share > 0.4 && inked.bottom < box.height - 1, `“${text}” is drawn above or below itself`);
  }
}

/** A press where the first event's name is drawn chooses it. @param {Reader} reader */
async function pressesEvent(reader) {
  await reader.goTo('timeline');
  const { id, title } = article.timeline.events[0];
  const place = await reader.button(title).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await reader.page.mouse.move(place.x, place.y);
  await reader.rest();
  await reader.page.mouse.down();
  await reader.rest();
  await reader.page.mouse.up();
  await reader.until((state) => state.selected === id, `${title} chosen`);
  await reader.setState({ selected: '' });
}

test('a zoomed page: larger, sharp and together', async (visits) => {
  const { reader } = await visits.open('/pages/css-zoom.html', { deviceScaleFactor: 2 });
  await sharp(reader, 2);
  assert.equal(Math.round((await reader.box()).width), 1000);
  assert.equal(await reader.element.evaluate((element) => element.clientWidth), 800);
  await together(reader.heading(article.title), 2);
  await reader.button(article.faq[1].question).click();
  await reader.until((state) => state.open.includes(article.faq[1].id), 'the question open');
  await pressesEvent(reader);
});

test('a scaled page: drawn for its size, also when that changes', async (visits) => {
  const { page, reader } = await visits.open('/pages/scaled.html');
  await sharp(reader, 1);
  await together(reader.heading(article.title));
  await pressesEvent(reader);
  const main = page.locator('main');
  await main.evaluate((element) => element.classList.add('large'));
  await eventually(async () => Math.round((await reader.box()).width) === 1080, 'the end of the transition');
  await sharp(reader, 1);
  await main.evaluate((element) => element.classList.remove('large'));
  await page.setViewportSize({ width: 1100, height: 900 });
  await eventually(async () => Math.round((await reader.box()).width) === 990, 'the page’s own scale');
  await sharp(reader, 1);
  await pressesEvent(reader);
});

test('a turned, tilted or mirrored page: a press reaches what it meets', async (visits) => {
  const { page, reader } = await visits.open('/pages/turned.html');
  for (const name of ['', 'tilted', 'mirrored']) {
    await page.locator('main').evaluate((element, to) => element.setAttribute('class', to), name);
    await pressesEvent(reader);
  }
});

test('pinched, the panel is drawn again, sharp', async (visits) => {
  const { page, reader } = await visits.open('/pages/rem.html', phone);
  const cdp = await page.context().newCDPSession(page);
  for (const scale of [3, 1]) {
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await sharp(reader, 3 * scale);
  }
});

test('a very tall panel is drawn whole', async (visits) => {
  const { page, reader } = await visits.open('/pages/tall.html', { deviceScaleFactor: 3 });
  const drawn = await reader.element.locator('canvas').evaluate((/** @type {HTMLCanvasElement} */ canvas) => {
    const gl = /** @type {WebGL2RenderingContext} */ (canvas.getContext('webgl2'));
    const { width, height } = canvas.getBoundingClientRect();
    return {
      same: gl.drawingBufferWidth === canvas.width && gl.drawingBufferHeight === canvas.height,
      shape: canvas.width / canvas.height / (width / height),
    };
  });
  assert.ok(drawn.same, 'the browser has not that many pixels');
  assert.ok(Math.abs(drawn.shape - 1) < 0.01, `stretched by ${drawn.shape}`);
  await together(reader.heading(article.title), 3);
  await page.evaluate(() => scrollTo(0, 3200));
  await reader.rest();
  const headings = reader.element.locator('[slot="text"] :is(h2, h3)[style*="left"]');
  const low = await headings.evaluateAll((all) =>
    all.findLastIndex((each) => each.getBoundingClientRect().bottom < innerHeight),
  );
  await together(headings.nth(low), 3);
});

test('it has a size of its own wherever boxes shrink to fit', async (visits) => {
  const { page } = await visits.open('/pages/shrink-to-fit.html', { wait: false });
  const widths = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[id]')].map((box) => {
          const { width, height } = /** @type {Element} */ (
            box.querySelector('broadside-reader')
          ).getBoundingClientRect();
          return [box.id, [Math.round(width), Math.round(height)]];
        }),
      ),
    );
  const wanted = {
    row: [800, 220],
    grid: [800, 220],
    float: [800, 220],
    inline: [800, 220],
    cell: [794, 220],
    fit: [800, 220],
    dialog: [800, 220],
    absolute: [700, 220],
    own: [300, 220],
    ratio: [800, 400],
    'ratio-alone': [600, 300],
  };
  await page.evaluate(() => customElements.whenDefined('broadside-reader'));
  const { beside: _, ...before } = await widths();
  assert.deepEqual(before, wanted);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('broadside-reader')) each.setAttribute('loading', 'eager');
    return Promise.all([...document.querySelectorAll('broadside-reader')].map((each) => each.ready));
  });
  const { beside = [], ...running } = await widths();
  assert.deepEqual(running, wanted);
  assert.ok(Number(beside[0]) > 100, `${beside[0]} px wide beside what does not shrink`);
});

test('on a page with vertical writing the panel is upright', async (visits) => {
  const { reader } = await visits.open('/pages/vertical.html');
  const { width, height } = await reader.box();
  assert.ok(width > 600 && height > 600 && height <= 760, `${width} × ${height} px`);
  await sharp(reader, 1);
  await together(reader.heading(article.title));
  await pressesEvent(reader);
});

/** The page in rem, in a browser whose reader has set fonts. @param {Visits} visits
 *  @param {string} setting @param {(reader: Reader) => Promise<void>} body */
async function withFonts(visits, setting, body) {
  const browser = await launch([`--blink-settings=${setting}`]);
  const own = new Visits(browser, { plain: visits.address('/'), strict: visits.address('/', true) });
  try {
    await body((await own.open('/pages/rem.html')).reader);
  } finally {
    await own.close();
    await browser.close();
  }
}

/** @param {Reader} reader @param {string} name */
const fontSize = (reader, name) =>
  reader.heading(name).evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));

test('a large font of the browser: the panel grows with the page', async (visits) => {
  const { reader: usual } = await visits.open('/pages/rem.html');
  await withFonts(visits, 'defaultFontSize=24', async (reader) => {
    assert.equal((await reader.state()).reading.size, 1.5);
    assert.equal(await fontSize(reader, article.title), 1.5 * (await fontSize(usual, article.title)));
    await together(reader.heading(article.title));
  });
});

test('a least font size of the browser: drawn so, and together', async (visits) => {
  await withFonts(visits, 'minimumFontSize=16', async (reader) => {
    assert.equal((await reader.state()).reading.size, 1);
    await together(reader.heading(article.title));
    const { id } = article.timeline.events[0];
    await reader.setState({ selected: id });
    await reader.goTo(id);
    const date = reader.element.locator('[slot="text"] li p:has(> time)').filter({ visible: true }).first();
    assert.equal(await date.evaluate((element) => element.style.fontSize), '13px');
    await together(date);
    await pressesEvent(reader);
  });
});

test('a list item that begins in bold, italics or code is drawn as its text is', async (visits) => {
  const body =
    '- **Fast.** The rest of the item.\n- *Slow.* The rest of it.\n- `code` and the rest.\n- [link](https://example.org) and the rest.';
  const small = { format: 1, id: 'a', lang: 'en', title: 'A', sections: [{ id: 's', title: 'S', body }] };
  const { reader } = await visits.show(
    `<broadside-reader><script type="application/json" slot="article">${JSON.stringify(small)}</script></broadside-reader>`,
  );
  for (const item of await reader.element.locator('[slot="text"] li[style*="left"]').all()) {
    assert.equal(await item.evaluate((element) => getComputedStyle(element).fontWeight), '400');
    await together(item);
  }
});
