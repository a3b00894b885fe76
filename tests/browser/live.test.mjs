// serve.py with an author's file: saved changes and their errors are shown.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, Reader } from './reader.mjs';
import { test } from './runner.mjs';
import { root, serve } from './servers.mjs';

/** Serves a file with this text; `save` overwrites it.
 *  @param {import('./visits.mjs').Visits} visits @param {string} name @param {string} text
 *  @param {(at: {page: import('playwright-core').Page, reader: Reader, folder: string, save: (text: string) => void}) =>
 *   Promise<void>} use */
async function authored(visits, name, text, use) {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-'));
  const file = join(folder, name);
  const save = (/** @type {string} */ now) => writeFileSync(file, now);
  save(text);
  const server = await serve(file);
  try {
    visits.trust(server.address);
    const page = await visits.page();
    await page.goto(server.address);
    await use({ page, reader: new Reader(page), save, folder });
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

const json = readFileSync(join(root, 'content/deepseek-v4.json'), 'utf8');

test('a saved change is shown without a reload', async (visits) => {
  await authored(visits, 'mine.json', json, async ({ page, reader, save }) => {
    await reader.started();
    const first = JSON.parse(json).faq[0];
    await reader.button(first.question).click();
    await reader.setState({ ...(await reader.state()), selected: 'deepseek-r1' });
    await reader.button('Zoom in').click();
    await reader.goTo('watch-next');
    await page.evaluate(() => {
      /** @type {any} */ (window).same = true;
    });
    const before = await reader.state();
    save(json.replace('"What to watch next"', '"What comes after this"'));
    await eventually(() => reader.heading('What comes after this').count(), 'the new heading');
    await reader.rest();
    assert.deepEqual(await reader.state(), before);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).same), true, 'the page was reloaded');
  });
});

test('an error covers the panel until it is fixed', async (visits) => {
  await authored(visits, 'mine.json', json, async ({ page, reader, save }) => {
    await reader.started();
    await reader.goTo('watch-next');
    const before = await reader.state();
    const overlay = page.getByRole('alert');
    assert.equal(await overlay.count(), 0);
    const line = json.split('\n').findIndex((text) => text.includes('"status": "opinion"')) + 1;
    save(json.replace('"status": "opinion"', '"status": "opinon"'));
    await overlay.waitFor();
    const said = (await overlay.textContent()) ?? '';
    assert.match(said, new RegExp(`mine\\.json:${line}:\\d+: error: \\S+\\.status: .*opinion`));
    assert.deepEqual(await reader.state(), before);
    assert.ok(await reader.heading('What to watch next').count(), 'the shown article is gone');
    save(json);
    await overlay.waitFor({ state: 'detached' });
    assert.deepEqual(await reader.state(), before);
  });
});

const markdown = `---
id: piece
title: A small piece
lang: en
---

## First

Some text.

## FAQ

### Why?

Because.
`;

test('Markdown is shown as well, after its errors are fixed', async (visits) => {
  await authored(
    visits,
    'piece.md',
    `${markdown}\n${'#'.repeat(40)}\n`.replace('A small piece', ''),
    async ({ page, reader, save }) => {
      save(markdown);
      await reader.started();
      await eventually(() => reader.heading('A small piece').count(), 'the article');
      await reader.button('Why?').click();
      save(markdown.replace('Some text.', 'Other text.'));
      await eventually(() => reader.words('Other text.').count(), 'the new text');
      assert.equal((await reader.state()).open.length, 1);
      save(`${markdown}\n<b>no</b>\n`);
      const remarks = page.getByText(/^\d+ warnings?$/);
      await remarks.click();
      await page
        .getByText(/raw HTML/)
        .first()
        .waitFor();
      save(markdown);
      await remarks.waitFor({ state: 'detached' });
    },
  );
});

test(
  'a picture that is saved later is shown then',
  async (visits) => {
    const article = {
      format: 1,
      id: 'a',
      lang: 'en',
      title: 'A',
      sections: [{ id: 'one', title: 'One', body: 'Text.\n\n![A red field](red.svg)' }],
    };
    await authored(visits, 'mine.json', JSON.stringify(article), async ({ page, reader, folder }) => {
      await reader.started();
      await page.getByText('1 warning').waitFor();
      const image = reader.role('img', 'A red field');
      await eventually(() => image.evaluate((/** @type {any} */ i) => i.complete), 'the answer');
      writeFileSync(
        join(folder, 'red.svg'),
        '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="18"><rect width="32" height="18" fill="#c01020"/></svg>',
      );
      await eventually(
        () => image.evaluate((/** @type {any} */ i) => i.complete && i.naturalWidth > 0),
        'the picture',
      );
      await page.getByText('1 warning').waitFor({ state: 'detached' });
    });
  },
  { allow: [/404/] },
);
