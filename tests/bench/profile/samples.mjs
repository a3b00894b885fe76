// Where time goes, by function: samples of the profiler, added up over several runs.
import { table } from '../figures.mjs';
import { cut, short } from './names.mjs';

const INTERVAL = 100; // µs

/** @typedef {{name: string, where: string, kind: string, self: number, total: number}} Spent ms */
/** The protocol's call frame. @typedef {{functionName: string, url: string, lineNumber: number, columnNumber: number}} Frame */

/** Starts to sample. @param {import('playwright-core').CDPSession} session */
export async function sample(session) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
}

export class Samples {
  /** @type {Map<string, Spent>} */
  #functions = new Map();
  #source;
  #runs = 0;

  /** @param {ReturnType<typeof import('./bundle.mjs').sources>} source of a line of our script */
  constructor(source) {
    this.#source = source;
  }

  /** Stops sampling and adds what was found, as so many runs.
   *  @param {import('playwright-core').CDPSession} session */
  async add(session, runs = 1) {
    const { profile } = await session.send('Profiler.stop');
    this.#runs += runs;
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    /** @type {Map<number, number>} */
    const parents = new Map(
      profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
    );
    /** @type {Map<number, {self: Spent, all: Set<Spent>}>} */
    const stacks = new Map();
    const stackOf = (/** @type {number} */ id) => {
      const found = stacks.get(id);
      if (found) return found;
      const all = new Set(/** @type {Spent[]} */ ([]));
      for (let at = /** @type {number | undefined} */ (id); at !== undefined; at = parents.get(at)) {
        const frame = nodes.get(at)?.callFrame;
        if (frame && frame.functionName !== '(root)') all.add(this.#spent(frame));
      }
      const stack = { self: [...all][0] ?? this.#spent(noFrame), all };
      stacks.set(id, stack);
      return stack;
    };
    const { samples = [], timeDeltas = [] } = profile;
    samples.forEach((id, i) => {
      // A sample stands for the time until the next one.
      const time = Math.max(timeDeltas[i + 1] ?? 0, 0) / 1000;
      const { self, all } = stackOf(id);
      self.self += time;
      for (const one of all) one.total += time;
    });
  }

  /** @param {Frame} frame */
  #spent({ functionName, url, lineNumber, columnNumber }) {
    const kind = kindOf(functionName, url);
    const key = kind === 'wasm' ? functionName : `${functionName} ${url}:${lineNumber}:${columnNumber}`;
    let spent = this.#functions.get(key);
    if (!spent) {
      const { file, text } = url.endsWith('/dist/broadside.js') ? this.#source(lineNumber) : nowhere;
      const script = functionName || cut(`(in: ${text || 'the page'})`);
      const where = kind === 'wasm' ? kind : file || url.split('/').at(-1) || '';
      spent = { name: kind === 'wasm' ? short(functionName) : script, where, kind, self: 0, total: 0 };
      this.#functions.set(key, spent);
    }
    return spent;
  }

  /** Prints the kinds, and the functions with most time of their own and with most in all.
   *  @param {string} title @param {number} most functions */
  print(title, most) {
    const each = (/** @type {number} */ time) => (time / this.#runs).toFixed(2);
    const all = [...this.#functions.values()].filter(({ name }) => name !== '(idle)');
    const kinds = new Map(/** @type {[string, number][]} */ ([]));
    for (const { kind, self } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + self);
    const sum = [...kinds.values()].reduce((a, b) => a + b, 0);
    console.log(`\n## ${title}: ms, mean of ${this.#runs}\n`);
    console.log(
      table(
        ['', 'own'],
        [
          ...[...kinds].sort(([, a], [, b]) => b - a).map(([kind, time]) => [kind, each(time)]),
          ['in all', each(sum)],
        ],
      ),
    );
    const functions = all.filter(({ name, kind }) => name !== kind);
    for (const [heading, by] of /** @type {const} */ ([
      ['Functions, by the time of their own', 'self'],
      ['Functions, by the time of their own and of what they call', 'total'],
    ])) {
      console.log(`${heading}\n`);
      const rows = functions
        .sort((a, b) => b[by] - a[by])
        .slice(0, most)
        .map(({ name, where, self, total }) => [name, where, each(self), each(total)]);
      console.log(table(['function', 'where', 'own', 'in all'], rows));
    }
  }
}

/** @param {string} name @param {string} url */
function kindOf(name, url) {
  if (url.startsWith('wasm:') || url.endsWith('.wasm')) return 'wasm';
  if (url !== '') return 'JavaScript';
  return name.startsWith('(') ? name : NATIVE;
}

const NATIVE = "the browser's functions";
const nowhere = { file: '', text: '' };
const noFrame = { functionName: '(root)', url: '', lineNumber: 0, columnNumber: 0 };
