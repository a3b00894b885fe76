// The reader with the names of its functions, in build/profile/: JavaScript that is not minified, and a
// wasm that differs from that of dist/ only in its section of names.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const at = (/** @type {string} */ path) => join(root, path);

/** Builds it and returns its folder. @param {boolean} fresh builds the wasm, if it is stale */
export async function named(fresh) {
  const module = at('build/wasm/named/broadside.mjs');
  if (fresh || !existsSync(module))
    execFileSync('python3', [at('tests/bench/profile/named.py')], { stdio: 'inherit' });
  const folder = at('build/profile');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [at('web/reader-element.js')],
    outfile: join(folder, 'broadside.js'),
    alias: { 'broadside-abi': at('build/native/abi.js'), 'broadside-module': module },
    bundle: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    logLevel: 'warning',
  });
  copyFileSync(at('build/wasm/named/broadside.wasm'), join(folder, 'broadside.wasm'));
  return folder;
}

/** The source file of a line of the bundle, and the line's text: esbuild begins each file with a comment.
 *  @param {string} folder @returns {(line: number) => {file: string, text: string}} */
export function sources(folder) {
  let file = '';
  const lines = readFileSync(join(folder, 'broadside.js'), 'utf8')
    .split('\n')
    .map((text) => {
      file = /^\/\/ ((?:web|build)\/\S+)$/.exec(text)?.[1] ?? file;
      return { file, text: text.trim() };
    });
  return (line) => lines[line] ?? { file: '', text: '' };
}
