// The text of the accessibility tree.
import { bare } from './article.mjs';

/** All its text, without white space.
 *  @param {import('playwright-core').Page} page */
export async function accessibleText(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {(node?: typeof nodes[number]) => string} */
  const textOf = (node) => {
    if (!node) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map((id) => textOf(byId.get(id))).join('');
  };
  return bare(textOf(nodes[0]));
}
