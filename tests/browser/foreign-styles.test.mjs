// Style sheets of host pages: neither the reader nor the page changes its look.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { article } from './article.mjs';
import { decode, unlike } from './pixels.mjs';
import { test } from './runner.mjs';

const { resolve } = createRequire(import.meta.url);

const sheet = (/** @type {string} */ path) => readFileSync(resolve(path), 'utf8');

/** What style attributes cannot override. */
const marks =
  'a::after { content: " ↗"; } button::before, li::before { content: "» "; } ' +
  'p::first-letter { font-size: 3em; float: left; } p::first-line { letter-spacing: 0.1em; } ' +
  '* { unicode-bidi: bidi-override; }';

/** What style attributes have to override. */
const odd =
  'broadside-reader * { letter-spacing: 3px; word-spacing: 5px; text-transform: uppercase; text-indent: 2em; ' +
  'white-space: pre; hyphens: auto; margin: 7px; padding: 5px; border: 3px solid; float: right; ' +
  'transform: rotate(3deg); translate: 4px; rotate: 2deg; scale: 1.1; zoom: 1.3; columns: 2; max-width: 40px; ' +
  'min-height: 99px; opacity: 0.5; display: inline-block; vertical-align: 9px; writing-mode: vertical-rl; ' +
  'text-align: center; text-align-last: right; align-content: center; font: italic 30px/3 cursive; ' +
  'font-feature-settings: "smcp"; position: relative; inset: 9px; clip: rect(0, 0, 0, 0); ' +
  'clip-path: inset(10px); contain: strict; content-visibility: hidden; text-wrap: balance; ' +
  'word-break: break-all; line-break: anywhere; initial-letter: 2; text-box-trim: trim-both; ' +
  '-webkit-text-stroke: 2px; list-style: square inside; offset: path("M0 0L9 9"); aspect-ratio: 1; ' +
  'text-overflow: ellipsis; -webkit-line-clamp: 1; perspective: 9px; mask: linear-gradient(#000, #0000); }';

/** A reset, a utility framework, a classless theme, and pseudo-elements. @type {[string, string][]} */
const sheets = [
  ['modern-normalize', sheet('modern-normalize/modern-normalize.css')],
  ['Bootstrap', sheet('bootstrap/dist/css/bootstrap.css')],
  ['Pico', sheet('@picocss/pico/css/pico.classless.css')],
  ['a sheet of marks', marks],
  ['a sheet of odd text', odd],
];

/** What the reader inherits intentionally, and the panel's position: the same on each page. */
const home =
  'position: absolute; left: 20px; top: 20px; width: 1100px; height: 800px; background: #fff; ' +
  'color: #223; color-scheme: light; font: 17px/1.5 "Noto Serif"; text-align: start';

const tag = '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>';

/** A page with this sheet and a reader. @param {import('./visits.mjs').Visits} visits
 *  @param {string} css */
async function withReader(visits, css) {
  const { page, reader } = await visits.show(`<div style='${home}'>${tag}</div>`, { css });
  await reader.setState({ open: [article.faq[0].id] });
  return { page, reader };
}

/** The boxes of the text layer and of their lines on the panel, by key; hidden elements, which are
 *  clipped to a pixel, are left out, as are the blocks around them.
 *  @param {import('./reader.mjs').Reader} reader */
function places(reader) {
  return reader.element.evaluate((host) => {
    const panel = host.getBoundingClientRect();
    const place = (/** @type {DOMRect} */ box) => [
      box.left - panel.left,
      box.top - panel.top,
      box.width,
      box.height,
    ];
    const shown = [...host.querySelectorAll('[slot] [style*="absolute"]')].filter(
      (element) => element.clientWidth > 1 && !/size layout/.test(element.getAttribute('style') ?? ''),
    );
    return shown.map((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return {
        key: element.textContent,
        numbers: [element.getBoundingClientRect(), ...words.getClientRects()].flatMap(place),
      };
    });
  });
}

/** Drags over the drawn text, and returns the resulting selection.
 *  @param {import('./reader.mjs').Reader} reader
 *  @param {{left: number, right: number, middle: number}} words on the panel */
async function dragged(reader, { left, right, middle }) {
  const { x, y } = await reader.box();
  const { mouse } = reader.page;
  await mouse.move(x + left + 1, y + middle);
  await mouse.down();
  await mouse.move(x + (left + right) / 2, y + middle, { steps: 4 });
  await mouse.move(x + right - 1, y + middle, { steps: 4 });
  await mouse.up();
  return reader.page.evaluate(() => String(getSelection()));
}

/** The position of a text on the panel. @param {import('./reader.mjs').Reader} reader
 *  @param {string} text */
function find(reader, text) {
  return reader.element
    .getByText(text)
    .first()
    .evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const panel = /** @type {Element} */ (element.closest('broadside-reader')).getBoundingClientRect();
      const range = document.createRange();
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
      }
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left: left - panel.left, right: right - panel.left, middle: (top + bottom) / 2 - panel.top };
    }, text);
}

for (const [name, css] of sheets) {
  test(`${name} moves neither the text layer nor the drawing`, async (visits) => {
    const words = 'On 24 April 2026';
    const plain = await withReader(visits, '');
    const expected = await places(plain.reader);
    const at = await find(plain.reader, words);
    const styled = await withReader(visits, css);
    const found = await places(styled.reader);
    assert.deepEqual(
      found.map(({ key }) => key),
      expected.map(({ key }) => key),
    );
    assert.ok(found.length > 100, `only ${found.length} elements`);
    for (const [i, { key, numbers }] of expected.entries()) {
      const now = found[i]?.numbers ?? [];
      const apart = numbers.map((number, n) => Math.abs(number - (now[n] ?? NaN)));
      assert.ok(
        now.length === numbers.length && apart.every((px) => px <= 0.5),
        `${key} at ${now}, without the sheet at ${numbers}`,
      );
    }
    const pictures = [await plain.reader.picture(), await styled.reader.picture()];
    const [one, other] = pictures.map(decode);
    assert.equal(one && other && unlike(one, other), 0, 'the drawn panels differ');
    assert.equal(await dragged(styled.reader, at), words);
  });

  test(`the reader does not change the look of a page with ${name}`, async (visits) => {
    const { page, reader } = await visits.show(
      `<main>${own}</main><div id="home" style='${home}'></div><script>look.before = look()</script>`,
      { css, init: look, wait: false },
    );
    await page.evaluate((html) => {
      /** @type {Element} */ (document.querySelector('#home')).innerHTML = html;
    }, tag);
    await reader.started();
    await reader.button(article.faq[0].question).press('Enter');
    await reader.until((s) => s.open.length === 1, 'a question open');
    await reader.letGo();
    const { count, gone, come } = await page.evaluate(() => {
      const { look } = /** @type {any} */ (window);
      const [before, after] = [new Set(look.before), new Set(look())];
      return {
        count: before.size,
        gone: [...before].filter((line) => !after.has(line)),
        come: [...after].filter((line) => !before.has(line)),
      };
    });
    assert.ok(count > 40 * 300, `only ${count} things looked at`);
    assert.deepEqual({ gone, come }, { gone: [], come: [] });
  });
}

/** Elements as pages have them. */
const own =
  '<header><nav><ul><li><a href="#there">There</a></li></ul></nav></header>' +
  '<h1>Title</h1><h2>Part</h2><h3>Smaller</h3>' +
  '<p>Words, <em>some</em> <strong>strong</strong>, <small>small</small>, <mark>marked</mark>, ' +
  '<code>code</code>, <kbd>Esc</kbd>, <abbr title="Long">short</abbr>, H<sub>2</sub>O, n<sup>2</sup>.</p>' +
  '<p><button>Press</button> <input value="Text"> <input type="checkbox" checked> <input type="range"> ' +
  '<input type="submit"> <select><option>One</select> <textarea>More</textarea> <label>Name</label></p>' +
  '<blockquote>Said once.</blockquote><pre><code>let x = 1;</code></pre><hr>' +
  '<ul><li>One</ul><ol><li>Two</ol><dl><dt>Term<dd>Meaning</dl>' +
  '<table><caption>Table</caption><thead><tr><th>A<tbody><tr><td>1</table>' +
  '<details open><summary>More</summary><p>Said.</p></details>' +
  '<figure><img alt="None" width="40" height="30"><figcaption>Nothing</figcaption></figure>' +
  '<fieldset><legend>Choose</legend><progress value="0.5"></progress></fieldset>' +
  '<article><section>Text</section></article><dialog open>Said</dialog><footer>End</footer>';

/** Installs a function that lists everything that an embedded script could change, one per line:
 *  computed styles, style sheets, global names. */
function look() {
  Object.assign(window, {
    look() {
      const elements = [
        document.documentElement,
        document.body,
        ...document.querySelectorAll('main, main *'),
      ];
      const parts = ['', '::before', '::after', '::marker'];
      const styles = elements.flatMap((element, i) =>
        parts.flatMap((part) => {
          const style = getComputedStyle(element, part);
          return [...style].map(
            (name) => `${i}: ${element.localName}${part} { ${name}: ${style.getPropertyValue(name)} }`,
          );
        }),
      );
      // The only style sheet that a reader adds names the reader in each of its rules.
      const ours = (/** @type {string} */ rule) => rule.startsWith('broadside-reader > [slot]');
      const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
        .map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .filter((rules) => rules.length === 0 || !rules.every(ours))
        .map((rules, i) => `sheet ${i}: ${rules.join(' ')}`);
      return [...styles, ...sheets, ...Object.getOwnPropertyNames(window)];
    },
  });
}
