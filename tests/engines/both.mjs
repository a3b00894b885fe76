// Tests that are written once and run in each engine.
import { test } from '../browser/runner.mjs';

/**
 * Registered in turn, so that both engines have something to do.
 * @param {string} name @param {(visit: import('./visit.mjs').Visit) => Promise<void>} body
 * @param {import('../browser/runner.mjs').Options} [options]
 */
export function both(name, body, options = {}) {
  for (const engine of ['Firefox', 'WebKit']) test(`${engine}: ${name}`, body, { ...options, engine });
}
