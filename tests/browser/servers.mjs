// Starts serve.py as a user would.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts serve.py on a free port. @param {string[]} options */
export async function serve(...options) {
  const python = spawn('python3', ['serve.py', '--no-build', '--port', '0', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const listen = (/** @type {Buffer} */ bytes) => {
      said += bytes;
      const match = /^(http:\/\/\S+)$/m.exec(said);
      if (match) resolve(match[1]);
    };
    python.stdout.on('data', listen);
    python.stderr.on('data', listen);
    python.on('exit', (code) => reject(new Error(`serve.py ended with ${code}: ${said}`)));
  });
  return { address: String(address), stop: () => python.kill('SIGINT') };
}
