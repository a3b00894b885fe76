// Declarations that keep the page's style sheets out of the text layer.

/** Makes a declaration valid only in a panel (the variable is empty there): in a saved page or another
 *  copy of the layer the text is shown. */
export const drawn = 'var(--broadside-drawn) ';

/** @param {string} style */
export const important = (style) => style.replace(/(;|$)/g, '!important;');

/** Resets what style sheets of pages set for text. Not `all`, which costs a browser three times as much
 *  each time that an element is placed. */
export const reset =
  'letter-spacing:inherit;word-spacing:inherit;color:inherit;-webkit-text-fill-color:inherit;-webkit-text-stroke:0;' +
  'white-space:inherit;text-wrap:inherit;word-break:inherit;overflow-wrap:inherit;hyphens:inherit;line-break:inherit;' +
  'tab-size:inherit;quotes:none;text-transform:none;text-shadow:none;text-indent:0;text-emphasis:none;' +
  'text-decoration:none;text-align-last:auto;text-rendering:inherit;writing-mode:inherit;text-orientation:inherit;' +
  'float:none;clear:none;margin:0;padding:0;border:0;border-radius:0;outline:0;background:none;box-shadow:none;' +
  'min-width:0;min-height:0;max-width:none;max-height:none;columns:auto;column-span:none;vertical-align:baseline;' +
  'align-content:normal;list-style:none;z-index:auto;contain:none;content-visibility:visible;text-overflow:clip;' +
  'opacity:1;visibility:inherit;cursor:inherit;pointer-events:inherit;user-select:auto;-webkit-user-select:auto;' +
  'touch-action:auto;transform:none;translate:none;rotate:none;scale:none;perspective:none;filter:none;' +
  'backdrop-filter:none;clip-path:none;mask:none;mix-blend-mode:normal;animation:none;transition:none;' +
  'will-change:auto;zoom:1;appearance:none;-webkit-appearance:none;-webkit-line-clamp:none;text-box-trim:none;' +
  'initial-letter:normal;view-transition-name:none;aspect-ratio:auto;clip:auto;offset:none;text-autospace:inherit;' +
  'text-spacing-trim:inherit;hanging-punctuation:inherit;';

/** Pure containers take no space and have no look. */
export const holder = important('all:unset;display:block');
