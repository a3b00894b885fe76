// Without a required capability the article is still readable.
import assert from 'node:assert/strict';
import { article } from './article.mjs';
import { drawnAgain, loseContext } from './contexts.mjs';
import { decode, ground, ink } from './pixels.mjs';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';

const noWasm = () => {
  delete (/** @type {any} */ (window).WebAssembly);
};
const noWebgl = () => {
  const get = /** @type {any} */ (HTMLCanvasElement.prototype).getContext;
  /** @type {any} */ (HTMLCanvasElement.prototype).getContext = /** @this {HTMLCanvasElement} */ function (
    /** @type {string} */ kind,
    /** @type {any[]} */ ...rest
  ) {
    return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
  };
};

for (const [what, init] of /** @type {[string, () => void][]} */ ([
  ['WebAssembly', noWasm],
  ['WebGL2', noWebgl],
])) {
  test(`without ${what} the HTML stays, and an event reports why`, async (visits) => {
    const { page, reader } = await visits.open('/', { init, wait: false });
    await reader.element.scrollIntoViewIfNeeded();
    const [{ detail }] = await eventually(async () => {
      const heard = await reader.heard('error');
      return heard.length > 0 && heard;
    }, 'an error event');
    assert.equal(detail.errors[0].path, '');
    assert.match(detail.errors[0].message, new RegExp(what));
    assert.ok(await page.locator('broadside-reader > article').isVisible());
    assert.ok(await page.getByText(article.faq[0].question).first().isVisible());
    const answer = page.locator('broadside-reader details').first();
    await answer.locator('summary').click();
    assert.equal(await answer.evaluate((d) => /** @type {HTMLDetailsElement} */ (d).open), true);
  });

  test(`without ${what} and with an empty tag, the fallback HTML is fetched`, async (visits) => {
    const { page, reader } = await visits.open('/demo/bare.html', { init, wait: false });
    await eventually(() => page.getByRole('heading', { name: article.title }).isVisible(), 'the title');
    assert.ok(await page.getByText(article.faq[0].question).first().isVisible());
    assert.ok(!(await reader.element.getByRole('status').isVisible()), 'a message beside the article');
  });
}

test(
  'under a policy that forbids WebAssembly the HTML stays, and an event reports why',
  async (visits) => {
    const { page, reader } = await visits.open('/', {
      wait: false,
      prepare: (empty) =>
        empty.route(
          (url) => url.pathname === '/',
          async (route) => {
            const response = await route.fetch();
            const headers = {
              ...response.headers(),
              'content-security-policy': "script-src 'self' 'unsafe-inline'",
            };
            await route.fulfill({ response, headers });
          },
        ),
    });
    await reader.element.scrollIntoViewIfNeeded();
    const [{ detail }] = await eventually(async () => {
      const heard = await reader.heard('error');
      return heard.length > 0 && heard;
    }, 'an error event');
    assert.match(detail.errors[0].message, /WebAssembly|wasm|could not be loaded/);
    assert.ok(await page.locator('broadside-reader > article').isVisible());
    assert.equal(await page.locator('broadside-reader canvas').count(), 0);
  },
  { allow: [/Content Security Policy|unsafe-eval/] },
);

test('without JavaScript the article is readable', async (visits) => {
  const { page } = await visits.open('/', { javaScriptEnabled: false, wait: false });
  assert.ok(await page.getByRole('heading', { name: article.title, exact: true }).isVisible());
  assert.ok(await page.getByText('On 24 April 2026 the Chinese AI company').isVisible());
});

/** @param {Reader} reader */
async function paintedAgain(reader) {
  await drawnAgain(reader);
  const picture = decode(await reader.picture());
  assert.ok(ink(picture, ground(picture)).share > 0.01, 'it is blank');
}

test('after the WebGL context is lost it draws again, in the same state', async (visits) => {
  const { reader } = await visits.open('/');
  await reader.goTo('cost');
  const before = await reader.state();
  await loseContext(reader);
  await paintedAgain(reader);
  assert.deepEqual(await reader.state(), before);
  assert.equal((await reader.heard('error')).length, 0);
});

test('a reader that was moved recovers from a lost context too', async (visits) => {
  const { page, reader } = await visits.open('/demo/bare.html');
  await page.evaluate(() => {
    document.body
      .appendChild(document.createElement('div'))
      .append(/** @type {Element} */ (document.querySelector('broadside-reader')));
  });
  await reader.element.scrollIntoViewIfNeeded();
  await reader.rest();
  await loseContext(reader);
  await paintedAgain(reader);
});

test('under a strict policy it runs without a violation', async (visits) => {
  const violations = () => {
    const list = /** @type {string[]} */ ([]);
    Object.assign(window, { violations: list });
    addEventListener('securitypolicyviolation', (e) => list.push(`${e.violatedDirective} ${e.blockedURI}`));
  };
  const { page, reader } = await visits.open('/', { strict: true, init: violations });
  await reader.button(article.faq[0].question).click();
  await reader.until((s) => s.open.length === 1, 'a question open');
  await reader.goTo('deepseek-r1');
  await reader.element.evaluate((/** @type {any} */ r) => r.present());
  await reader.rest();
  await reader.element.evaluate((/** @type {any} */ r) => r.exitPresent());
  await reader.rest();
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
});

for (const path of ['/demo/two.html', '/demo/dark.html', '/demo/inline.html'])
  test(`${path} does not violate a strict policy`, async (visits) => {
    const { page, reader } = await visits.open(path, {
      strict: true,
      init: () => {
        const list = /** @type {string[]} */ ([]);
        Object.assign(window, { violations: list });
        addEventListener('securitypolicyviolation', (e) =>
          list.push(`${e.violatedDirective} ${e.blockedURI}`),
        );
      },
    });
    assert.ok((await reader.stats()).frames > 0);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
  });
