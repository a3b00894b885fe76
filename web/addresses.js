// What a fragment of an address names inside an article.

/** @typedef {{fragment: string, article?: string, id: string, text?: string, phrases?: string[]}} Place
 *   `article`: the id of the only article it can be in; `text`: of a text fragment, which `phrases`
 *   has as wordsOf(), with the text around it and without */

/** The words of a text, for comparison; a space before each, and one at the end. @param {string} text */
export function wordsOf(text) {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Undefined for a fragment that cannot be one of ours, such as a router's path.
 *  @param {string} fragment with its "#" @returns {Place | undefined} */
export function placeOf(fragment) {
  const [, own = '', directive = ''] = /^#(.*?)(?::~:(.*))?$/s.exec(fragment) ?? [];
  const [, written] = /(?:^|&)text=([^&]+)/.exec(directive) ?? [];
  if (written) {
    // text=[prefix-,]start[,end][,-suffix]
    const parts = written.split(',');
    const before = parts[0]?.endsWith('-') ? parts.shift() : '';
    const after = parts.at(-1)?.startsWith('-') ? parts.pop() : '';
    const text = decode(parts[0] ?? '');
    const around = [before, parts[0], parts[1] ? '' : after].map((part) => decode(part ?? '')).join(' ');
    // Words of Chinese are not told apart, so part of one may be meant.
    const phrases = [wordsOf(around), wordsOf(text), wordsOf(text).trim()];
    return text ? { fragment, id: '', text, phrases } : undefined;
  }
  const [, article, id = ''] = /^broadside=([\w-]+)(?:(?:\/|%2F)([\w-]+))?(?:&|$)/i.exec(own) ?? [];
  if (article) return { fragment, article, id };
  return /^[\w-]+$/.test(own) ? { fragment, id: own } : undefined;
}
