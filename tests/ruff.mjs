// Runs Ruff on the Python files, as configured in ruff.toml; prints one finding per line.
//
//   node tests/ruff.mjs           checks
//   node tests/ruff.mjs --write   formats the files, and applies Ruff's fixes
//   node tests/ruff.mjs serve.py  checks only these files
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { parse } from 'smol-toml';

/** @typedef {import('@astral-sh/ruff-wasm-nodejs').Diagnostic} Diagnostic */

const ROUNDS = 10; // of fixing: one fix may allow another

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const ruff = new Workspace(parse(readFileSync('ruff.toml', 'utf8')), PositionEncoding.Utf16);
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const names = ['cmake', 'tests'].flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true }).map((name) => join(folder, name)),
);
const paths = named.length > 0 ? named : ['serve.py', ...names.filter((name) => name.endsWith('.py'))];

/** Applies the first of overlapping fixes. @param {string} text @param {Diagnostic[]} found */
function mended(text, found) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  /** @param {{row: number, column: number}} place both from 1 */
  const offset = ({ row, column }) => (starts[row - 1] ?? text.length) + column - 1;
  const edits = found
    .flatMap(({ fix }) => fix?.edits ?? [])
    .map((edit) => ({
      from: offset(edit.location),
      to: offset(edit.end_location),
      content: edit.content ?? '',
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let out = '';
  let at = 0;
  for (const { from, to, content } of edits) {
    if (from < at) continue;
    out += text.slice(at, from) + content;
    at = to;
  }
  return out + text.slice(at);
}

/** Whether there is a syntax error, which prevents formatting. @param {Diagnostic[]} found */
function isBroken(found) {
  return found.some(({ code }) => code === 'invalid-syntax');
}

/** The file formatted by Ruff. @param {string} text */
function tidied(text) {
  for (let round = 0; round < ROUNDS; ++round) {
    const found = ruff.check(text);
    if (isBroken(found)) return text;
    const next = mended(text, found);
    if (next === text) break;
    text = next;
  }
  return ruff.format(text);
}

let wrong = 0;
for (const path of paths) {
  let text = readFileSync(path, 'utf8');
  if (words.includes('--write')) {
    const better = tidied(text);
    if (better !== text) writeFileSync(path, better);
    text = better;
  }
  const found = /** @type {Diagnostic[]} */ (ruff.check(text));
  for (const { code, message, start_location: at } of found)
    console.log(`${path}:${at.row}:${at.column}: ${code} ${message}`);
  const laidOut = isBroken(found) || ruff.format(text) === text;
  if (!laidOut) console.log(`${path}: is laid out otherwise: node tests/ruff.mjs --write`);
  if (found.length > 0 || !laidOut) ++wrong;
}
console.log(`${paths.length - wrong} passed, ${wrong} failed`);
process.exitCode = wrong > 0 || paths.length === 0 ? 1 : 0;
