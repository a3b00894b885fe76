// The page's look, on pages that change it by different means.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { decode, ground, lightness } from './pixels.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';

/** The ground of the panel's corner. @param {import('./reader.mjs').Reader} reader */
async function corner({ page, element }) {
  const box = await element.boundingBox();
  if (!box) throw new Error('no panel');
  return ground(
    decode(await page.screenshot({ clip: { x: box.x + 4, y: box.y + 4, width: 24, height: 24 } })),
  );
}

/** @param {import('./reader.mjs').Reader} reader @param {string} what */
async function dark(reader, what) {
  await eventually(async () => lightness(await corner(reader)) < 60, `dark by ${what}`, 8000);
}
/** @param {import('./reader.mjs').Reader} reader @param {string} what */
async function light(reader, what) {
  await eventually(async () => lightness(await corner(reader)) > 200, `light again after ${what}`, 8000);
}

/**
 * Each of these is done to the page, and undone.
 * @param {import('./visits.mjs').Visits} visits @param {string} path
 * @param {Record<string, [() => void, () => void]>} means
 */
async function follows(visits, path, means) {
  const { page, reader } = await visits.open(path);
  for (const [what, [on, off]] of Object.entries(means)) {
    await page.evaluate(on);
    await dark(reader, what);
    await page.evaluate(off);
    await light(reader, what);
  }
  return { page, reader };
}

test('attributes, classes, states and schemes of the page are followed', async (visits) => {
  const { page, reader } = await follows(visits, '/pages/dark-by-attribute.html', {
    'an attribute of the root': [
      () => document.documentElement.setAttribute('data-bs-theme', 'dark'),
      () => document.documentElement.removeAttribute('data-bs-theme'),
    ],
    'a class of an ancestor': [
      () => document.querySelector('section')?.classList.add('night'),
      () => document.querySelector('section')?.classList.remove('night'),
    ],
    'the background alone': [
      () => document.querySelector('section')?.style.setProperty('background', '#111722'),
      () => document.querySelector('section')?.style.removeProperty('background'),
    ],
    'a checked box': [
      () => Object.assign(document.querySelector('#dark') ?? {}, { checked: true }),
      () => Object.assign(document.querySelector('#dark') ?? {}, { checked: false }),
    ],
    'a custom property': [
      () => document.documentElement.style.setProperty('--broadside-paper', 'light-dark(#111722, #fff)'),
      () => document.documentElement.style.removeProperty('--broadside-paper'),
    ],
    'the scheme alone': [
      () => {
        document.body.style.cssText = 'background: none; color: CanvasText';
        document.head.insertAdjacentHTML('beforeend', '<meta name="color-scheme" content="dark">');
      },
      () => {
        document.body.style.cssText = '';
        document.querySelector('meta[name="color-scheme"]')?.remove();
      },
    ],
  });
  await page.evaluate(() => {
    const outside = document.body.appendChild(document.createElement('div'));
    const inside = outside.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    inside.append(/** @type {Element} */ (document.querySelector('broadside-reader')));
    outside.style.cssText = 'background: #111722; color: #e6e9ef';
    Object.assign(window, { outside });
    inside.scrollIntoView();
  });
  // Not in the document's tree any more: found by its place.
  const seen = async () => lightness(ground(decode(await page.screenshot())));
  await eventually(async () => (await seen()) < 60, 'dark by what is around the component');
  await page.evaluate(() => {
    /** @type {any} */ (window).outside.className = 'day';
    document.styleSheets[0]?.insertRule('.day { background: #fff !important; color: #222 !important }');
  });
  await eventually(async () => (await seen()) > 200, 'light by a class outside of the component');
  assert.equal((await reader.heard('error')).length, 0);
});

test('style sheets are followed that are switched, added, replaced or changed', async (visits) => {
  await follows(visits, '/pages/dark-by-sheet.html', {
    'the media of a link': [
      () => document.querySelector('link[media]')?.setAttribute('media', 'all'),
      () => document.querySelector('link[media]')?.setAttribute('media', 'not all'),
    ],
    'a sheet that is disabled': [
      () => {
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent = '@layer x; body { background: #111722; color: #e6e9ef }';
        Object.assign(window, { style });
      },
      () => {
        /** @type {any} */ (window).style.sheet.disabled = true;
      },
    ],
    'the text of a style': [
      () => {
        /** @type {any} */ (window).style.firstChild.data = 'section, main { background: #111722 }';
      },
      () => /** @type {any} */ (window).style.remove(),
    ],
    insertRule: [
      () => document.styleSheets[0]?.insertRule('html body { background: #111722; color: #e6e9ef }'),
      () => document.styleSheets[0]?.deleteRule(0),
    ],
    'a rule for the element alone': [
      () => document.styleSheets[0]?.insertRule('broadside-reader { background: #111722 }'),
      () => document.styleSheets[0]?.deleteRule(0),
    ],
    'a constructed sheet': [
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html body { background: #111722; color: #e6e9ef }');
        document.adoptedStyleSheets = [sheet];
        Object.assign(window, { sheet });
      },
      () => /** @type {any} */ (window).sheet.replaceSync(''),
    ],
  });
});

test('at the end of a transition of colour the panel has the page’s colours', async (visits) => {
  const toggle = () => document.body.classList.toggle('dark');
  const { page, reader } = await follows(visits, '/pages/dark-by-transition.html', {
    'a transition': [toggle, toggle],
  });
  await page.evaluate(toggle);
  await dark(reader, 'the class again');
  await reader.rest();
  assert.deepEqual(await corner(reader), [0x11, 0x17, 0x22]);
});

test('on a gradient or a picture the panel is no white slab', async (visits) => {
  const { page, reader } = await visits.open('/pages/gradient.html');
  const [r = 0, g = 0, b = 0] = await corner(reader);
  assert.ok(b > g && b > r && b < 100, `not of the gradient: ${[r, g, b]}`);
  for (const [what, style] of [
    ['a picture', 'color: #fff'],
    ['a picture over a light colour', 'background-color: #fff; color: #fff'],
  ]) {
    await page.evaluate((to) => {
      document.body.className = 'photo';
      document.body.style.cssText = to;
    }, style ?? '');
    await reader.rest();
    await dark(reader, what ?? '');
  }
  await page.evaluate(() => {
    document.body.className = '';
    document.body.style.cssText = 'background: linear-gradient(#fdf3e7, #ffe3ec); color: #222';
  });
  await light(reader, 'a light gradient');
});

test('a class without effect at each frame costs no frame and no call', async (visits) => {
  const { page, reader } = await visits.open('/pages/class-churn.html', {
    init: () => {
      Object.assign(window, { calls: 0 });
      const { instantiate } = WebAssembly;
      /** @type {any} */ (WebAssembly).instantiate = async (/** @type {any[]} */ ...given) => {
        const { exports } = await /** @type {any} */ (instantiate)(...given);
        const counted = Object.entries(exports).map(([name, value]) => [
          name,
          typeof value !== 'function'
            ? value
            : (/** @type {any[]} */ ...values) => {
                ++/** @type {any} */ (window).calls;
                return value(...values);
              },
        ]);
        return { exports: Object.fromEntries(counted) };
      };
    },
  });
  const counts = () =>
    reader.element.evaluate(async (/** @type {any} */ host) => {
      for (let i = 0; i < 30; ++i) await new Promise(requestAnimationFrame);
      return { frames: host.stats.frames, calls: /** @type {any} */ (window).calls };
    });
  const before = await counts();
  assert.ok(before.calls > 10, 'calls are not counted');
  assert.deepEqual(await counts(), before);
  await page.evaluate(() => {
    document.body.style.fontFamily = '"DejaVu Sans Mono"';
  });
  await eventually(async () => (await counts()).frames > before.frames, 'another font');
});

test('a font that arrives late, by whatever means, is drawn', async (visits) => {
  const { page, reader } = await visits.open('/pages/class-churn.html');
  const title = reader.heading(article.title);
  const steps = /** @type {[string, () => void][]} */ ([
    [
      'insertRule',
      () => document.styleSheets[0]?.insertRule('html body { font-family: Late, "Noto Serif" !important }'),
    ],
    [
      'a face that is loaded before it is added',
      () => {
        const face = new FontFace('Late', 'local("DejaVu Sans Mono")');
        face.load().then(() => document.fonts.add(face));
      },
    ],
  ]);
  await page.evaluate(steps[0]?.[1] ?? (() => {}));
  await reader.rest();
  const serif = await title.screenshot();
  await page.evaluate(steps[1]?.[1] ?? (() => {}));
  await eventually(async () => !(await title.screenshot()).equals(serif), 'another picture');
});

test('with a noised canvas the HTML is shown, and an event says why', async (visits) => {
  const { page, reader } = await visits.open('/pages/noised-canvas.html', { wait: false });
  await reader.element.scrollIntoViewIfNeeded();
  const [{ detail }] = await eventually(async () => {
    const heard = await reader.heard('error');
    return heard.length > 0 && heard;
  }, 'an error event');
  assert.match(detail.errors[0].message, /canvas.*fingerprinting/);
  await eventually(() => page.getByRole('heading', { name: article.title }).isVisible(), 'the title');
});

test('slight noise of the canvas changes neither letters nor colours', async (visits) => {
  const { reader } = await visits.open('/pages/dark-by-transition.html', {
    init: () => {
      const read = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function (...box) {
        const image = read.apply(this, box);
        for (let i = 0; i < image.data.length; i += 7) image.data[i] = (image.data[i] ?? 0) ^ 3;
        return image;
      };
    },
  });
  assert.ok((await reader.stats()).glyphs > 0);
  assert.deepEqual(await corner(reader), [255, 255, 255]);
});
