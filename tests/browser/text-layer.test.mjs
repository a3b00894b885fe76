// The text layer: real text and controls over the drawn ones.
import assert from 'node:assert/strict';
import { accessibleText } from './accessible.mjs';
import { article, bare, events, sentences } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { test } from './runner.mjs';

/** The article's whole text, in reading order. */
function wholeArticle() {
  return [
    article.title,
    ...article.sections.flatMap((/** @type {any} */ { title, body }) => [title, ...sentences(body)]),
    ...events.flatMap(({ title, body }) => [title, ...sentences(body ?? '')]),
    ...article.faq.flatMap((/** @type {any} */ { question, answer }) => [question, ...sentences(answer)]),
  ].map(bare);
}

test('every sentence is in the accessibility tree, in reading order, open or closed', async (visits) => {
  const { page } = await visits.shared();
  const text = await accessibleText(page);
  let at = text.indexOf(bare(article.title));
  for (const sentence of wholeArticle()) {
    const found = text.indexOf(sentence, at);
    assert.ok(found >= 0, `${text.includes(sentence) ? 'not in its place' : 'not found'}: ${sentence}`);
    at = found + sentence.length;
  }
  // Sources are in the order of their first citation.
  for (const { title } of article.sources) assert.ok(text.indexOf(bare(title), at) >= 0, title);
});

test('no sentence is duplicated, whatever is open', async (visits) => {
  const { page, reader } = await visits.shared();
  const counts = async () => {
    const text = await accessibleText(page);
    // A short one may be part of another; a title is also the text of links to it.
    const titles = new Set([...events, ...article.sections].map(({ title }) => bare(title)));
    return wholeArticle()
      .filter((sentence) => sentence.length > 40 && !titles.has(sentence))
      .map((sentence) => [sentence, text.split(sentence).length - 1]);
  };
  const often = async () => (await counts()).filter(([, count]) => count !== 1);
  assert.deepEqual(await often(), []);
  await reader.setState({ open: article.faq.map((/** @type {any} */ { id }) => id), selected: events[3].id });
  assert.deepEqual(await often(), []);
});

test('`view` only sets the start: the whole article stays readable', async (visits) => {
  const { page } = await visits.show(
    '<broadside-reader src="../content/deepseek-v4.json" view="faq"></broadside-reader>',
  );
  const text = await accessibleText(page);
  for (const section of article.sections) assert.ok(text.includes(bare(section.title)));
});

test('the title is the first heading, sections and parts are second', async (visits) => {
  const { reader } = await visits.shared();
  const first = reader.element.getByRole('heading', { level: 1 });
  assert.deepEqual(await first.allTextContents(), [article.title]);
  const second = await reader.element.getByRole('heading', { level: 2 }).allTextContents();
  for (const { title } of article.sections) assert.ok(second.includes(title), title);
  for (const part of [article.timeline.title, 'Questions', 'Sources']) assert.ok(second.includes(part), part);
});

test('the reader’s regions have names', async (visits) => {
  const { reader } = await visits.shared();
  const tree = await reader.element.ariaSnapshot();
  const unnamed = tree.match(/^\s*- (?:region|group|navigation|button|link)(?=:|$)/gm) ?? [];
  assert.deepEqual(
    unnamed.map((line) => line.trim()),
    [],
  );
});

for (const [what, name] of [
  ['title', article.title],
  ['heading of a section', article.sections[0].title],
])
  test(`the ${what} lies exactly over the drawn one, in the same font`, async (visits) => {
    const { reader } = await visits.open('/');
    const drawn = await inkOf(reader, name);
    // Shows the text layer and hides the drawing.
    await reader.element.evaluate((host) => {
      host.shadowRoot?.querySelector('canvas')?.style.setProperty('visibility', 'hidden');
      for (const layer of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[slot="text"]')))
        layer.style.setProperty('-webkit-text-fill-color', 'black', 'important');
    });
    const own = await inkOf(reader, name);
    for (const side of /** @type {const} */ (['left', 'top', 'right', 'bottom']))
      assert.ok(
        Math.abs(drawn[side] - own[side]) <= 2,
        `${side}: drawn at ${drawn[side]}, the page's own at ${own[side]}`,
      );
  });

/** The box of the ink of a heading. @param {import('./reader.mjs').Reader} reader @param {string} name */
async function inkOf(reader, name) {
  const picture = decode(await reader.heading(name).screenshot());
  return ink(picture, ground(picture), 120).box;
}

/** The box of a text of the article in the window. @param {import('./reader.mjs').Reader} reader @param {string} words */
function placeOf(reader, words) {
  return reader.element.evaluate((host, text) => {
    const walker = document.createTreeWalker(
      /** @type {Node} */ (host.querySelector('[slot="text"]')),
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      return range.getBoundingClientRect().toJSON();
    }
    return undefined;
  }, words);
}

test('drawn text can be selected with the mouse', async (visits) => {
  const { page, reader } = await visits.shared();
  const words = 'On 24 April 2026';
  const box = await placeOf(reader, words);
  assert.ok(box, 'the first sentence is not in the text layer');
  await page.mouse.move(box.left + 1, box.top + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.left + box.width / 2, box.top + box.height / 2, { steps: 4 });
  await page.mouse.move(box.right - 1, box.top + box.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => String(getSelection())), words);
});

test('a double click selects a word, a triple click a paragraph', async (visits) => {
  const { page, reader } = await visits.shared();
  const box = await placeOf(reader, 'Chinese');
  const selected = () => page.evaluate(() => String(getSelection()).trim());
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  assert.equal(await selected(), 'Chinese');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 3 });
  const all = await selected();
  assert.ok(all.includes('Chinese') && all.length > 60, all);
  assert.ok(!all.includes(article.sections[0].title), 'more than the paragraph');
});

test('find-in-page finds the reader’s text once', async (visits) => {
  const { page, reader } = await visits.shared();
  const hit = await page.evaluate((words) => {
    const found = /** @type {any} */ (window).find(words);
    const box = found && getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON();
    getSelection()?.collapseToEnd();
    return { found, box, again: /** @type {any} */ (window).find(words, true) };
  }, 'the model it means to bring out next');
  assert.ok(hit.found);
  assert.ok(hit.box.width > 20, 'found, but not where it is drawn');
  assert.ok(!hit.again, 'found a second time');
  assert.ok(hit.box.top > (await reader.box()).y);
});

test('the article’s language is set', async (visits) => {
  const { reader } = await visits.shared();
  const lang = await reader.heading(article.title).evaluate((h) => h.closest('[lang]')?.getAttribute('lang'));
  assert.equal(lang, 'en');
});

test('a page’s hostile style does not move the text off the drawing', async (visits) => {
  const { reader } = await visits.show(
    '<broadside-reader src="../content/deepseek-v4.json"></broadside-reader>',
    {
      css: `* { letter-spacing: 2px; text-transform: uppercase; float: left; max-width: 60%;
              line-height: 3 !important; margin: 9px !important; }
            h1 { font-size: 80px !important; transform: rotate(5deg); }`,
    },
  );
  const title = reader.heading(article.title);
  const style = await title.evaluate((h) => {
    const { letterSpacing, textTransform, transform, fontSize } = getComputedStyle(h);
    return { letterSpacing, textTransform, transform, large: parseFloat(fontSize) > 60 };
  });
  assert.deepEqual(style, {
    letterSpacing: 'normal',
    textTransform: 'none',
    transform: 'none',
    large: false,
  });
});
