// Gets the wasm once for all readers: beside the script, or from the page itself when bundled.

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** Id of the element that carries the module in a one-file page: base64 of its gzip. */
const embeddedId = 'broadside-wasm';

/** @param {string} base64 */
function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @param {Element} element */
async function embedded(element) {
  const packed = bytesOf((element.textContent ?? '').trim());
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** @param {URL} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  // Servers that send .wasm with another type are common; then the bytes are compiled whole.
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/wasm') && WebAssembly.compileStreaming)
    return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The compiled module, shared by every reader on the page. A failure is not kept: the next call
 * tries again.
 * @returns {Promise<WebAssembly.Module>}
 */
export function compiledModule() {
  if (typeof WebAssembly !== 'object') return Promise.reject(new Error('WebAssembly is missing'));
  const inside = document.getElementById(embeddedId);
  compiled ??= (inside ? embedded(inside) : fetched(new URL('./broadside.wasm', import.meta.url)))
    .catch((reason) => {
      compiled = undefined;
      throw reason;
    });
  return compiled;
}
