// The article in another language, chosen in the panel.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article } from './article.mjs';
import { eventually } from './reader.mjs';
import { test } from './runner.mjs';
import { root } from './servers.mjs';

const chinese = JSON.parse(readFileSync(join(root, 'content/deepseek-v4.zh-Hans.json'), 'utf8'));
const section = article.sections.findIndex((/** @type {any} */ s) => s.id === 'watch-next');

/** @param {import('./reader.mjs').Reader} reader @param {string} settings @param {string} choice */
async function choose(reader, settings, choice) {
  await reader.button(settings).first().click();
  await reader.button(choice).click();
  await reader.rest();
}

test('switching the language and back keeps the place', async (visits) => {
  const { reader } = await visits.open('/');
  await reader.button(article.faq[0].question).click();
  await reader.setState({ ...(await reader.state()), selected: 'deepseek-r1' });
  await reader.goTo('watch-next');
  const before = await reader.state();
  await choose(reader, 'Text settings', 'Language: 简体中文');
  const title = reader.heading(chinese.sections[section].title);
  await eventually(() => title.count(), 'the article in Chinese');
  assert.ok(Math.abs((await reader.below(title)) - 12) < 30, 'the section is not at the top any more');
  const after = await reader.state();
  assert.equal(after.lang, 'zh-Hans');
  for (const name of ['open', 'selected', 'timeline', 'theme'])
    assert.deepEqual(after[name], before[name], name);
  assert.equal(after.place.id, 'watch-next');
  assert.ok(await reader.button('搜索').count(), 'the interface is not Chinese');
  assert.equal(await title.evaluate((e) => e.closest('[lang]')?.getAttribute('lang')), 'zh-Hans');
  await choose(reader, '文字设置', '语言：English');
  await eventually(() => reader.heading(article.sections[section].title).count(), 'the article in English');
  assert.equal((await reader.state()).place.id, 'watch-next');
  assert.ok((await reader.stats()).heapBytes < 16 * 1024 * 1024, 'a second program was started');
});

test('setting a state in another language switches the language', async (visits) => {
  const { page, reader } = await visits.open('/');
  await reader.setState({ lang: 'zh-Hans', open: [article.faq[0].id] });
  await eventually(() => reader.heading(chinese.title).count(), 'the article in Chinese');
  const kept = await reader.state();
  await page.reload();
  await reader.started();
  await reader.setState(kept);
  await eventually(() => reader.heading(chinese.title).count(), 'the article in Chinese again');
  assert.deepEqual((await reader.state()).open, [article.faq[0].id]);
});

test(
  'a translation that cannot be fetched changes nothing, and is reported',
  async (visits) => {
    const { reader } = await visits.open('/', {
      prepare: (page) => page.route('**/*.zh-Hans.json', (route) => route.fulfill({ status: 404 })),
    });
    await reader.goTo('watch-next');
    await choose(reader, 'Text settings', 'Language: 简体中文');
    const [error] = await eventually(async () => {
      const heard = await reader.heard('error');
      return heard.length > 0 && heard;
    }, 'the error');
    assert.match(error.detail.errors[0].message, /zh-Hans\.json answered 404/);
    await reader.rest();
    assert.ok(await reader.heading(article.sections[section].title).count());
    assert.ok(await reader.button('Search').count(), 'the interface is in another language than the article');
    assert.notEqual((await reader.state()).lang, 'zh-Hans');
  },
  { allow: [/404/] },
);

test('the later of two choices wins, whichever arrives first', async (visits) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  const { page, reader } = await visits.open('/', {
    prepare: (on) =>
      on.route('**/*.zh-Hans.json', async (route) => {
        await held;
        await route.continue();
      }),
  });
  const asked = page.waitForRequest('**/*.zh-Hans.json');
  await reader.setState({ lang: 'zh-Hans' });
  await asked;
  await reader.setState({ lang: 'en' });
  const came = page.waitForResponse('**/*.zh-Hans.json');
  release();
  await came;
  await reader.rest();
  assert.ok(await reader.heading(article.title).count(), 'the article is not the one chosen last');
  assert.ok(await reader.button('Search').count());
});

test('an element that is moved while a translation loads still shows it', async (visits) => {
  const { page, reader } = await visits.open('/');
  await page.route('**/*.zh-Hans.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest('**/*.zh-Hans.json');
  await reader.setState({ lang: 'zh-Hans' });
  await asked;
  await reader.element.evaluate((element) => element.parentElement?.append(element));
  await eventually(() => reader.heading(chinese.title).count(), 'the article in Chinese', 10_000);
});

test(
  'reload() shows the new article, in the current language, and rejects on failure',
  async (visits) => {
    const { page, reader } = await visits.open('/');
    await reader.setState({ lang: 'zh-Hans' });
    await eventually(() => reader.heading(chinese.title).count(), 'the article in Chinese');
    const reload = () =>
      reader.element.evaluate((/** @type {any} */ r) =>
        r.reload().then(
          () => 'done',
          (/** @type {Error} */ error) => error.message,
        ),
      );
    assert.equal(await reload(), 'done');
    await page.route('**/*.zh-Hans.json', (route) => route.fulfill({ status: 404 }));
    assert.match(await reload(), /answered 404/);
    await reader.rest();
    assert.ok(await reader.heading(chinese.title).count(), 'the shown article is gone');
    assert.equal((await reader.state()).lang, 'zh-Hans');
  },
  { allow: [/404/] },
);

test('without translations no choice is offered', async (visits) => {
  const alone = {
    format: 1,
    id: 'alone',
    lang: 'en',
    title: 'Alone',
    sections: [{ id: 'one', title: 'One', body: 'A.' }],
  };
  const { reader } = await visits.show(
    '<broadside-reader>' +
      `<script type="application/json" slot="article">${JSON.stringify(alone)}</script></broadside-reader>`,
  );
  await reader.button('Text settings').first().click();
  await reader.rest();
  assert.ok(await reader.button('Theme: Dark').count());
  assert.equal(await reader.element.getByRole('button', { name: /^Language/ }).count(), 0);
});
