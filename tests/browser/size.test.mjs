// The panel follows its box and the screen's resolution, and keeps the reader's place.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

const section = article.sections[3];

/** The canvas in its own pixels and its box in CSS px. @param {import('./reader.mjs').Reader} reader */
function canvas(reader) {
  return reader.element.locator('canvas').evaluate((/** @type {HTMLCanvasElement} */ element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width: element.width, height: element.height, css: { width, height }, ratio: devicePixelRatio };
  });
}

/** @param {import('./reader.mjs').Reader} reader */
async function sharp(reader) {
  await eventually(
    async () => {
      const { width, height, css, ratio } = await canvas(reader);
      return Math.abs(width - css.width * ratio) <= 1 && Math.abs(height - css.height * ratio) <= 1;
    },
    `a canvas in device pixels, not ${JSON.stringify(await canvas(reader))}`,
    3000,
  ).catch(async (e) => {
    throw new Error(`${e.message}; now ${JSON.stringify(await canvas(reader))}`);
  });
  await reader.rest();
}

/** The section is still at the panel's top. @param {import('./reader.mjs').Reader} reader */
async function placeKept(reader) {
  assert.equal((await reader.state()).place.id, section.id);
  const below = await reader.below(reader.heading(section.title));
  assert.ok(below > -4 && below < 80, `the section’s heading is ${below} px below the top`);
}

test('zooming the page: always in device pixels, and the place is kept', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.goTo(section.id);
  const cdp = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [1.25, 1.5, 2, 3, 1]) {
    const width = Math.round(1280 / deviceScaleFactor);
    const height = Math.round(900 / deviceScaleFactor);
    await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await eventually(
      () => page.evaluate((ratio) => devicePixelRatio === ratio, deviceScaleFactor),
      'the new ratio',
    );
    await sharp(reader);
    await placeKept(reader);
  }
});

test('only the ratio changes, as on another screen: sharp by the next input', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.goTo(section.id);
  const cdp = await page.context().newCDPSession(page);
  const { x, y } = await reader.box();
  for (const deviceScaleFactor of [1.25, 1.5, 2, 1]) {
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      height: 900,
      deviceScaleFactor,
      mobile: false,
    });
    await page.mouse.move(x + 300, y + 300 + deviceScaleFactor * 10);
    await sharp(reader);
    await placeKept(reader);
  }
});

test('at 2× the letters have the detail of 2×', async (visits) => {
  const edges = async (/** @type {number} */ deviceScaleFactor) => {
    const { reader } = await visits.open('/', { deviceScaleFactor });
    const picture = decode(await reader.heading(article.title).screenshot());
    const { box } = ink(picture, ground(picture), 120);
    // The ratio of pixels between ink and paper to the length of the letters' outline.
    const grey = ink(picture, ground(picture), 40).share - ink(picture, ground(picture), 200).share;
    return { width: box.right - box.left, grey };
  };
  const once = await edges(1);
  const twice = await edges(2);
  assert.ok(Math.abs(twice.width - 2 * once.width) <= 4, `${twice.width} px, ${once.width} at 1×`);
  assert.ok(twice.grey < once.grey * 0.75, 'as blurred as an enlarged picture of 1×');
});

test('resizing the window reflows the text and keeps the place', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.goTo(section.id);
  for (const width of [900, 500, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await eventually(
      async () => Math.abs((await canvas(reader)).css.width - (await reader.box()).width) < 2,
      'the panel as wide as its box',
    );
    await sharp(reader);
    await placeKept(reader);
    const text = await reader.element
      .getByText('OpenAI', { exact: false })
      .filter({ visible: true })
      .first()
      .boundingBox();
    const panel = await reader.box();
    assert.ok(!text || text.x + text.width <= panel.x + panel.width + 1, 'text past the edge');
  }
});

test('nothing overflows a narrow panel', async (visits) => {
  const { page, reader } = await visits.open('/', { viewport: { width: 320, height: 700 } });
  const wide = await reader.element.evaluate((host) => {
    const right = host.getBoundingClientRect().right + 1;
    return [...host.querySelectorAll('[slot="text"] [style*="absolute"]')]
      .filter((e) => e.getBoundingClientRect().width > 2 && e.getBoundingClientRect().right > right)
      .map((e) => e.textContent?.slice(0, 30));
  });
  assert.deepEqual(wide, []);
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'the page scrolls sideways',
  );
});

test('the page can set width, height and aspect-ratio', async (visits) => {
  const { page, reader } = await visits.show(
    '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>',
    { css: 'broadside-reader { width: 600px; height: auto; aspect-ratio: 3 / 2 }' },
  );
  const first = await reader.box();
  assert.deepEqual([first.width, first.height], [600, 400]);
  await page.addStyleTag({ content: 'broadside-reader { width: 480px; aspect-ratio: auto; height: 333px }' });
  await sharp(reader);
  const second = await reader.box();
  assert.deepEqual([second.width, second.height], [480, 333]);
});

test('`block-size: auto` grows to the content, up to `max-block-size`', async (visits) => {
  const { page, reader } = await visits.open('/demo/inline.html', { wait: false });
  await page.addStyleTag({ content: 'main > broadside-reader { block-size: auto; max-block-size: 5000px }' });
  await reader.started();
  await eventually(async () => (await reader.box()).height > 700, 'a panel as high as its content', 2000);
  await page.addStyleTag({ content: 'main > broadside-reader { max-block-size: 320px }' });
  await reader.rest();
  const height = await reader.element.evaluate((element) => element.clientHeight);
  assert.ok(height <= 320, `${height} px high`);
});

test('hidden and shown again it is painted', async (visits) => {
  const { page, reader } = await visits.open('/');
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('broadside-reader')).hidden = true;
  });
  await page.setViewportSize({ width: 800, height: 700 });
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('broadside-reader')).hidden = false;
  });
  await reader.rest();
  await sharp(reader);
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01);
});

test('on a scaled page clicks reach the right targets', async (visits) => {
  const { reader } = await visits.show(
    '<div style="transform: scale(0.75); transform-origin: 0 0">' +
      '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader></div>',
  );
  await reader.button(article.faq[1].question).click();
  await reader.until((s) => s.open.includes(article.faq[1].id), 'the question open');
});
