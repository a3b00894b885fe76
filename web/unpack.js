// Decodes the parcel in a page made by `broadside bundle`, and starts the reader in it; see
// wasm/cli/page/parcel.h.

/** Two of 91 characters carry 13 bits. @param {string} text @param {number} size in bytes */
function bytesOf(text, size) {
  const value = (/** @type {number} */ at) => {
    const code = text.charCodeAt(at);
    return code - (code > 60 ? 36 : 35);
  };
  const bytes = new Uint8Array(size);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i + 1 < text.length; i += 2) {
    held |= (value(i) * 91 + value(i + 1)) << bits;
    for (bits += 13; bits >= 8 && at < size; bits -= 8) {
      bytes[at++] = held & 255;
      held >>>= 8;
    }
  }
  return bytes;
}

/** The files by the URLs that they would be fetched from. @param {Uint8Array} parcel
 *  @returns {Map<string, Uint8Array>} */
function filesOf(parcel) {
  const text = new TextDecoder();
  const files = new Map();
  const head = parcel.indexOf(10);
  let at = head + 1;
  for (const [name, size] of JSON.parse(text.decode(parcel.subarray(0, head)))) {
    files.set(new URL(name, document.baseURI).href, parcel.subarray(at, at + size));
    at += size;
  }
  return files;
}

async function start() {
  const element = document.getElementById('broadside-parcel');
  if (!element) return;
  const packed = bytesOf(element.textContent ?? '', Number(element.dataset.bytes));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const files = filesOf(new Uint8Array(await new Response(stream).arrayBuffer()));
  // The fallback HTML contains the pictures already.
  for (const image of document.querySelectorAll('img')) {
    const { address } = image.dataset;
    if (address) files.set(new URL(address, document.baseURI).href, new TextEncoder().encode(image.src));
  }
  element.textContent = '';
  Object.assign(element, { files });
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = new TextDecoder().decode(files.get(new URL('broadside.js', document.baseURI).href));
  document.head.append(script);
}

start().catch(() => {}); // the fallback HTML stays
