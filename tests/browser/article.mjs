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
