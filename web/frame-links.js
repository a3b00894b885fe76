// Links out of a frame: the page that they lead to does not take the reader's place in it.

/** Opens a pressed link to another page in a new tab, if the reader is in a frame. @param {Event} event */
export function leaveFrame(event) {
  if (window === top) return;
  const link = event.composedPath().find((at) => at instanceof HTMLAnchorElement);
  if (!link || link.target || !/^https?:/.test(link.href)) return;
  if (link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '')) return;
  // A frame of another origin does not tell what it may do; most of those with a sandbox may open tabs.
  const sandbox = /** @type {HTMLIFrameElement | null} */ (frameElement)?.sandbox;
  link.target = sandbox?.length && !sandbox.contains('allow-popups') ? '_top' : '_blank';
  link.relList.add('noopener');
}
