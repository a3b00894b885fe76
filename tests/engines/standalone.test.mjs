// dist/standalone.html, opened as a local file.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article } from '../browser/article.mjs';
import { root } from '../browser/servers.mjs';
import { both } from './both.mjs';
import { recorded } from './pages.mjs';
import { profiles } from './profile.mjs';

/** A copy of the file with the recording scripts. */
function copy() {
  const html = readFileSync(join(root, 'dist/standalone.html'), 'utf8');
  const noting = recorded(html);
  assert.notEqual(noting, html);
  const path = join(profiles, 'standalone.html');
  writeFileSync(path, noting);
  return pathToFileURL(path).href;
}

both('it runs from a file', async (visit) => {
  await visit.open(copy());
  assert.deepEqual(await visit.heard('error'), []);
  assert.ok((await visit.stats()).frames > 0);
  assert.equal(await visit.goTo(article.sections[2].id), true);
});
