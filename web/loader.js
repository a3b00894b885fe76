// Loads the wasm once for all readers: from beside the script, or from the page itself if bundled.
import { bundledFile } from './bundled-files.js';
import { patient } from './promises.js';

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** @param {URL} url @param {RequestCache} cache */
async function fetched(url, cache) {
  const response = await fetch(url, { cache, signal: patient() });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  // Many servers send .wasm with another type, or add a character set; then streaming compilation is
  // not possible.
  return response.headers.get('Content-Type') === 'application/wasm' && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The compiled module, shared by every reader on the page. A failure is not cached: the next call
 * tries again.
 * @param {boolean} [again] fetches it anew, not from the browser's cache either
 * @returns {Promise<WebAssembly.Module>}
 */
export function compiledModule(again = false) {
  if (typeof WebAssembly !== 'object') return Promise.reject(new Error('WebAssembly is missing'));
  const url = new URL('./broadside.wasm', import.meta.url);
  const inside = bundledFile(url);
  if (again) compiled = undefined;
  compiled ??= (inside ? WebAssembly.compile(inside) : fetched(url, again ? 'reload' : 'default')).catch(
    (reason) => {
      compiled = undefined;
      throw reason;
    },
  );
  return compiled;
}
