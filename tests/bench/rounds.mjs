// Measures several things in turn, so that a busy moment of the machine does not hit only one of them.

/** Measures each in every round; a round begins with another one than the round before. A failed
 *  measurement is reported and left out.
 *  @template T, R @param {readonly T[]} things @param {number} rounds
 *  @param {(thing: T, round: number) => Promise<R>} measure
 *  @returns {Promise<Map<T, R[]>>} */
export async function inTurn(things, rounds, measure) {
  const results = new Map(things.map((thing) => [thing, /** @type {R[]} */ ([])]));
  for (let round = 0; round < rounds; ++round)
    for (let i = 0; i < things.length; ++i) {
      const thing = /** @type {T} */ (things[(i + round) % things.length]);
      try {
        results.get(thing)?.push(await measure(thing, round));
      } catch (error) {
        const { name } = /** @type {any} */ (thing);
        console.error(`${name ?? ''}: ${String(error).split('\n')[0]}`);
      }
    }
  return results;
}
