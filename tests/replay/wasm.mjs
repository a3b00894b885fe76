// The shipped reader without a page: dist/broadside.wasm in Node behind web/bridge.js.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { FakeGl } from './fake-gl.mjs';
import { plainGlyphs } from './plain-glyphs.mjs';

const themes = /** @type {const} */ (['auto', 'light', 'dark']);

/** Bundles web/bridge.js with Emscripten's module, as web/build.mjs does.
 *  @param {string} root @param {string} folder for the output */
async function bundle(root, folder) {
  const outfile = join(folder, 'bridge.mjs');
  await build({
    entryPoints: [join(root, 'web/bridge.js')],
    outfile,
    alias: {
      'broadside-abi': join(root, 'build/native/abi.js'),
      'broadside-module': join(root, 'build/wasm/broadside.mjs'),
    },
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).Bridge;
}

/** @param {string} root @param {string} folder for temporary files
 *  @returns {Promise<() => Promise<WasmReader>>} makes a reader */
export async function wasmReaders(root, folder) {
  const [Bridge, compiled] = await Promise.all([
    bundle(root, folder),
    WebAssembly.compile(readFileSync(join(root, 'dist/broadside.wasm'))),
  ]);
  return async () => new WasmReader(await Bridge.create(compiled, plainGlyphs));
}

export class WasmReader {
  gl = new FakeGl();
  #bridge;
  /** @type {boolean[]} return values of steps since the last frame */
  #answers = [];

  /** @param {any} bridge */
  constructor(bridge) {
    this.#bridge = bridge;
    bridge.start(this.gl);
    bridge.today(20567);
  }

  /** @param {string} article */
  load(article) {
    const errors = this.#bridge
      .load(new TextEncoder().encode(article))
      .filter((/** @type {any} */ d) => d.severity === 'error');
    if (errors.length > 0) throw new Error(`the article was refused: ${JSON.stringify(errors)}`);
  }

  /** Builds and draws a frame; returns its record in the format of replay.cpp. @param {number} seconds */
  frame(seconds) {
    this.gl.nextFrame();
    const frame = this.#bridge.frame(seconds);
    this.#bridge.submit();
    if (frame.scrollTo >= 0) this.#bridge.scroll(frame.scrollTo);
    const { view, halfSize, clearing, draws, uploads, meshes } = this.gl;
    return {
      state: this.#bridge.state,
      answers: this.#answers.splice(0),
      wake: frame.wake,
      cursor: frame.cursor,
      scrollTo: frame.scrollTo,
      height: frame.height,
      viewport: view,
      halfSize,
      clear: clearing,
      draws,
      uploads,
      meshes: meshes.map(({ vertices, indices }) => [vertices.length, indices.length]),
    };
  }

  /** A step other than `frames`. @param {import('./steps.mjs').Step} step */
  step([what, ...to]) {
    const bridge = this.#bridge;
    /** @type {Record<string, () => unknown>} */
    const steps = {
      view: () => bridge.view(...to),
      colours: () => {
        const [paper, ink, accent] = to.slice(0, 3).map((each) => each ?? undefined);
        bridge.colours({ paper, ink, accent, dark: to[3] });
      },
      move: () => bridge.pointerMove(...to),
      leave: () => bridge.pointerLeave(),
      button: () => bridge.pointerButton(...to),
      scroll: () => bridge.scroll(...to),
      search: () => bridge.search(...to),
      present: () => bridge.present(...to),
      textSize: () => bridge.textSize(...to),
      theme: () => bridge.theme(themes[to[0]]),
      fonts: () => bridge.fontsChanged(),
      wheel: () => bridge.wheel(...to),
      pinch: () => bridge.pinch(...to),
      key: () => bridge.key(to[0], 0),
      goTo: () => bridge.goTo(...to),
      state: () => bridge.setState(...to) !== 0,
    };
    const answer = steps[what]?.();
    if (typeof answer === 'boolean') this.#answers.push(answer);
  }

  close() {
    this.#bridge.destroy();
  }
}
