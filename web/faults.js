// Errors as they are reported to the page.

/** @typedef {import('./bridge.js').Diagnostic} Diagnostic */

/** An error with the details that the `error` event reports. */
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

/** An error outside the article itself. @param {string} message */
export function fault(message) {
  return new ArticleError(message, [{ severity: 'error', path: '', line: 0, column: 0, message }]);
}

/** Anything thrown, as a list of diagnostics. @param {unknown} reason */
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
