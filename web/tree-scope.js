// The document or shadow root that contains a reader: each has its own selection and focus.

/** @param {HTMLElement} host @returns {Document | ShadowRoot} */
function rootOf(host) {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The focused element of the reader's scope. @param {HTMLElement} host */
export function activeIn(host) {
  return rootOf(host).activeElement;
}

/** The scope's selection; not every browser has one for shadow roots. @param {HTMLElement} host */
export function selectionIn(host) {
  const root = /** @type {Document} */ (rootOf(host));
  return root.getSelection ? root.getSelection() : document.getSelection();
}
