// The timeline's other forms: table, comparison, vertical layout on a phone; filter, overview, sharing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { article, events } from './article.mjs';
import { decode } from './pixels.mjs';
import { boxOf, eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { phone } from './visits.mjs';

/** @param {any} state */
const span = (state) => state.timeline.to - state.timeline.from;
const inChina = events.filter((/** @type {any} */ e) => e.lane === 'cn');

/** @param {import('./visits.mjs').Visits} visits @param {import('./visits.mjs').VisitOptions} [options] */
async function atTimeline(visits, options) {
  const visit = options ? await visits.open('/', options) : await visits.shared();
  await visit.reader.goTo('timeline');
  return visit;
}

/** Titles of the visible events, from top to bottom. @param {import('./reader.mjs').Reader} reader */
function titles(reader) {
  return reader.element.evaluate((/** @type {HTMLElement} */ element) =>
    [...element.querySelectorAll('li h3 [role=button]')]
      .map((button) => ({ text: button.textContent ?? '', box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2)
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ text }) => text),
  );
}

test('T shows the events as a table, T again the chart', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.timeline.focus();
  await page.keyboard.press('t');
  await reader.until((s) => s.timeline.form === 'table', 'the table');
  await reader.rest();
  assert.deepEqual(
    await titles(reader),
    events.map((/** @type {any} */ e) => e.title),
  );
  await page.keyboard.press('t');
  await reader.until((s) => s.timeline.form === 'chart', 'the chart');
});

test('the table is sorted by its column headers', async (visits) => {
  const { reader } = await atTimeline(visits);
  await reader.button('List').click();
  await reader.button('Title').click();
  await reader.rest();
  const sorted = await titles(reader);
  assert.equal(sorted.length, events.length);
  assert.deepEqual(
    sorted,
    [...sorted].sort((a, b) => (a < b ? -1 : 1)),
  );
  await reader.button('Title').click();
  await reader.rest();
  assert.deepEqual(await titles(reader), sorted.reverse());
});

test('a row of the table opens its event inline', async (visits) => {
  const { reader } = await atTimeline(visits);
  await reader.button('List').click();
  await reader.button(events[3].title).click();
  await reader.until((s) => s.selected === events[3].id, 'the event');
  await reader.rest();
  const [text, next] = [
    await reader.button('Close').boundingBox(),
    await reader.button(events[4].title).boundingBox(),
  ];
  assert.ok(text && next && text.y < next.y, 'the text is above the next row');
});

test('a comparison lists what each side did in the window', async (visits) => {
  const { reader } = await atTimeline(visits);
  await reader.setState({ timeline: { from: Date.parse('2025-01-01'), to: Date.parse('2025-03-01') } });
  await reader.button('Compare').click();
  await reader.rest();
  const shown = await titles(reader);
  const inside = events.filter((/** @type {any} */ e) => e.date >= '2025-01-01' && e.date < '2025-03-01');
  assert.deepEqual([...shown].sort(), inside.map((/** @type {any} */ e) => e.title).sort());
  assert.ok(await reader.words('What each side did, 1 January 2025 to 1 March 2025').isVisible());
});

test('the filter hides a lane, says how many are hidden, and shows all again', async (visits) => {
  const { reader } = await atTimeline(visits);
  await reader.button('Filter').click();
  await reader.button('China').click();
  const state = await reader.until((s) => s.timeline.filter.lanes.length === 1, 'the filter');
  assert.deepEqual(state.timeline.filter.lanes, ['cn']);
  await reader.page.keyboard.press('Escape');
  await reader.words(`${inChina.length} hidden by the filter`).waitFor();
  await reader.button('List').click();
  await reader.rest();
  assert.equal((await titles(reader)).length, events.length - inChina.length);
  await reader.button('Show all').click();
  await reader.rest();
  assert.equal((await titles(reader)).length, events.length);
});

test('words in the filter’s field keep the events that contain them', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.button('Filter').click();
  await reader.element.getByRole('searchbox').fill('nvidia');
  await reader.until((s) => s.timeline.filter.text === 'nvidia', 'the words');
  await page.keyboard.press('Escape');
  await reader.button('List').click();
  await reader.rest();
  const left = await titles(reader);
  assert.ok(left.length > 0 && left.length < events.length);
  assert.equal((await reader.state()).query, '', 'the search has not been touched');
});

test('the overview moves the window', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.setState({ timeline: { from: Date.parse('2023-01-01'), to: Date.parse('2023-09-01') } });
  const box = await boxOf(reader.timeline);
  const y = box.y + box.height - 17;
  await page.mouse.click(box.x + box.width * 0.9, y);
  const there = await reader.until((s) => s.timeline.from > Date.parse('2025-01-01'), 'the other end');
  await reader.rest();
  await page.mouse.move(box.x + box.width * 0.9, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.mouse.up();
  const back = await reader.until((s) => s.timeline.from < there.timeline.from - 1e10, 'dragged back');
  assert.ok(Math.abs(span(back) / span(there) - 1) < 0.01);
});

test('Shift+drag selects a range', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  const before = await reader.state();
  const box = await boxOf(reader.timeline);
  const y = box.y + box.height - 54;
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await reader.until((s) => span(s) < span(before) * 0.4, 'the range');
});

test('Up and Down switch lanes, Home and End go to the ends, R follows replies', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.timeline.focus();
  const press = async (/** @type {string} */ key, /** @type {(id: string) => boolean} */ wanted) => {
    await page.keyboard.press(key);
    return reader.until((s) => wanted(s.selected), `the event after ${key}`);
  };
  const last = events.at(-1).id;
  await press('Home', (id) => id === events[0].id);
  await press('ArrowDown', (id) => inChina.some((/** @type {any} */ e) => e.id === id));
  await press('ArrowUp', (id) => events.find((/** @type {any} */ e) => e.id === id)?.lane === 'us');
  await press(
    'End',
    (id) => id === last || events.find((/** @type {any} */ e) => e.id === id)?.date === events.at(-1).date,
  );
  await reader.setState({ selected: 'bis-2023' });
  await reader.timeline.focus();
  await press('r', (id) => id === 'bis-2022');
});

test(
  'a link to the window opens the same window',
  async (visits) => {
    const { page, reader } = await visits.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await reader.goTo('timeline');
    await reader.setState({
      timeline: { from: Date.parse('2025-01-01'), to: Date.parse('2025-06-01') },
      selected: 'deepseek-r1',
    });
    await reader.button('Share').click();
    await reader.button('Copy link').click();
    const link = await eventually(async () => {
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      return copied.startsWith('http') && copied;
    }, 'the link');
    assert.match(link, /#broadside=deepseek-v4&from=2025-01-01&to=2025-06-01&event=deepseek-r1$/);
    const other = await visits.open(link.slice(new URL(link).origin.length));
    const state = await other.reader.state();
    assert.equal(state.timeline.from, Date.parse('2025-01-01'));
    assert.equal(state.selected, 'deepseek-r1');
  },
  { alone: true },
);

test(
  'the window’s events are copied as text',
  async (visits) => {
    const { page, reader } = await visits.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await reader.goTo('timeline');
    await reader.button('Share').click();
    await reader.button('Copy as text').click();
    const text = await eventually(async () => {
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      return copied.startsWith(article.title) && copied;
    }, 'the text');
    for (const event of events) assert.ok(text.includes(event.title), event.title);
  },
  { alone: true },
);

test('a picture of the window is drawn at 2×', async (visits) => {
  const { page, reader } = await atTimeline(visits);
  await reader.button('Share').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    reader.button('Save as picture').click(),
  ]);
  assert.equal(download.suggestedFilename(), 'deepseek-v4.png');
  const picture = decode(readFileSync(await download.path()));
  assert.equal(picture.width, 2000);
  assert.ok(picture.height > 800);
  const colours = new Set();
  for (let x = 0; x < picture.width; x += 5)
    for (let y = 0; y < picture.height; y += 5) colours.add(picture.at(x, y).join());
  assert.ok(colours.size > 20, 'it is empty');
});

test('on a phone the layout is vertical: cards from top to bottom, nothing wider than the panel', async (visits) => {
  const { page, reader } = await visits.open('/', { ...phone, viewport: { width: 320, height: 640 } });
  await reader.goTo('timeline');
  const cards = await reader.element.evaluate((/** @type {HTMLElement} */ element) =>
    [...element.querySelectorAll('li h3 [role=button]')]
      .map((b) => b.getBoundingClientRect().toJSON())
      .filter((box) => box.width > 2),
  );
  assert.equal(cards.length, events.length);
  for (const card of cards) assert.ok(card.left >= 0 && card.right <= 320 && card.height >= 44);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  await reader.button(events[2].title).tap();
  await reader.until((s) => s.selected === events[2].id, 'the event opens');
});

test('a hundred thousand events: few elements, few frames, a heap below 64 MiB', async (visits) => {
  const { page, reader } = await visits.show(
    '<broadside-reader id="made" style="height:600px"><script type="application/json" slot="article"></script></broadside-reader>',
    {
      wait: false,
      head: `<script>addEventListener('DOMContentLoaded', () => {
        const day = (i) => new Date(Date.UTC(1950, 0, 1) + i * 24e6).toISOString().slice(0, 10);
        const events = Array.from({ length: 100000 }, (_, i) => ({ id: 'e' + i, lane: i % 2 ? 'a' : 'b',
          date: day(i), title: 'Event number ' + i, importance: 1 + (i * 7919) % 5 }));
        document.querySelector('script[slot]').textContent = JSON.stringify({ format: 1, id: 'made', lang: 'en',
          title: 'Many', sections: [{ id: 'one', title: 'One', body: 'Text.' }],
          timeline: { lanes: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }], events } });
      });</script>`,
    },
  );
  await reader.started();
  await reader.goTo('timeline');
  const elements = await page.evaluate(() => document.querySelectorAll('#made *').length);
  assert.ok(elements < 6000, `${elements} elements`);
  const before = await reader.stats();
  assert.ok(before.heapBytes <= 64 * 2 ** 20, `${before.heapBytes} bytes of heap`);
  await reader.button('Zoom in').click();
  await reader.rest();
  assert.ok((await reader.stats()).frames - before.frames < 40);
  assert.ok((await reader.stats()).vertices < 60000);
});
