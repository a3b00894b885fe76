// Writes the files of dist/ to build/compressed/ with the strongest brotli, for the server to send
// what a production host would send.
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const from = join(root, 'dist');
const to = join(root, 'build', 'compressed');
const compressible = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.md',
  '.mjs',
  '.svg',
  '.ts',
  '.txt',
  '.wasm',
  '.xml',
]);
const compress = promisify(brotliCompress);

/** Every file below a folder. @param {string} folder @returns {AsyncGenerator<string>} */
async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Compresses one file, unless a copy with the same time exists.
 *  @param {string} path @param {string} copy */
async function compressFile(path, copy) {
  const [file, done] = await Promise.all([stat(path), stat(copy).catch(() => null)]);
  if (done && Math.abs(done.mtimeMs - file.mtimeMs) < 1) return;
  const content = await readFile(path);
  const packed = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  await mkdir(dirname(copy), { recursive: true });
  await writeFile(copy, packed);
  await utimes(copy, file.atime, file.mtime);
}

const kept = new Set();
await mkdir(to, { recursive: true });
for await (const path of filesBelow(from)) {
  if (!compressible.has(extname(path))) continue;
  const copy = join(to, `${relative(from, path)}.br`);
  kept.add(copy);
  await compressFile(path, copy);
}
for await (const copy of filesBelow(to)) if (!kept.has(copy)) await rm(copy);
