// A reader's WebGL context, taken away and replaced.
import { eventually } from './reader.mjs';

/** Takes the reader's context away, as a browser does. @param {import('./reader.mjs').Reader} reader */
export function loseContext(reader) {
  return reader.element.evaluate((host) => {
    const canvas = /** @type {HTMLCanvasElement} */ (host.shadowRoot?.querySelector('canvas'));
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

/** Waits for a frame on a new context. @param {import('./reader.mjs').Reader} reader */
export async function drawnAgain(reader) {
  await eventually(
    () =>
      reader.element.evaluate((host) => {
        const canvas = host.shadowRoot?.querySelector('canvas');
        return canvas?.getContext('webgl2')?.isContextLost() === false;
      }),
    'a new context',
  );
  await reader.rest();
}
