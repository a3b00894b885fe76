// How much closer Chinese and Japanese punctuation is set in a page than on a 2D canvas: a page trims
// half of a full-width mark beside another (CSS text-spacing-trim), a canvas does not trim some
// pairs.

const closing = '、。，．）〉》」』】〕：；';
const opening = '（〈《「『【〔';

/** For text whose quotation marks come from a Latin font. */
const beside = new RegExp(`[${closing}](?=[；”’])|；(?=[${closing}${opening}])|[“‘”’](?=[${opening}])`, 'g');

/** For text where they are full-width too. */
const amongWide = new RegExp(
  `[${closing}](?=[；“”‘’])|；(?=[${closing}${opening}])|[${opening}](?=[“‘])|[“‘](?=[${opening}])|` +
    `[”’](?=[${closing}${opening}])`,
  'g',
);

const candidate = new RegExp(`[；“”‘’][${closing}${opening}]|[${closing}${opening}][；“”‘’]`);

const trims = globalThis.CSS?.supports('text-spacing-trim', 'normal');

/**
 * The amount to subtract from the width of a text, in ems.
 * @param {string} text @param {(text: string) => number} ems advance of a text on the canvas
 */
export function hanTrim(text, ems) {
  // A font without half-width forms is not trimmed: adjacent brackets show whether it has them.
  if (!trims || !candidate.test(text) || ems('」「') > 1.9) return 0;
  return (text.match(ems('”') > 0.75 ? amongWide : beside)?.length ?? 0) / 2;
}
