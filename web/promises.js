// Promises that are settled by their owner, or together.

/** Like Promise.withResolvers(), but a rejection need not be handled.
 *  @template T @returns {PromiseWithResolvers<T>} */
export function deferred() {
  /** @type {any} */
  const out = {};
  out.promise = new Promise((resolve, reject) => Object.assign(out, { resolve, reject }));
  out.promise.catch(() => {});
  return out;
}

/** How long a server may take, ms. */
const PATIENCE = 60_000;

/** Aborts with this signal, and when a server has taken too long. @param {AbortSignal} [signal] */
export function patient(signal) {
  const late = AbortSignal.timeout?.(PATIENCE);
  if (!signal || !late) return signal ?? late;
  return AbortSignal.any?.([signal, late]) ?? signal;
}

/** Resolves with both; if the article fails, closes the session. @template A
 *  @template {{close: () => void}} S
 *  @param {Promise<A>} article @param {Promise<S>} opening
 *  @returns {Promise<[A, S]>} */
export async function allOrClose(article, opening) {
  const [bytes, session] = await Promise.allSettled([article, opening]);
  if (bytes.status === 'fulfilled' && session.status === 'fulfilled') return [bytes.value, session.value];
  if (session.status === 'fulfilled') session.value.close();
  throw bytes.status === 'rejected' ? bytes.reason : /** @type {any} */ (session).reason;
}
