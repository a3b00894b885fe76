// Replays script.json in the shipped reader and in the native build with the complete Dear ImGui and
// its assertions, and compares every frame: state, return values, draw calls, vertices, indices and
// texture uploads.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { denseArticle } from '../dense.mjs';
import { difference, meshDifference } from './compare.mjs';
import { expand } from './steps.mjs';
import { Trace } from './trace.mjs';
import { wasmReaders } from './wasm.mjs';

/**
 * @typedef {{name: string, article: string | {lanes: number, each: number},
 *   steps: import('./steps.mjs').Step[], reaches?: string[], vertices?: number, programs?: number}}
 *   Scene `vertices`: minimum in one mesh; `programs`: number of shaders used
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'build/native-asan/tests/replay/broadside_replay');
const folder = mkdtempSync(join(tmpdir(), 'broadside-replay-'));

/** @param {Scene['article']} article */
function text(article) {
  if (typeof article === 'string') return readFileSync(join(root, article), 'utf8');
  return JSON.stringify(denseArticle(article.lanes, article.each));
}

/** Writes the native build's frames to a file. @param {string} article @param {unknown} steps
 *  @param {number} number of the scene @returns {Promise<string>} */
function natively(article, steps, number) {
  const file = (/** @type {string} */ name) => join(folder, `${number}-${name}`);
  writeFileSync(file('article.json'), article);
  writeFileSync(file('steps.json'), JSON.stringify(steps));
  const out = openSync(file('trace'), 'w');
  const child = spawn(program, [file('article.json'), file('steps.json')], {
    stdio: ['ignore', out, 'pipe'],
    env: { ...process.env, UBSAN_OPTIONS: 'print_stacktrace=1' },
  });
  let said = '';
  child.stderr?.on('data', (bytes) => (said += bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(file('trace')) : reject(new Error(`the native build ended with ${code}: ${said}`)),
    );
  });
}

/** A part of the state by its path. @param {any} state @param {string} path */
const part = (state, path) => path.split('.').reduce((at, key) => at?.[key], state);

/** Neither empty nor false. @param {unknown} value */
const holds = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Compares a scene frame by frame. @param {Scene} scene @param {string} article
 *  @param {import('./steps.mjs').Step[]} steps @param {import('./wasm.mjs').WasmReader} reader
 *  @param {string} path of the native trace */
function replay(scene, article, steps, reader, path) {
  const trace = new Trace(path);
  const wanted = new Set(scene.reaches);
  const seen = { most: 0, frames: 0, vertices: 0, programs: new Set() };
  reader.load(article);
  for (const [at, step] of steps.entries()) {
    if (step[0] !== 'frames') {
      reader.step(step);
      continue;
    }
    for (let i = 0; i < step[1]; ++i) {
      const native = trace.next();
      if (!native) throw new Error('the native build drew fewer frames');
      const { bytes: _, ...frame } = native.frame;
      const shown = reader.frame(step[2]);
      const found =
        difference(frame, shown) || meshDifference(frame.meshes, native.bytes, reader.gl.meshes, seen);
      if (found) {
        const before = steps.slice(Math.max(at - 6, 0), at).map((each) => each.join(' '));
        throw new Error(`frame ${seen.frames}, after ${before.join(', ')}: ${found}`);
      }
      for (const path of wanted) if (holds(part(shown.state, path))) wanted.delete(path);
      for (const draw of shown.draws) seen.programs.add(draw[0]);
      for (const { vertices } of reader.gl.meshes)
        seen.vertices = Math.max(seen.vertices, vertices.length / 20);
      seen.frames += 1;
    }
  }
  if (trace.next()) throw new Error('the native build drew more frames');
  if (wanted.size > 0) throw new Error(`the script never reaches ${[...wanted].join(', ')}`);
  if (seen.vertices < (scene.vertices ?? 1))
    throw new Error(`only ${seen.vertices} vertices, of ${scene.vertices}`);
  if (seen.programs.size !== (scene.programs ?? seen.programs.size))
    throw new Error(`${seen.programs.size} shaders are used, not ${scene.programs}`);
  return seen;
}

const words = process.argv.slice(2);
/** @type {{scenes: Scene[]}} */
const { scenes } = JSON.parse(readFileSync(new URL('script.json', import.meta.url), 'utf8'));
let [passed, failed] = [0, 0];
try {
  const start = await wasmReaders(root, folder);
  const plans = scenes
    .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
    .map((scene) => ({ scene, article: text(scene.article), steps: expand(scene.steps) }));
  // The next scene runs natively while this one runs in Node.
  const run = (/** @type {number} */ i) => {
    const plan = plans[i];
    const path = plan && natively(plan.article, plan.steps, i);
    path?.catch(() => {});
    return path;
  };
  let path = run(0);
  for (const [i, { scene, article, steps }] of plans.entries()) {
    const begun = Date.now();
    const done = await path?.catch((error) => error);
    path = run(i + 1);
    const reader = await start();
    try {
      if (done instanceof Error) throw done;
      const { frames, vertices, most } = replay(scene, article, steps, reader, String(done));
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      console.log(
        `ok    ${scene.name}: ${frames} frames, up to ${vertices} vertices, at most ${most.toFixed(5)} px apart (${seconds} s)`,
      );
      passed += 1;
    } catch (error) {
      console.log(`FAIL  ${scene.name}: ${error instanceof Error ? error.stack : error}`);
      failed += 1;
    }
    reader.close();
    rmSync(join(folder, `${i}-trace`), { force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
