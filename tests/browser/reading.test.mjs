// Reader preferences: contrast, colours, size and spacing of text.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { decode, difference, ground, ink, lightness } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

const source = 'src="../content/deepseek-v4.json"';
const tag = `<broadside-reader ${source}></broadside-reader>`;
const normal = { size: 1, spacing: 'normal', face: 'page' };

/** Font size of the text layer's title. @param {import('./reader.mjs').Reader} reader */
const titleSize = (reader) =>
  reader.heading(article.title).evaluate((h) => parseFloat(getComputedStyle(h).fontSize));

/** Height of the drawn letters of a section's title, CSS px.
 *  @param {import('./reader.mjs').Reader} reader */
async function drawnHeight(reader) {
  const section = article.sections[0];
  await reader.goTo(section.id);
  const picture = decode(await reader.heading(section.title).screenshot());
  const { box } = ink(picture, ground(picture), 100);
  return box.bottom - box.top;
}

/** The lightest and the darkest pixel. @param {Buffer} png */
function extremes(png) {
  const picture = decode(png);
  let [low, high] = [255, 0];
  for (let y = 0; y < picture.height; ++y)
    for (let x = 0; x < picture.width; ++x) {
      const value = lightness(picture.at(x, y));
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return { low, high };
}

test('`text-size` doubles the text, and is followed when it changes', async (visits) => {
  const { reader } = await visits.show(tag);
  const one = { title: await titleSize(reader), drawn: await drawnHeight(reader) };
  for (const value of ['2', '200%']) {
    const { page, reader: large } = await visits.show(
      `<broadside-reader text-size="${value}" ${source}></broadside-reader>`,
      { viewport: { width: 2560, height: 1400 } },
    );
    assert.equal(await titleSize(large), 2 * one.title);
    assert.equal((await large.state()).reading.size, 2);
    const drawn = await drawnHeight(large);
    assert.ok(Math.abs(drawn - 2 * one.drawn) <= 5, `${drawn} px drawn, ${one.drawn} px before`);
    await page.evaluate(() => document.querySelector('broadside-reader')?.removeAttribute('text-size'));
    await eventually(async () => (await titleSize(large)) === one.title, 'the usual size');
  }
});

test('`--broadside-text-size` sets the initial size; the reader’s choice wins', async (visits) => {
  const { page, reader } = await visits.show(tag, { css: 'broadside-reader { --broadside-text-size: 1.5 }' });
  assert.equal((await reader.state()).reading.size, 1.5);
  await reader.setState({ reading: { size: 0.9 } });
  await page.evaluate(() => {
    document.body.className = 'another';
  });
  await reader.rest();
  assert.equal((await reader.state()).reading.size, 0.9);
});

test('the reading settings are part of the state', async (visits) => {
  const { reader } = await visits.show(tag);
  assert.deepEqual((await reader.state()).reading, normal);
  const wanted = { size: 1.3, spacing: 'wide', face: 'sans' };
  await reader.setState({ reading: wanted });
  assert.deepEqual((await reader.state()).reading, wanted);
  const kept = await reader.state();
  await reader.setState({ reading: normal });
  const family = () => reader.heading(article.title).evaluate((h) => getComputedStyle(h).fontFamily);
  const own = await family();
  await reader.setState(kept);
  assert.deepEqual((await reader.state()).reading, wanted);
  assert.match(await family(), /system-ui/);
  await reader.setState({ reading: { size: 7, spacing: 'loose', face: 'page' } });
  assert.deepEqual((await reader.state()).reading, { size: 1.3, spacing: 'wide', face: 'page' });
  assert.equal(await family(), own);
});

test('nothing overflows horizontally at twice the size, with wide spacing, on 320 px', async (visits) => {
  const { page, reader } = await visits.show(
    `<broadside-reader text-size="200%" ${source}></broadside-reader>`,
    { viewport: { width: 320, height: 640 }, css: 'body { margin: 0 }' },
  );
  await reader.setState({
    reading: { spacing: 'wide' },
    selected: article.timeline.events[0].id,
    open: article.faq.map((/** @type {{id: string}} */ question) => question.id),
  });
  const over = await page.evaluate(() => {
    const scroller = document.querySelector('broadside-reader')?.shadowRoot?.querySelector('.scroller');
    const wide = [...document.querySelectorAll('broadside-reader [slot] [style*="absolute"]')]
      .filter((e) => e.getBoundingClientRect().right > 320.5 || e.scrollWidth > e.clientWidth + 1)
      .filter((e) => getComputedStyle(e).clipPath === 'none')
      .map((e) => e.textContent);
    return {
      wide,
      page: document.documentElement.scrollWidth,
      panel: [scroller?.scrollWidth, scroller?.clientWidth],
    };
  });
  assert.ok(over.page <= 320, `the page is ${over.page} px wide`);
  assert.equal(over.panel[0], over.panel[1]);
  assert.deepEqual(over.wide, []);
});

test('with wide spacing the drawn and the selectable text end at the same place', async (visits) => {
  const { reader } = await visits.show(tag, { css: 'body { background: #fff; color: #000 }' });
  await reader.setState({ reading: { spacing: 'wide', face: 'serif', size: 1 } });
  const section = article.sections[5];
  const heading = reader.heading(section.title);
  await reader.goTo(section.id);
  const spacing = await heading.evaluate((h) => {
    const { letterSpacing, wordSpacing, fontSize } = getComputedStyle(h);
    return [letterSpacing, wordSpacing, fontSize].map(parseFloat);
  });
  const [letter = 0, word = 0, size = 0] = spacing;
  assert.ok(letter >= 0.119 * size && word >= 0.159 * size, String(spacing));
  const box = await heading.evaluate((h) => {
    const range = document.createRange();
    range.selectNodeContents(h);
    const lines = [...range.getClientRects()];
    return { right: Math.max(...lines.map((line) => line.right)), left: h.getBoundingClientRect().left };
  });
  const { right } = ink(decode(await heading.screenshot()), [255, 255, 255], 128).box;
  const selectable = box.right - box.left - letter;
  assert.ok(Math.abs(right - selectable) < 5, `drawn to ${right} px, selectable to ${selectable} px`);
});

test('forced colours are applied live', async (visits) => {
  const { page, reader } = await visits.show(tag, { css: 'body { background: #fdf0d5; color: #401020 }' });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const canvas = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; background: Canvas; color: CanvasText';
    const { backgroundColor, color } = getComputedStyle(probe);
    probe.remove();
    return [backgroundColor, color].map((css) => (css.match(/\d+/g) ?? []).map(Number));
  });
  const [paper = [], letters = []] = canvas;
  await eventually(
    async () => difference(ground(decode(await reader.picture())), paper) < 3,
    `the system’s canvas, ${paper}`,
  );
  await reader.rest();
  const drawn = decode(await reader.heading(article.title).screenshot());
  let nearest = 999;
  for (let y = 0; y < drawn.height; ++y)
    for (let x = 0; x < drawn.width; ++x) nearest = Math.min(nearest, difference(drawn.at(x, y), letters));
  assert.ok(nearest < 12, `no pixel of the system’s ink ${letters}`);
  const colour = await reader.heading(article.title).evaluate((h) => getComputedStyle(h).color);
  assert.match(colour, /, 0\)$/, 'the text layer is visible over the drawing');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await eventually(
    async () => difference(ground(decode(await reader.picture())), [0xfd, 0xf0, 0xd5]) < 3,
    'the page’s own paper',
  );
});

test('a preference for more contrast makes secondary text darker, live', async (visits) => {
  const { page, reader } = await visits.show(tag, { css: 'body { background: #fff; color: #000 }' });
  const note = reader.element.locator('[slot="text"] header p').last();
  const before = extremes(await note.screenshot());
  await page.emulateMedia({ contrast: 'more' });
  await eventually(async () => extremes(await note.screenshot()).low < before.low - 10, 'darker letters');
});

test('a page’s pale text colour is made legible', async (visits) => {
  const { reader } = await visits.show(tag, { css: 'body { background: #fff; color: #ccc }' });
  const { low } = extremes(await reader.heading(article.title).screenshot());
  assert.ok(low < 125, `the darkest pixel of the title is ${low}`);
});

test('`--broadside-paper` and `--broadside-ink` win over what the page inherits', async (visits) => {
  const { reader } = await visits.show(tag, {
    css: `body { background: #fff; color: #000 }
    broadside-reader { --broadside-paper: #103050; --broadside-ink: #ffe0c0 }`,
  });
  await reader.rest();
  assert.ok(difference(ground(decode(await reader.picture())), [0x10, 0x30, 0x50]) < 3);
  assert.ok(extremes(await reader.heading(article.title).screenshot()).high > 215);
});

test('a preference for reduced motion is applied live', async (visits) => {
  const { page, reader } = await visits.show(tag);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.goTo(article.sections[3].id);
  assert.ok((await reader.below(reader.heading(article.sections[3].title))) < 60);
});
