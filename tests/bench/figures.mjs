// Medians, spreads and tables.

/** @param {readonly number[]} of @param {number} share */
export function percentile(of, share) {
  const sorted = of.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

/** @param {readonly number[]} of */
export function median(of) {
  const sorted = of.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const [below, above] = [Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2)];
  return ((sorted[below] ?? NaN) + (sorted[above] ?? NaN)) / 2;
}

const text = (/** @type {number} */ value, digits = 0) => (Number.isNaN(value) ? '–' : value.toFixed(digits));

/** The median. @param {readonly number[]} of */
export const middle = (of, digits = 0) => text(median(of), digits);

/** The median, and from the least to the most. @param {readonly number[]} of */
export const range = (of, digits = 0) =>
  Number.isNaN(median(of))
    ? '–'
    : `${text(median(of), digits)} (${text(percentile(of, 0), digits)}–${text(percentile(of, 1), digits)})`;

/** The median and the 95th percentile. @param {readonly number[]} of */
export const tail = (of, digits = 1) => `${text(median(of), digits)} / ${text(percentile(of, 0.95), digits)}`;

/** A Markdown table; all columns but the first are numbers. @param {string[]} head @param {string[][]} rows */
export function table(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => [...(row[at] ?? '')].length)));
  const line = (/** @type {string[]} */ row) =>
    `| ${head.map((_, at) => pad(row[at] ?? '', widths[at] ?? 0, at === 0)).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`,
  );
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line), ''].join('\n');
}

/** @param {string} cell @param {number} width @param {boolean} left */
function pad(cell, width, left) {
  const gap = ' '.repeat(Math.max(width - [...cell].length, 0));
  return left ? cell + gap : gap + cell;
}
