// The demo article as its readers should find it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './servers.mjs';

/** @param {string} name */
function load(name) {
  return JSON.parse(readFileSync(join(root, 'dist/content', name), 'utf8'));
}

export const article = load('deepseek-v4.json');
export const chinese = load('deepseek-v4.zh-Hans.json');

/** The day on which a date begins; for those of the demo. @param {string} date */
function begins(date) {
  const [year = '', month = '01', day = '01'] = (date.split('/')[0] ?? '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** The events in the order of time, those of one day as they are written. */
export const events = [...article.timeline.events].sort((a, b) => begins(a.date) - begins(b.date));

/** Words without the space between them, which elements cut differently. @param {string} text */
export function bare(text) {
  return text.replace(/\s+/g, '');
}

/** The sentences of Markdown as they are read, cut also where a source is referred to.
 *  @param {string} markdown */
export function sentences(markdown) {
  return markdown
    .split(/\n\s*\n|\[\^[^\]]+\]|(?<=[.!?])\s/)
    .map((piece) =>
      piece
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]+/g, '')
        .replace(/^\s*(?:[-+>]|\d+\.|#+)\s/gm, '')
        .trim(),
    )
    .filter((piece) => piece.length > 1 && !/^\d+\.$/.test(piece));
}

/** A section of the text layer, as a CSS selector. @param {string} id */
export function sectionOf(id) {
  const place = article.sections.findIndex((/** @type {{id: string}} */ section) => section.id === id);
  if (place < 0) throw new Error(`no section has the id ${id}`);
  return `broadside-reader [slot="text"] article > section:nth-of-type(${place + 1})`;
}

/** Its n-th paragraph; what is said of its status stands before the first.
 *  @param {string} id @param {number} [n] from 0 */
export function paragraphOf(id, n = 0) {
  const { status } = article.sections.find((/** @type {{id: string}} */ section) => section.id === id);
  return `${sectionOf(id)} > p:nth-of-type(${n + (status ? 2 : 1)})`;
}

/** Elements of the text layer that have a place of their own, as a CSS selector. */
export const placed = '[style*="position: absolute"]';
