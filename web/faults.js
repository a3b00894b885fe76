// What went wrong, as the page is told.

/** @typedef {import('./bridge.js').Diagnostic} Diagnostic */

/** An error that carries what the page is told about it. */
export class ArticleError extends Error {
  /** @param {string} message @param {Diagnostic[]} errors */
  constructor(message, errors) {
    super(message);
    this.errors = errors;
  }

  /** @param {Diagnostic[]} errors at least one */
  static of(errors) {
    return new ArticleError(summary(errors), errors);
  }
}

/** One fault that is not in the article itself. @param {string} message */
export function fault(message) {
  return new ArticleError(message, [{ severity: 'error', path: '', line: 0, column: 0, message }]);
}

/** Anything thrown, as that. @param {unknown} reason */
export function errorsOf(reason) {
  return reason instanceof ArticleError
    ? reason
    : fault(`The reader stopped: ${reason instanceof Error ? reason.message : String(reason)}`);
}

/** @param {Diagnostic[]} errors */
function summary(errors) {
  const first = errors[0];
  if (!first) return '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `This article cannot be shown: line ${first.line}, ${first.path}: ${first.message}${more}`;
}
