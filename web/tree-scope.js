// The document, or the component, that a reader stands in: each has a selection and a focus of its own.

/** @param {HTMLElement} host @returns {Document | ShadowRoot} */
function rootOf(host) {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** What has the focus beside or in the reader. @param {HTMLElement} host */
export function activeIn(host) {
  return rootOf(host).activeElement;
}

/** What is selected there; not every browser knows a component's own. @param {HTMLElement} host */
export function selectionIn(host) {
  const root = /** @type {Document} */ (rootOf(host));
  return root.getSelection ? root.getSelection() : document.getSelection();
}
