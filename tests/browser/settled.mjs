// What both drivers run on a page to know that a reader has drawn all it has to draw.

/**
 * Resolves when the reader has no frame to come and has drawn none in three animation frames of the
 * page, in which a scroll or a change of size would have reached it; rejects after 10 s. Uses nothing
 * around it. @param {any} [reader] the page's first, if left out
 */
export async function settled(reader = document.querySelector('broadside-reader')) {
  const end = performance.now() + 10_000;
  // Without animation frames, as in a hidden tab, a timer takes their place.
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
