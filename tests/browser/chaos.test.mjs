// Random actions on two readers, in an order that a seed gives. With another seed, or longer:
//
//   CHAOS_SEED=123 CHAOS_ACTIONS=20000 node tests/browser/run.mjs chaos
import assert from 'node:assert/strict';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SEED = Number(process.env.CHAOS_SEED ?? 7);
const ACTIONS = Number(process.env.CHAOS_ACTIONS ?? 2000);
const CHECKED = 250; // actions from one check to the next

/** Numbers from 0 to 1 (mulberry32). @param {number} seed */
function randomly(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const keys = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Tab'],
  ...['Shift+Tab', 'Enter', 'Space', 'Escape', 'Escape', '/', '?', 'f', 't', 'c', 'r', '+', '-', '0', 'a'],
];

/** What happens to a reader inside the page; `at` is a random number. Self-contained.
 *  @type {Record<string, (host: any, at: number) => void>} */
const inside = {
  goTo: (host, at) => {
    const ids = ['coding', 'cost', 'deepseek-r1', 'timeline', 'faq', 'sources', 'nothing', 'title'];
    host.goTo(ids[Math.floor(at * ids.length)]);
  },
  search: (host, at) => host.search(['chip', 'paper', '', '新', 'zzz'][Math.floor(at * 5)]),
  theme: (host, at) => {
    host.theme = ['auto', 'light', 'dark'][Math.floor(at * 3)];
  },
  state: (host) => {
    const { state } = host;
    host.state = state;
  },
  lang: (host, at) => host.setAttribute('lang', ['en', 'zh-Hans', 'ar', 'de'][Math.floor(at * 4)]),
  size: (host, at) => {
    host.style.width = at < 0.2 ? '' : `${200 + at * 1000}px`;
    host.style.height = at > 0.8 ? '' : `${220 + at * 500}px`;
  },
  hide: (host, at) => {
    host.style.display = at < 0.5 ? 'none' : '';
  },
  textSize: (host, at) => {
    host.textSize = String(0.8 + at);
  },
  src: (host, at) => {
    host.src = ['../content/deepseek-v4.json', '../content/examples/paper.json'][Math.floor(at * 2)];
  },
  reload: (host) => host.reload().catch(() => {}),
  move: (host) => host.parentNode?.append(host),
  detach: (host) => {
    const parent = host.parentNode;
    host.remove();
    setTimeout(() => parent.append(host), 30);
  },
  empty: (host) => host.replaceChildren(),
  present: (host) => host.present(),
  exitPresent: (host) => host.exitPresent(),
  loseContext: (host) => {
    const canvas = host.shadowRoot.querySelector('canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  },
  scroll: (_, at) => scrollTo(0, at * 800),
};

/** How often each is done: what starts the reader again costs most. @type {Record<string, number>} */
const weights = { src: 0.3, reload: 0.3, lang: 0.4, detach: 0.4, loseContext: 0.4, present: 0.3 };

/** @param {Page} page @param {() => number} random @returns {Record<string, () => Promise<unknown>>} */
function outside(page, random) {
  const x = () => random() * 1280;
  const y = () => random() * 900;
  return {
    key: () => page.keyboard.press(/** @type {string} */ (keys[Math.floor(random() * keys.length)])),
    type: () => page.keyboard.type(random() < 0.5 ? 'ch' : 'q'),
    move: () => page.mouse.move(x(), y()),
    click: () => page.mouse.click(x(), y()),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    wheel: () => page.mouse.wheel((random() - 0.5) * 300, (random() - 0.5) * 600),
    zoom: async () => {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, (random() - 0.5) * 300);
      await page.keyboard.up('Control');
    },
    resize: () =>
      page.setViewportSize({
        width: Math.round(320 + random() * 1200),
        height: Math.round(400 + random() * 600),
      }),
  };
}

/** Keeps the page: links out are not followed. */
function stay() {
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((at) => at instanceof HTMLAnchorElement);
      if (link && new URL(link.href).origin !== location.origin) event.preventDefault();
    },
    { capture: true },
  );
}

/** Brings both readers into sight, as they would be used. @param {Page} page */
function settle(page) {
  return page.evaluate(() => {
    for (const host of /** @type {NodeListOf<any>} */ (document.querySelectorAll('broadside-reader'))) {
      host.exitPresent();
      host.removeAttribute('style');
    }
  });
}

/** Nothing is broken, and what `state` says can be restored. @param {Page} page */
async function check(page) {
  await page.mouse.up();
  const both = () => page.evaluate(() => document.querySelectorAll('broadside-reader').length === 2);
  await eventually(both, 'both readers attached');
  await settle(page);
  await eventually(
    () => page.evaluate(() => document.querySelectorAll('broadside-reader:state(running)').length === 2),
    'two panels',
    60_000,
  );
  for (const selector of ['#first', '#second']) {
    const reader = new Reader(page, selector);
    await reader.element.scrollIntoViewIfNeeded();
    await reader.rest();
    const state = await reader.state();
    await reader.setState(state);
    assert.deepEqual(await reader.state(), state, `${selector} cannot be restored`);
  }
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('broadside-reader')].map((host) => ({
      layers: host.querySelectorAll(':scope > [slot="text"]').length,
      titles: host.querySelectorAll('h1').length,
      canvases: host.shadowRoot?.querySelectorAll('canvas').length,
      painted: /** @type {any} */ (host).stats.frames > 0,
    })),
  );
  const one = { layers: 1, titles: 1, canvases: 1, painted: true };
  assert.deepEqual(left, [one, one]);
}

test(
  `${ACTIONS} random actions leave two readers sound`,
  async (visits) => {
    const random = randomly(SEED);
    const { page } = await visits.open('/pages/chaos.html', { init: stay });
    await page.waitForFunction(() => document.querySelectorAll(':state(running)').length === 2);
    const fromOutside = outside(page, random);
    const names = [
      ...Object.keys(fromOutside).flatMap((name) => Array(name === 'key' ? 40 : 10).fill(name)),
      ...Object.keys(inside).flatMap((name) =>
        Array(Math.round(5 * (weights[name] ?? 1))).fill(`reader.${name}`),
      ),
    ];
    /** @type {string[]} */
    const done = [];
    try {
      for (let i = 1; i <= ACTIONS; ++i) {
        const name = /** @type {string} */ (names[Math.floor(random() * names.length)]);
        const host = random() < 0.5 ? 'first' : 'second';
        done.push(name.startsWith('reader.') ? `${name}#${host}` : name);
        const action = inside[name.replace('reader.', '')];
        if (name.startsWith('reader.') && action)
          await page.evaluate(
            `{ const host = document.getElementById('${host}'); if (host) (${action})(host, ${random()}); }`,
          );
        else await fromOutside[name]?.();
        if (visits.faults.length > 0) throw new Error(visits.faults.join('\n'));
        if (i % CHECKED === 0) await check(page);
      }
      await check(page);
    } catch (reason) {
      const error = /** @type {Error} */ (reason);
      error.message += `\n  CHAOS_SEED=${SEED}, action ${done.length}; the last: ${done.slice(-12).join(', ')}`;
      throw error;
    }
  },
  { allow: [/Too many active WebGL/], limit: 600_000 * Math.max(1, ACTIONS / 2000) },
);
