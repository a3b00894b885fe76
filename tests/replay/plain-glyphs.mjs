// Fake glyphs without a font, as in replay.cpp: half an em wide, ideographs one em. Numbers are
// rounded to 32 bits as in C++.

/** @typedef {import('../../web/glyphs.js').Face} Face */

const { fround } = Math;

/** @param {Face} face @param {string} text */
function width(face, text) {
  let ems = 0;
  let spacing = 0;
  for (const letter of text) {
    ems += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.5;
    spacing = fround(spacing + fround(face.letter + (letter === ' ' ? face.word : 0)));
  }
  return fround(fround(ems * face.size) + spacing);
}

/** Replaces web/glyphs.js. */
export const plainGlyphs = {
  families: [''],
  width,

  /** @param {Face} face @returns {[number, number]} */
  metrics: (face) => [fround(face.size * 0.75), fround(face.size * 0.25)],

  /** @param {string} text */
  words: (text) => text.match(/../gsu) ?? [],

  /** @param {Face} face @param {string} word */
  shape(face, word) {
    let x = 0;
    return Array.from(word, (text) => {
      const cluster = { text, x };
      x = fround(x + width(face, text));
      return cluster;
    });
  },

  /** @param {Face} face @param {number} scale @param {string} text @param {boolean} _rtl
   *  @param {number} shift */
  rasterise(face, scale, text, _rtl, shift) {
    const side = Math.trunc(fround(fround(face.size * scale) * 0.5)) + 1;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    const first = text.codePointAt(0) ?? 0;
    for (let i = 0; i < side * side; ++i) pixels[i * 4 + 3] = (first + i * 7 + Math.trunc(shift * 4)) & 255;
    return { width: side, height: side, left: 0, top: -side, coloured: false, pixels };
  },
};
