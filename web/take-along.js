// What a reader takes along from the timeline: a link to what is in sight, its text, a picture.
import { Bridge } from './bridge.js';
import { compiledModule } from './loader.js';

/** A picture of the timeline, CSS px; drawn at twice that. */
const WIDTH = 1000;
const SCALE = 2;
const FRAMES = 3; // until nothing moves any more

/**
 * The page's address with the timeline's window and the open event in its fragment.
 * @param {string} article its id @param {any} state
 */
export function linkTo(article, state) {
  const day = (/** @type {number} */ ms) => new Date(ms).toISOString().replace(/T.*/, '');
  const part = new URLSearchParams({
    broadside: article,
    from: day(state.timeline.from),
    to: day(state.timeline.to),
  });
  if (state.selected) part.set('event', state.selected);
  return Object.assign(new URL(location.href), { hash: part.toString() }).href;
}

/** The state that the page's address asks of this article; undefined if it asks nothing.
 *  @param {string} article its id */
export function stateOfLink(article) {
  const part = new URLSearchParams(location.hash.slice(1));
  if (part.get('broadside') !== article) return undefined;
  const [from, to] = [Date.parse(part.get('from') ?? ''), Date.parse(part.get('to') ?? '')];
  if (!(from < to)) return undefined;
  return { timeline: { from, to }, selected: part.get('event') ?? '', place: { id: 'timeline', offset: 0 } };
}

/** @param {string} text */
export async function copy(text) {
  await navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
}

/** Where the page may not use the clipboard itself. @param {string} text */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/**
 * The timeline as a PNG at 2×, drawn by a reader of its own that is never shown.
 * @param {Uint8Array} article @param {unknown} state @param {import('./glyphs.js').Glyphs} glyphs
 * @param {(bridge: Bridge) => void} dress gives it the page's look @returns {Promise<Blob>}
 */
export async function picture(article, state, glyphs, dress) {
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
