// The reader inherits the page's look, unless configured otherwise.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { decode, difference, ground, ink, lightness } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

const tag = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';

/** @param {import('./reader.mjs').Reader} reader */
async function paper(reader) {
  await reader.rest();
  return ground(decode(await reader.picture()));
}

test('a dark page’s colours are inherited', async (visits) => {
  const { reader } = await visits.open('/demo/dark.html');
  assert.ok(difference(await paper(reader), [0x10, 0x14, 0x1c]) < 3, String(await paper(reader)));
  const title = decode(await reader.heading(article.title).screenshot());
  let lightest = 0;
  for (let x = 0; x < title.width; ++x)
    for (let y = 0; y < title.height; ++y) lightest = Math.max(lightest, lightness(title.at(x, y)));
  assert.ok(lightest > 200, 'the text is dark on dark');
});

test('a page’s background and text colours are inherited, also when they change', async (visits) => {
  const { page, reader } = await visits.show(tag, { css: 'body { background: #fdf0d5; color: #401020 }' });
  assert.ok(difference(await paper(reader), [0xfd, 0xf0, 0xd5]) < 3);
  await page.evaluate(() => {
    document.body.style.background = '#d5f0fd';
  });
  await eventually(async () => difference(await paper(reader), [0xd5, 0xf0, 0xfd]) < 3, 'the new paper');
});

test('the system’s dark scheme applies if the page supports it', async (visits) => {
  const { page, reader } = await visits.open('/');
  assert.ok(lightness(await paper(reader)) > 200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually(async () => lightness(await paper(reader)) < 60, 'a dark panel');
  await page.emulateMedia({ colorScheme: 'light' });
  await eventually(async () => lightness(await paper(reader)) > 200, 'a light panel');
});

test('`theme` overrides the page’s colours', async (visits) => {
  const { page, reader } = await visits.open('/demo/dark.html');
  const set = (/** @type {string | null} */ theme) =>
    page.evaluate((to) => {
      const reader = /** @type {Element} */ (document.querySelector('broadside-reader'));
      if (to) reader.setAttribute('theme', to);
      else reader.removeAttribute('theme');
    }, theme);
  await set('light');
  await eventually(async () => lightness(await paper(reader)) > 200, 'a light panel');
  await set('dark');
  await eventually(async () => lightness(await paper(reader)) < 60, 'a dark panel');
  await set(null);
  await eventually(async () => difference(await paper(reader), [0x10, 0x14, 0x1c]) < 3, 'the page’s own');
});

test('`theme="dark"` on a light page is dark from the first frame', async (visits) => {
  const { reader } = await visits.show(
    '<broadside-reader theme="dark" src="../content/deepseek-v4.json"></broadside-reader>',
  );
  assert.ok(lightness(await paper(reader)) < 60);
});

test('text is drawn in the page’s font', async (visits) => {
  const widthIn = async (/** @type {string} */ font) => {
    const { page, reader } = await visits.show(`${tag}<p><span id="same"></span></p>`, {
      css: `body { font-family: ${font} }`,
    });
    const heading = reader.heading(article.sections[5].title);
    await reader.goTo(article.sections[5].id);
    const picture = decode(await heading.screenshot());
    const drawn = ink(picture, ground(picture), 100).box;
    const own = await page.evaluate(
      ({ text, style }) => {
        const span = /** @type {HTMLElement} */ (document.querySelector('#same'));
        span.textContent = text;
        span.style.cssText = `white-space: nowrap; font-size: ${style.size}; font-weight: ${style.weight}`;
        return span.getBoundingClientRect().width;
      },
      {
        text: article.sections[5].title,
        style: await heading.evaluate((h) => {
          const { fontSize, fontWeight } = getComputedStyle(h);
          return { size: fontSize, weight: fontWeight };
        }),
      },
    );
    return { drawn: drawn.right - drawn.left, own };
  };
  const mono = await widthIn('"DejaVu Sans Mono"');
  const serif = await widthIn('"Noto Serif"');
  for (const { drawn, own } of [mono, serif])
    assert.ok(Math.abs(drawn - own) < 8, `drawn ${drawn} px wide, the page’s own ${own}`);
  assert.ok(mono.drawn > serif.drawn * 1.05);
});

test('a change of the page’s font is applied', async (visits) => {
  const { page, reader } = await visits.show(tag, { css: 'body { font-family: "Noto Serif" }' });
  const before = await reader.picture();
  await page.evaluate(() => {
    document.body.style.fontFamily = '"DejaVu Sans Mono"';
  });
  await eventually(async () => !(await reader.picture()).equals(before), 'another picture');
});

test('`--broadside-accent` colours links', async (visits) => {
  const { reader } = await visits.show(tag, { css: 'broadside-reader { --broadside-accent: #c800c8 }' });
  const picture = decode(await reader.picture());
  let count = 0;
  for (let y = 0; y < picture.height; ++y)
    for (let x = 0; x < picture.width; ++x) {
      const [r = 0, g = 0, b = 0] = picture.at(x, y);
      if (r - g > 80 && b - g > 80) ++count;
    }
  assert.ok(count > 30, `${count} pixels of the accent`);
});

test('`--broadside-radius` rounds the corners', async (visits) => {
  const { page, reader } = await visits.show(
    '<broadside-reader theme="dark" src="../content/deepseek-v4.json"></broadside-reader>',
    { css: 'body { background: #fff } broadside-reader { --broadside-radius: 24px }' },
  );
  const { x, y } = await reader.box();
  const picture = decode(await page.screenshot());
  assert.ok(lightness(picture.at(Math.round(x) + 1, Math.round(y) + 1)) > 200, 'the corner is square');
  assert.ok(lightness(picture.at(Math.round(x) + 60, Math.round(y) + 3)) < 60);
});

test('`lang="zh-Hans"` shows the article’s translation and Chinese controls', async (visits) => {
  const { reader } = await visits.show(
    '<broadside-reader lang="zh-Hans" src="../content/deepseek-v4.json"></broadside-reader>',
  );
  assert.equal(await reader.role('navigation', '目录').count(), 1, 'the contents are not called 目录');
  const title = await reader.element.locator('[slot="text"] h1').textContent();
  assert.match(title ?? '', /\p{Script=Han}/u, 'the article is not the translation');
});

test('another `lang` while it runs changes the controls', async (visits) => {
  const { page, reader } = await visits.open('/');
  await page.evaluate(() => {
    document.querySelector('broadside-reader')?.setAttribute('lang', 'zh-Hans');
  });
  await eventually(() => reader.role('navigation', '目录').count(), 'Chinese contents');
  await page.evaluate(() => document.querySelector('broadside-reader')?.removeAttribute('lang'));
  await eventually(() => reader.role('navigation', 'Contents').count(), 'English contents');
});

test('the reader leaks no styles and no globals onto the page', async (visits) => {
  const page = await visits.page();
  await page.goto(visits.address('/demo/bare.html'));
  const names = await page.evaluate(async () => {
    await customElements.whenDefined('broadside-reader');
    const reader = /** @type {any} */ (document.querySelector('broadside-reader'));
    const frame = document.body.appendChild(document.createElement('iframe'));
    await reader.ready;
    const plain = new Set(Object.getOwnPropertyNames(/** @type {any} */ (frame.contentWindow)));
    return Object.getOwnPropertyNames(window).filter(
      (name) => !plain.has(name) && !/^(heard|rejected|__pw|__playwright|\d+$)/.test(name),
    );
  });
  assert.deepEqual(names, []);
});
