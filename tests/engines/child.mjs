// Child processes of the tests, which end with them.
import { spawn } from 'node:child_process';

/** @typedef {ReturnType<typeof start>} Child */

const PATIENCE = 2000; // ms between SIGTERM and SIGKILL

/** @type {Set<import('node:child_process').ChildProcess>} */
const alive = new Set();

process.on('exit', () => {
  for (const child of alive) signal(child, 'SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(1));

/** Signals a process and its children. @param {import('node:child_process').ChildProcess} child
 *  @param {NodeJS.Signals} name */
function signal({ pid }, name) {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // All of them have ended.
  }
}

/** @param {string} program @param {string[]} words @param {NodeJS.ProcessEnv} [env] */
export function start(program, words, env = process.env) {
  const child = spawn(program, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  let said = '';
  const listeners = new Set();
  const hear = (/** @type {Buffer} */ bytes) => {
    said += bytes;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      said += error.message;
      resolve(undefined);
    });
    child.on('exit', resolve);
  });
  return {
    child,
    ended,
    /** Waits for matching output. @param {RegExp} wanted @returns {Promise<string>} its first group */
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = wanted.exec(said);
          if (match) resolve(match[1] ?? '');
        };
        listeners.add(look);
        ended.then(() => reject(new Error(`${program} has ended: ${said.slice(-500)}`)));
        look();
      }),
  };
}

/** Ends a process and its children. @param {Child} started */
export async function end({ child, ended }) {
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(timer);
  signal(child, 'SIGKILL');
  alive.delete(child);
}
