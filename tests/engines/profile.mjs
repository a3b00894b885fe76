// A temporary profile folder for a browser, separate from the user's.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../browser/servers.mjs';

export const profiles = join(root, 'build/engines');

/** Call `remove` when the browser has ended. @param {string} name */
export function makeProfile(name) {
  mkdirSync(profiles, { recursive: true });
  const folder = mkdtempSync(join(profiles, `${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const home = Object.fromEntries(
    ['CACHE', 'CONFIG', 'DATA', 'STATE'].map((what) => [
      `XDG_${what}_HOME`,
      join(folder, what.toLowerCase()),
    ]),
  );
  return {
    folder,
    /** @type {NodeJS.ProcessEnv} */
    env: { ...process.env, ...home, HOME: folder, LIBGL_ALWAYS_SOFTWARE: '1' },
    remove,
  };
}
