// Images in the text, and sources in the margin.
import assert from 'node:assert/strict';
import { decode, difference } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#c01020"/></svg>';

/** @param {string} body of the only section @param {object} [more] */
function page(body, more = {}) {
  const article = {
    format: 1,
    id: 'pictures',
    lang: 'en',
    title: 'Pictures',
    sections: [{ id: 'one', title: 'One', body }],
    ...more,
  };
  const inline = JSON.stringify(article).replaceAll('<', '\\u003c');
  return `<broadside-reader><script type="application/json" slot="article">${inline}</script></broadside-reader>`;
}

/** @param {import('./visits.mjs').Visits} visits @param {string} body @param {boolean} there
 *  @param {object} [more] */
async function shown(visits, body, there, more) {
  return visits.show(page(body, more), {
    prepare: (on) =>
      on.route('**/written/*.svg', (route) =>
        there ? route.fulfill({ contentType: 'image/svg+xml', body: red }) : route.fulfill({ status: 404 }),
      ),
  });
}

test('an image is loaded lazily into its reserved space', async (visits) => {
  const { reader } = await shown(visits, 'Before it.\n\n![A red field](red.svg)\n\nAfter it.', true);
  const image = reader.role('img', 'A red field');
  await reader.goTo('one');
  await eventually(
    () => image.evaluate((/** @type {any} */ i) => i.complete && i.naturalWidth > 0),
    'the image',
  );
  assert.equal(await image.getAttribute('loading'), 'lazy');
  const [place, after] = [await image.boundingBox(), await reader.words('After it.').boundingBox()];
  assert.ok(place && after && place.height > 100 && after.y >= place.y + place.height);
  const picture = decode(await image.screenshot());
  const colour = picture.at(Math.min(40, picture.width - 1), Math.round(picture.height / 2));
  assert.ok(difference(colour, [0xc0, 0x10, 0x20]) < 30, `${colour}`);
});

test('the text does not move when an image loads', async (visits) => {
  const before = await shown(visits, '![A red field](red.svg)\n\nAfter it.', false);
  const after = await shown(visits, '![A red field](red.svg)\n\nAfter it.', true);
  const top = (/** @type {typeof before} */ { reader }) =>
    reader.words('After it.').evaluate((e) => e.getBoundingClientRect().top);
  assert.equal(await top(before), await top(after));
});

test(
  'a broken image shows its alt text',
  async (visits) => {
    const { reader } = await shown(visits, '![What was to be seen](gone.svg)', false);
    await reader.goTo('one');
    const image = reader.role('img', 'What was to be seen');
    await eventually(() => image.evaluate((/** @type {any} */ i) => i.complete), 'the answer');
    const picture = decode(await image.screenshot());
    let dark = 0;
    for (let y = 0; y < picture.height; ++y)
      for (let x = 0; x < picture.width; ++x)
        if (difference(picture.at(x, y), picture.at(picture.width - 2, picture.height - 2)) > 60) ++dark;
    assert.ok(dark > 50, `${dark} px of letters`);
  },
  { allow: [/404/] },
);

const noted = {
  sources: [
    {
      id: 's1',
      title: 'A long report',
      publisher: 'The Printing House',
      date: '2025-03-01',
      url: 'https://example.org/report',
    },
  ],
};

test('a wide panel has the source beside its line, and a click opens its card', async (visits) => {
  const { reader } = await visits.show(page('It is so.[^s1]', noted));
  await reader.goTo('one');
  const line = await reader.words('It is so.').boundingBox();
  const box = await reader.box();
  assert.ok(line);
  // The note is drawn to the right of the prose, level with its line.
  await reader.page.mouse.click(box.x + box.width - 200, line.y + line.height / 2);
  // In its card, besides the list of sources at the end of the article.
  const links = reader.role('link', 'A long report');
  await eventually(async () => (await links.count()) === 2, 'the card');
  assert.equal(await links.last().getAttribute('href'), 'https://example.org/report');
  assert.ok(await links.last().isVisible());
});

test('the place is kept when the language changes', async (visits) => {
  const { page: on, reader } = await visits.show(
    '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>',
  );
  await reader.goTo('staying-open');
  await on.evaluate(() => document.querySelector('broadside-reader')?.setAttribute('lang', 'zh-Hans'));
  await reader.started();
  await reader.until((state) => state.place.id === 'staying-open', 'the same section');
  assert.ok(await reader.words('目录').isVisible());
});
