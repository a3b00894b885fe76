// Compares the output of two builds.

/** The builds use different libraries for sines, roots and powers, and natively SSE's approximate
 *  roots: exact to a few thousandths of a device px. */
const POSITION = 1 / 128; // device px
const TEXEL = 1e-6;
const NUMBER = 1e-12; // relative

/** @param {unknown} a @param {unknown} b @param {string} [where] @returns {string} the first
 *  difference in words; empty if there is none */
export function difference(a, b, where = '') {
  if (typeof a === 'number' && typeof b === 'number') {
    const same = a === b || Math.abs(a - b) <= NUMBER * Math.max(Math.abs(a), 1e6);
    return same ? '' : `${where}: ${a} natively, ${b} in the wasm`;
  }
  if (typeof a === 'object' && typeof b === 'object' && a && b) {
    const [one, other] = [/** @type {any} */ (a), /** @type {any} */ (b)];
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(one[key], other[key], where ? `${where}.${key}` : key);
      if (found) return found;
    }
    return '';
  }
  return a === b ? '' : `${where}: ${JSON.stringify(a)} natively, ${JSON.stringify(b)} in the wasm`;
}

/** Bytes of an ImDrawVert: x, y, u, v as floats and a colour. */
const VERTEX = 20;

/** The same for vertices. `most` is raised to the largest distance found, device px.
 *  @param {Buffer} a @param {Uint8Array} b @param {{most: number}} seen */
function vertexDifference(a, b, seen) {
  const [one, other] = [view(a), view(b)];
  for (let at = 0; at < a.length; at += VERTEX) {
    if (one.getUint32(at + 16) !== other.getUint32(at + 16)) return `vertex ${at / VERTEX}: its colour`;
    for (let i = 0; i < 16; i += 4) {
      const away = Math.abs(one.getFloat32(at + i, true) - other.getFloat32(at + i, true));
      if (i < 8) seen.most = Math.max(seen.most, away);
      if (!(away <= (i < 8 ? POSITION : TEXEL)))
        return `vertex ${at / VERTEX}: ${['x', 'y', 'u', 'v'][i / 4]} ${one.getFloat32(at + i, true)} natively, ${other.getFloat32(at + i, true)} in the wasm`;
    }
  }
  return '';
}

/** @param {Uint8Array} bytes */
const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The same for meshes: indices and counts exactly, vertices within the tolerance.
 * @param {number[][]} sizes of the native meshes: bytes of vertices, of indices @param {Buffer} bytes
 * @param {import('./fake-gl.mjs').Mesh[]} meshes @param {{most: number}} seen
 */
export function meshDifference(sizes, bytes, meshes, seen) {
  let at = 0;
  const take = (/** @type {number} */ size) => {
    at += size;
    return bytes.subarray(at - size, at);
  };
  for (const [i, mesh] of meshes.entries()) {
    const [vertices = 0, indices = 0] = sizes[i] ?? [];
    const [a, b] = [take(vertices), take(indices)];
    const found = a.equals(mesh.vertices) ? '' : vertexDifference(a, mesh.vertices, seen);
    if (found) return `mesh ${i}, ${found}`;
    if (!b.equals(mesh.indices)) return `mesh ${i}: its indices`;
  }
  return '';
}
