// Tests that run in both engines.
import { test } from '../browser/runner.mjs';

/**
 * Registers a test for each engine, alternately, so that both engines are busy.
 * @param {string} name @param {(visit: import('./visit.mjs').Visit) => Promise<void>} body
 * @param {import('../browser/runner.mjs').Options} [options]
 */
export function both(name, body, options = {}) {
  for (const engine of ['Firefox', 'WebKit']) test(`${engine}: ${name}`, body, { ...options, engine });
}
