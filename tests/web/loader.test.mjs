import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiledModule } from '../../web/loader.js';
import { openPage } from './page.mjs';

openPage('');

/** The smallest module: magic number and version. */
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

let fetches = 0;
/** @param {() => Response} respond */
function serve(respond) {
  fetches = 0;
  globalThis.fetch = async () => {
    ++fetches;
    return respond();
  };
}

test('a failure contains the server’s status, and is not cached', async () => {
  serve(() => new Response('', { status: 404, statusText: 'Not Found' }));
  await assert.rejects(compiledModule(), /broadside\.wasm: 404 Not Found/);
  await assert.rejects(compiledModule(), /404/);
  assert.equal(fetches, 2);
});

test('the module is fetched once for all readers, also if its type is wrong', async () => {
  serve(() => new Response(wasm, { headers: { 'Content-Type': 'application/octet-stream' } }));
  const [one, two] = await Promise.all([compiledModule(), compiledModule()]);
  assert.ok(one instanceof WebAssembly.Module);
  assert.equal(one, two);
  assert.equal(await compiledModule(), one);
  assert.equal(fetches, 1);
});
