// dist/standalone.html, opened by double click.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article } from '../browser/article.mjs';
import { root } from '../browser/servers.mjs';
import { both } from './both.mjs';
import { recorded } from './pages.mjs';

/** The same file, which takes notes. */
function copy() {
  const html = readFileSync(join(root, 'dist/standalone.html'), 'utf8');
  const noting = recorded(html);
  assert.notEqual(noting, html);
  mkdirSync(join(root, 'build/engines'), { recursive: true });
  const path = join(root, 'build/engines/standalone.html');
  writeFileSync(path, noting);
  return pathToFileURL(path).href;
}

both('it runs from a file', async (visit) => {
  await visit.open(copy());
  assert.deepEqual(await visit.heard('error'), []);
  assert.ok((await visit.stats()).frames > 0);
  assert.equal(await visit.goTo(article.sections[2].id), true);
});
