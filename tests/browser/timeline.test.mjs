// The timeline by pointer, wheel, touch and keyboard.
import assert from 'node:assert/strict';
import { events, sentences } from './article.mjs';
import { decode, difference, ground } from './pixels.mjs';
import { boxOf, eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { swipe } from './touch.mjs';
import { phone } from './visits.mjs';

const r1 = events.find((/** @type {any} */ e) => e.id === 'deepseek-r1');

/** @param {any} state */
const span = (state) => state.timeline.to - state.timeline.from;

/** Opens the demo at the timeline. @param {import('./visits.mjs').Visits} visits
 *  @param {import('./visits.mjs').VisitOptions} [options] */
async function atTimeline(visits, options) {
  const { page, reader } = options ? await visits.open('/', options) : await visits.shared();
  await reader.goTo('timeline');
  return { page, reader, box: await boxOf(reader.timeline) };
}

/** An empty point of the timeline. @param {{x: number, y: number, width: number, height: number}} box
 *  @param {number} share of the width */
const free = (box, share) => ({ x: box.x + box.width * share, y: box.y + box.height - 54 });

test('at first it shows every event', async (visits) => {
  const { reader } = await atTimeline(visits);
  const { timeline } = await reader.state();
  assert.ok(timeline.from <= Date.parse('2022-10-07'), 'the first event is not visible');
  assert.ok(timeline.to >= Date.parse('2026-04-24'), 'the last event is not visible');
});

test('Ctrl+wheel zooms around the pointer, without a click first', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  /** The fixed point of the zoom, as a fraction of the window: the date under the pointer. */
  const pivot = async (/** @type {number} */ share) => {
    const before = await reader.state();
    const at = free(box, share);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -200);
    const after = await reader.until((s) => span(s) < span(before), 'a shorter window');
    await reader.rest();
    const moved = after.timeline.from - before.timeline.from;
    return moved / (span(before) - span(after));
  };
  const [a, b, c] = [await pivot(0.35), await pivot(0.6), await pivot(0.85)];
  await page.keyboard.up('Control');
  assert.ok(a > 0 && a < b && b < c && c < 1, `the fixed points lie at ${[a, b, c]}`);
  assert.ok(Math.abs(b - a - (c - b)) < 0.01, 'the fixed points do not follow the pointer');
  assert.equal(await page.evaluate(() => scrollY), scrolled, 'the page has scrolled');
});

test('Ctrl+wheel zooms out again', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  await reader.button('Zoom in').click();
  const near = await reader.until((s) => span(s) < 1e11, 'zoomed in');
  const at = free(box, 0.5);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await reader.until((s) => span(s) > span(near), 'a longer window');
});

test('a drag pans: the dates follow the pointer', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  const before = await reader.state();
  const from = free(box, 0.7);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 150, from.y, { steps: 6 });
  await reader.rest();
  await page.mouse.up();
  await reader.rest();
  const after = await reader.state();
  const moved = (after.timeline.from - before.timeline.from) / span(before);
  assert.ok(moved > (150 / box.width) * 0.9 && moved < (150 / box.width) * 1.4, `by ${moved} of its length`);
  assert.ok(Math.abs(span(after) / span(before) - 1) < 1e-6, 'the drag has zoomed');
  assert.equal(after.selected, '', 'the drag has pressed something');
});

test('a drag continues and ends outside the panel', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  const from = free(box, 0.5);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y, { steps: 3 });
  await reader.rest();
  const inside = await reader.state();
  await page.mouse.move(from.x + 80, 5, { steps: 3 });
  await reader.rest();
  const outside = await reader.state();
  assert.ok(outside.timeline.from < inside.timeline.from, 'the drag ends at the panel’s edge');
  await page.mouse.up();
  await page.mouse.move(from.x - 100, from.y, { steps: 3 });
  await reader.rest();
  assert.deepEqual((await reader.state()).timeline, outside.timeline);
});

test('+ and - zoom, 0 shows everything again', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  const whole = await reader.state();
  await reader.timeline.focus();
  await page.keyboard.press('+');
  const near = await reader.until((s) => span(s) < span(whole), 'zoomed in by +');
  await page.keyboard.press('-');
  await reader.until((s) => span(s) > span(near), 'zoomed out by -');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await reader.until(
    (s) => s.timeline.from === whole.timeline.from && s.timeline.to === whole.timeline.to,
    'everything visible after 0',
  );
});

test('its buttons zoom in, zoom out and fit', async (visits) => {
  const { reader } = await atTimeline(visits);
  const whole = await reader.state();
  await reader.button('Zoom in').click();
  const near = await reader.until((s) => span(s) < span(whole), 'zoomed in');
  await reader.button('Zoom in').click();
  const nearer = await reader.until((s) => span(s) < span(near), 'zoomed in twice');
  await reader.button('Zoom out').click();
  await reader.until((s) => span(s) > span(nearer), 'zoomed out');
  await reader.button('Fit').click();
  await reader.until((s) => s.timeline.from === whole.timeline.from, 'everything visible');
});

test('its buttons work with Enter, and for a screen reader’s click', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  const whole = await reader.state();
  await reader.button('Zoom in').focus();
  await page.keyboard.press('Enter');
  const near = await reader.until((s) => span(s) < span(whole), 'zoomed in by Enter');
  await reader.button('Zoom in').evaluate((button) => /** @type {HTMLElement} */ (button).click());
  await reader.until((s) => span(s) < span(near), 'zoomed in by a click without a pointer');
});

test('after `focus()` the right and left arrows select events in order', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.element.evaluate((element) => element.focus());
  const chosen = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    const { selected } = await reader.state();
    await page.keyboard.press(key);
    chosen.push((await reader.until((s) => s.selected !== selected, `another event after ${key}`)).selected);
  }
  const ids = events.map((/** @type {any} */ e) => e.id);
  assert.deepEqual(chosen, [ids[0], ids[1], ids[2], ids[1]]);
});

test('one Tab into the timeline is enough for the arrows', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.button('Zoom in').focus();
  await page.keyboard.press('Tab');
  assert.ok(
    await reader.timeline.evaluate((field) => field === document.activeElement),
    'Tab does not move from the buttons to the timeline',
  );
  await page.keyboard.press('ArrowRight');
  await reader.until((s) => s.selected !== '', 'an event after ArrowRight');
});

test('pressing an event opens its text; Esc closes it', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  const words = reader.words(sentences(r1.body)[0] ?? '');
  await reader.button(r1.title).click();
  await reader.until((s) => s.selected === r1.id, 'the event chosen');
  await eventually(async () => ((await words.boundingBox())?.width ?? 0) > 40, 'its text');
  await page.keyboard.press('Escape');
  await reader.until((s) => s.selected === '', 'the event closed');
  await eventually(async () => ((await words.boundingBox())?.width ?? 0) < 40, 'its text gone');
});

test('an open event has buttons for the previous, the next and to close', async (visits) => {
  const { reader } = await atTimeline(visits);
  const at = events.indexOf(r1);
  await reader.button(r1.title).click();
  await reader.until((s) => s.selected === r1.id, 'the event chosen');
  await reader.button('Next').click();
  await reader.until((s) => s.selected === events[at + 1].id, 'the next event');
  await reader.button('Previous').click();
  await reader.until((s) => s.selected === r1.id, 'the event before');
  await reader.button('Close').click();
  await reader.until((s) => s.selected === '', 'no event');
});

test('the text of an open event stays visible', async (visits) => {
  const { reader } = await atTimeline(visits);
  await reader.button(r1.title).click();
  await reader.until((s) => s.selected === r1.id, 'the event chosen');
  await reader.rest();
  const panel = await reader.box();
  const text = await boxOf(reader.words(sentences(r1.body)[0] ?? ''));
  assert.ok(text.y + 20 < panel.y + panel.height, 'the text lies below the panel’s edge');
});

test('a click on a cluster of events zooms in on it', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  const before = await reader.state();
  const panel = await reader.box();
  const picture = decode(await reader.picture());
  const paper = ground(picture);
  // In the timeline only the inside of a cluster has the background colour; above its number there
  // is a run of it as wide as the cluster.
  const right = Math.round(box.x - panel.x + box.width);
  const bottom = Math.round(box.y - panel.y + box.height - 50);
  let [x, y, run] = [0, Math.round(box.y - panel.y) + 4, 0];
  for (; y < bottom && run < 12; ++y)
    for (x = Math.round(box.x - panel.x); x < right && run < 12; ++x)
      run = difference(picture.at(x, y), paper) < 3 ? run + 1 : 0;
  assert.ok(run === 12, 'no cluster is drawn');
  await page.mouse.click(panel.x + x - 6, panel.y + y + 5);
  const after = await reader.until((s) => span(s) < span(before), 'a shorter window');
  assert.equal(after.selected, '');
});

test('the cursor shows what can be clicked and what can be dragged', async (visits) => {
  const { page, reader, box } = await atTimeline(visits);
  const shape = async (/** @type {{x: number, y: number}} */ { x, y }) => {
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await reader.rest();
    return page.evaluate(
      (at) => {
        const top = document.elementFromPoint(at.x, at.y);
        return top ? getComputedStyle(top).cursor : '';
      },
      { x, y },
    );
  };
  const middle = (/** @type {any} */ b) => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });
  assert.equal(await shape(free(box, 0.6)), 'grab', 'over the field');
  assert.equal(await shape(middle(await boxOf(reader.button(r1.title)))), 'pointer', 'over an event');
  assert.equal(await shape(middle(await boxOf(reader.button('Fit')))), 'pointer', 'over a button');
});

test('a horizontal swipe pans', async (visits) => {
  const { page, reader, box } = await atTimeline(visits, phone);
  const before = await reader.state();
  const from = free(box, 0.7);
  await swipe(page, [{ from, to: { x: from.x - 120, y: from.y } }]);
  await reader.rest();
  const after = await reader.state();
  assert.ok(after.timeline.from > before.timeline.from, 'the window has not moved');
  assert.ok(Math.abs(span(after) / span(before) - 1) < 1e-6);
});

test('a vertical swipe scrolls and does not pan', async (visits) => {
  const { page, reader, box } = await atTimeline(visits, phone);
  const before = await reader.state();
  const top = (await reader.box()).y;
  const field = (await boxOf(reader.timeline)).y;
  const from = { x: box.x + box.width * 0.6, y: box.y + box.height - 20 };
  await swipe(page, [{ from, to: { x: from.x + 4, y: from.y - 150 } }]);
  await reader.rest();
  const after = await reader.state();
  const panned = ((after.timeline.from - before.timeline.from) / span(before)) * box.width;
  assert.ok(Math.abs(panned) < 2, `it has panned by ${panned} px`);
  assert.equal(after.selected, '');
  const moved = [(await reader.box()).y - top, (await boxOf(reader.timeline)).y - field];
  assert.ok(Math.min(...moved) < -60, `neither page nor panel has scrolled: ${moved}`);
});

test('a pinch zooms in', async (visits) => {
  const { page, reader, box } = await atTimeline(visits, phone);
  const before = await reader.state();
  const y = box.y + box.height - 20;
  const at = (/** @type {number} */ share) => ({ x: box.x + box.width * share, y });
  await swipe(page, [
    { from: at(0.45), to: at(0.2) },
    { from: at(0.55), to: at(0.8) },
  ]);
  await reader.until((s) => span(s) < span(before) * 0.8, 'a shorter window');
  assert.equal(await page.evaluate(() => visualViewport?.scale), 1, 'the page has zoomed too');
});

test('a tap on an event opens it', async (visits) => {
  const { reader } = await atTimeline(visits, phone);
  await reader.button(r1.title).tap();
  await reader.until((s) => s.selected === r1.id, 'the event chosen');
});
