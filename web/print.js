// On paper the article is a plain document: all answers open, the timeline a table, links written out.

/** @typedef {import('./bridge.js').LayerNode} LayerNode */

/**
 * @param {HTMLElement} sheet what is printed in place of the panel
 * @param {() => LayerNode | undefined} article its elements
 * @returns {() => void} stops it
 */
export function printArticle(sheet, article) {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  addEventListener('beforeprint', () => {
    const tree = article();
    sheet.replaceChildren(...(tree ? [element(tree)] : []));
  }, options);
  addEventListener('afterprint', () => sheet.replaceChildren(), options);
  return () => {
    stop.abort();
    sheet.replaceChildren();
  };
}

/** @param {LayerNode} node */
function element([tag, , attributes, ...children]) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'id') made.setAttribute(name, value);
  if (made instanceof HTMLDetailsElement) made.open = true;
  for (const child of children) made.append(typeof child === 'string' ? child : element(child));
  return made;
}
