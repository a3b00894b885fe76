// Presenting: the reader fills the screen and steps through the article.
import assert from 'node:assert/strict';
import { article, events } from './article.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { boxOf, eventually } from './reader.mjs';
import { found, read } from './tesseract.mjs';
import { test } from './runner.mjs';

const idOf = (/** @type {{id: string}} */ part) => part.id;

/** The steps of the talk: title, sections, events, questions. */
const ids = ['', ...article.sections.map(idOf), ...events.map(idOf), ...article.faq.map(idOf)];
const steps = ids.length;

/** Opens the demo presenting. @param {import('./visits.mjs').Visits} visits @param {string} [path] */
async function onStage(visits, path = '/?present') {
  const { page, reader } = await visits.open(path);
  await reader.until((s) => s.step === 0, 'the first step');
  await reader.rest();
  return { page, reader };
}

/** The elements at nine points of the window. @param {import('playwright-core').Page} page */
function atNinePoints(page) {
  return page.evaluate(() =>
    [0.01, 0.5, 0.99].flatMap((x) =>
      [0.01, 0.5, 0.99].map((y) => {
        const at = document.elementFromPoint(innerWidth * x, innerHeight * y);
        return at?.closest('broadside-reader') ? 'reader' : (at?.localName ?? 'nothing');
      }),
    ),
  );
}

test('`?present` fills the window and covers the page', async (visits) => {
  const { page, reader } = await onStage(visits);
  const box = await boxOf(reader.element);
  assert.deepEqual(box, { x: 0, y: 0, width: 1280, height: 900 });
  assert.deepEqual([...new Set(await atNinePoints(page))], ['reader']);
  const picture = decode(await page.screenshot());
  const paper = ground(picture);
  for (const [x, y] of [
    [2, 2],
    [1277, 2],
    [2, 897],
    [1277, 897],
    [640, 2],
    [2, 450],
  ])
    assert.deepEqual(picture.at(Number(x), Number(y)), paper, `at ${x}, ${y}`);
});

test('the text is large', async (visits) => {
  const { reader } = await onStage(visits);
  const picture = decode(await reader.picture());
  const { box } = ink(picture, ground(picture));
  assert.ok(box.right - box.left > 700, 'the title is small');
  assert.ok(found(article.title, await read(await reader.picture())) > 0.8);
});

test('Page Down and Page Up step through title, sections, events and questions', async (visits) => {
  const { page, reader } = await onStage(visits);
  const place = async () => (await reader.state()).place.id;
  const walked = [await place()];
  for (let i = 1; i < ids.length; ++i) {
    await page.keyboard.press('PageDown');
    await reader.until((s) => s.step === i, `step ${i}`);
    walked.push(await place());
  }
  assert.deepEqual(walked, ids);
  const heard = await reader.heard('navigate');
  assert.deepEqual(
    heard.slice(-ids.length + 1).map((e) => e.detail.id),
    ids.slice(1),
    '`navigate` has not fired once for each step',
  );
  const changes = (await reader.heard('statechange')).length;
  const before = await reader.state();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await reader.rest();
  assert.deepEqual(await reader.state(), before, 'Page Down at the last step did something');
  assert.equal((await reader.heard('navigate')).length, heard.length);
  assert.equal((await reader.heard('statechange')).length, changes);
  await page.keyboard.press('PageUp');
  await reader.until((s) => s.step === ids.length - 2, 'one step back');
});

test('Page Up at the first step does nothing; End and Home go to the ends', async (visits) => {
  const { page, reader } = await onStage(visits);
  await page.keyboard.press('PageUp');
  await reader.rest();
  assert.equal((await reader.state()).step, 0);
  await page.keyboard.press('End');
  await reader.until((s) => s.step === steps - 1, 'the last step');
  await page.keyboard.press('Home');
  await reader.until((s) => s.step === 0, 'the first step');
});

test('each step is drawn with its own text', async (visits) => {
  const { page, reader } = await onStage(visits);
  for (const [id, words] of [
    [article.sections[1].id, article.sections[1].title],
    ['chatgpt', 'OpenAI puts ChatGPT online as a free preview'],
    [article.faq[0].id, article.faq[0].question],
  ]) {
    await reader.goTo(id);
    const text = await read(await page.screenshot());
    assert.ok(found(words, text) > 0.8, `not drawn: ${words}\nread: ${text.replace(/\s+/g, ' ')}`);
  }
});

test('no step is clipped at the window’s edge', async (visits) => {
  const { reader } = await onStage(visits);
  const cut = await reader.element.evaluate(async (/** @type {any} */ host, ids) => {
    const list = [];
    const frame = () => new Promise(requestAnimationFrame);
    for (const id of ids) {
      host.goTo(id);
      await frame();
      await frame();
      const boxes = [...host.querySelectorAll('[slot="text"] [style*="absolute"]')]
        .map((e) => e.getBoundingClientRect())
        .filter((b) => b.width > 2);
      const below = Math.max(0, ...boxes.map((b) => b.bottom - innerHeight));
      if (below > 1) list.push(`${id} by ${Math.round(below)} px`);
    }
    return list;
  }, ids.slice(1));
  assert.deepEqual(cut, []);
});

test('Esc ends it: the page is as before, and the reader shows the last step', async (visits) => {
  const { page, reader } = await onStage(visits);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await reader.until((s) => s.step === 2, 'step 2');
  await page.keyboard.press('Escape');
  await reader.until((s) => s.step === undefined, 'no talk');
  await reader.rest();
  assert.ok((await boxOf(reader.element)).height < 900);
  assert.equal((await reader.state()).place.id, article.sections[1].id);
  await page.evaluate(() => scrollTo(0, 0));
  assert.ok(await page.getByText('A preview, and a race that will not wait for it').isVisible());
});

test('present() and exitPresent() do the same, without a click', async (visits) => {
  const { page, reader } = await visits.open('/');
  const before = await boxOf(reader.element);
  await reader.element.evaluate((/** @type {any} */ r) => r.present());
  await reader.until((s) => s.step === 0, 'the first step');
  assert.deepEqual([...new Set(await atNinePoints(page))], ['reader']);
  await page.keyboard.press('ArrowRight');
  await reader.until((s) => s.step === 1, 'step 1');
  await page.keyboard.press('Space');
  await reader.until((s) => s.step === 2, 'step 2');
  await reader.element.evaluate((/** @type {any} */ r) => r.exitPresent());
  await reader.until((s) => s.step === undefined, 'no talk');
  await reader.rest();
  const after = await boxOf(reader.element);
  assert.deepEqual([after.width, after.height], [before.width, before.height]);
});

test('the page’s keyboard shortcuts are inactive while presenting', async (visits) => {
  const { page, reader } = await visits.show(
    '<input id="field"><broadside-reader src="../content/deepseek-v4.json"></broadside-reader><p style="height: 3000px"></p>',
  );
  await page.locator('#field').focus();
  await reader.element.evaluate((/** @type {any} */ r) => r.present());
  await reader.until((s) => s.step === 0, 'the first step');
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press('PageDown');
  await reader.until((s) => s.step === 1, 'step 1');
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

test('while presenting it is idle without input', async (visits) => {
  const { reader } = await onStage(visits);
  const { frames } = await reader.stats();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal((await reader.stats()).frames, frames);
});

test('presenting fills the window from a narrow transformed box', async (visits) => {
  const { page, reader } = await visits.show(
    '<div style="transform: scale(0.5); width: 300px; overflow: hidden; opacity: 0.9">' +
      '<broadside-reader style="width: 200px; max-height: 220px" src="../content/deepseek-v4.json"></broadside-reader></div>',
  );
  await reader.element.evaluate((/** @type {any} */ r) => r.present());
  await eventually(async () => (await boxOf(reader.element)).width === 1280, 'the whole window');
  assert.deepEqual([...new Set(await atNinePoints(page))], ['reader']);
});
