// The timeline's window as a PNG, drawn by a separate offscreen reader.
import { Bridge } from './bridge.js';
import { compiledModule } from './loader.js';
import { makeRoom } from './surface.js';

/** Size of the picture, CSS px; drawn at 2×. */
const WIDTH = 1000;
const SCALE = 2;
const FRAMES = 3; // until every animation has ended

/**
 * The picture at 2×.
 * @param {Uint8Array} article @param {unknown} state @param {import('./glyphs.js').Glyphs} glyphs
 * @param {(bridge: Bridge) => void} dress applies the page's look @returns {Promise<Blob>}
 */
export async function picture(article, state, glyphs, dress) {
  makeRoom();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { alpha: false, antialias: false });
  if (!context) throw new Error('no WebGL2');
  const bridge = await Bridge.create(await compiledModule(), glyphs);
  try {
    bridge.start(context);
    bridge.load(article);
    bridge.picture();
    dress(bridge);
    bridge.setState(state);
    let height = WIDTH;
    for (let i = 0; i < FRAMES; ++i) {
      canvas.width = WIDTH * SCALE;
      canvas.height = Math.ceil(height * SCALE);
      bridge.view(WIDTH, height, SCALE);
      height = Math.ceil(bridge.frame(1).height);
    }
    bridge.submit();
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    bridge.destroy();
    context.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
