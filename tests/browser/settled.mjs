// Runs on a page, for both drivers: waits until a reader is idle.

/**
 * Resolves when no frame is pending and none was drawn in three animation frames of the page, in which
 * a scroll or a resize would have reached the reader; rejects after 10 s. Must be self-contained.
 * @param {any} [reader] the page's first by default
 */
export async function settled(reader = document.querySelector('broadside-reader')) {
  const end = performance.now() + 10_000;
  // A timer for hidden tabs, which have no animation frames.
  const next = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 250);
    });
  for (let quiet = 0, before = -1; quiet < 3; ) {
    await next();
    const { frames, pending } = reader.stats;
    quiet = frames === before && !pending ? quiet + 1 : 0;
    before = frames;
    if (performance.now() > end) throw new Error('the reader does not stop drawing');
  }
}
