// The content that readers of the demo article should find.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './servers.mjs';

/** @param {string} name */
function load(name) {
  return JSON.parse(readFileSync(join(root, 'dist/content', name), 'utf8'));
}

export const article = load('deepseek-v4.json');
export const chinese = load('deepseek-v4.zh-Hans.json');

/** The first day of a date, in the forms that the demo uses. @param {string} date */
function begins(date) {
  const [year = '', month = '01', day = '01'] = (date.split('/')[0] ?? '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** The events by date; those of the same day in the order of the file. */
export const events = [...article.timeline.events].sort((a, b) => begins(a.date) - begins(b.date));

/** A text without white space, which differs between elements. @param {string} text */
export function bare(text) {
  return text.replace(/\s+/g, '');
}

/** The sentences of Markdown as plain text, split also at references to sources.
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

/** Its n-th paragraph; a note on its status precedes the first.
 *  @param {string} id @param {number} [n] from 0 */
export function paragraphOf(id, n = 0) {
  const { status } = article.sections.find((/** @type {{id: string}} */ section) => section.id === id);
  return `${sectionOf(id)} > p:nth-of-type(${n + (status ? 2 : 1)})`;
}

/** Elements of the text layer with a position, as a CSS selector. */
export const placed = '[style*="absolute"]';
