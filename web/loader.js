// Loads the wasm once for all readers: from beside the script, or from the page itself if bundled.
import { bundledFile } from './bundled-files.js';

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** @param {URL} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  // Many servers send .wasm with another type; then streaming compilation is not possible.
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/wasm') && WebAssembly.compileStreaming)
    return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The compiled module, shared by every reader on the page. A failure is not cached: the next call
 * tries again.
 * @returns {Promise<WebAssembly.Module>}
 */
export function compiledModule() {
  if (typeof WebAssembly !== 'object') return Promise.reject(new Error('WebAssembly is missing'));
  const url = new URL('./broadside.wasm', import.meta.url);
  const inside = bundledFile(url);
  compiled ??= (inside ? WebAssembly.compile(inside) : fetched(url)).catch((reason) => {
    compiled = undefined;
    throw reason;
  });
  return compiled;
}
