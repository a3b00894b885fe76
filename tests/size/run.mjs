// Size budgets of each file that a page fetches before its first frame, and of their sum.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

/** Maximum bytes after brotli. */
const budgets = {
  'broadside.wasm': 166_400,
  'broadside.js': 31_500,
  'content/deepseek-v4.json': 12_270,
};
const total = 209_700;

/** @param {Buffer} bytes */
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const rows = Object.entries(budgets).map(([name, budget]) => {
  const bytes = readFileSync(join(dist, name));
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotli(bytes),
    budget,
  };
});
/** @param {'raw' | 'gzip' | 'brotli'} column */
const sum = (column) => rows.reduce((size, row) => size + row[column], 0);
rows.push({ name: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli'), budget: total });

/** @param {...(string | number)} cells */
const line = (...cells) =>
  console.log(
    cells
      .map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))
      .map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(9)))
      .join(' '),
  );
line('', 'raw', 'gzip', 'brotli', 'budget');
for (const row of rows) line(row.name, row.raw, row.gzip, row.brotli, row.budget);

const over = rows.filter((row) => row.brotli > row.budget);
for (const row of over)
  console.log(`${row.name} is ${(row.brotli - row.budget).toLocaleString('en')} bytes over its budget`);
console.log(`${rows.length - over.length} passed, ${over.length} failed`);
process.exitCode = over.length ? 1 : 0;
