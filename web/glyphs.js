// Measures and draws glyphs with a 2D canvas in the page's fonts.
import { hanTrim } from './han-spacing.js';

/** A letter of any script but those whose letters keep their form beside others, from left to right:
 *  words with one are drawn whole. */
const joined =
  /[^\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Geor}\p{sc=Ethi}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Scripts written without spaces between words. */
const unspaced = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}]/u;

/** Each character is a cluster of its own: Latin letters without combining marks, punctuation,
 *  arrows, and the word joiner of notes. */
export const simple = /^[\x20-\u02ff\u2010-\u2027\u2030-\u203b\u2060\u2190-\u21ff]*$/;

/** Letters that many fonts join into ligatures. */
const ligature = /^f[fijlt]*$/;

/** Padding around a picture for ink outside its measured box, device px. */
const margin = 1;

/** Most that a channel of a canvas's pixel may be off, of 255. */
const noise = 8;

/** WebKit's canvas lacks `letterSpacing` and `wordSpacing`. */
const canSpace = 'letterSpacing' in (globalThis.CanvasRenderingContext2D?.prototype ?? {});

/**
 * @typedef {{family: number, weight: number, italic: number, size: number, letter: number,
 *   word: number}} Face size and the spacing of letters and words in CSS px
 * @typedef {{width: number, height: number, left: number, top: number, coloured: boolean,
 *   pixels: Uint8ClampedArray}} Picture in device px; RGBA, straight alpha
 */

/** Made when it is first needed: making one takes milliseconds, and Latin text needs none. */
class Segmenter {
  #granularity;
  /** @type {Intl.Segmenter | undefined} */
  #segmenter;

  /** @param {'grapheme' | 'word'} granularity */
  constructor(granularity) {
    this.#granularity = granularity;
  }

  /** @param {string} text */
  split(text) {
    this.#segmenter ??= new Intl.Segmenter(undefined, { granularity: this.#granularity });
    return Array.from(this.#segmenter.segment(text), ({ segment }) => segment);
  }
}

export class Glyphs {
  /** CSS font-family lists for text, interface and fixed width, and for the reader's choice of serif
   *  or sans. */
  families = ['serif', 'sans-serif', 'monospace', 'serif', 'sans-serif'];

  /** The least size that the browser draws text of a page in, CSS px. A canvas does not obey it. */
  least = 0;

  #context;
  #font = '';
  #spacing = '';
  /** @type {Map<string, [number, number, number, number]>} by CSS */
  #colours = new Map();
  #graphemes = new Segmenter('grapheme');
  #words = new Segmenter('word');

  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('2D canvas is missing');
    this.#context = context;
  }

  /** Invalidates the context's cached font, as after a change of fonts. */
  reset() {
    this.#font = this.#spacing = '';
  }

  /** The size that a page has the face in, CSS px. @param {Face} face */
  #size({ size }) {
    return Math.max(size, this.least);
  }

  /** @param {Face} face @param {number} [scale] device px for each CSS px */
  #use(face, scale = 1) {
    const spacing = `${face.letter * scale}px`;
    if (spacing !== this.#spacing) {
      this.#spacing = spacing;
      if (canSpace) this.#context.letterSpacing = spacing;
    }
    const slant = face.italic ? 'italic ' : '';
    const font = `${slant}${face.weight} ${this.#size(face) * scale}px ${this.families[face.family]}`;
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
    this.#context.textAlign = 'left';
  }

  /** Segments a text without spaces into words. @param {string} text */
  words(text) {
    return this.#words.split(text);
  }

  /** Advance in CSS px. @param {Face} face @param {string} text */
  width(face, text) {
    this.#use(face);
    const size = this.#size(face);
    const measured = (/** @type {string} */ of) => this.#context.measureText(of).width;
    const trimmed = hanTrim(text, (of) => measured(of) / size) * size;
    return measured(text) - trimmed + this.#added(face, text);
  }

  /** Spacing that the canvas does not add itself, CSS px, such as that of words: Chromium omits it
   *  for a space at the start of the text. @param {Face} face @param {string} text */
  #added(face, text) {
    const words = face.word && (text.split(' ').length - 1) * face.word;
    if (canSpace || !face.letter) return words;
    return words + this.#clustersOf(text).length * face.letter;
  }

  /** Height above and below the baseline, CSS px. @param {Face} face @returns {[number, number]} */
  metrics(face) {
    this.#use(face);
    const m = this.#context.measureText('x');
    return [m.fontBoundingBoxAscent, m.fontBoundingBoxDescent];
  }

  /**
   * A word's clusters with the position of each, CSS px. Measured together with the preceding text,
   * to include kerning.
   * @param {Face} face @param {string} word @param {boolean} rtl
   * @returns {{text: string, x: number}[]}
   */
  shape(face, word, rtl) {
    if (rtl || (joined.test(word) && !unspaced.test(word))) return [{ text: word, x: 0 }];
    const out = [];
    let before = '';
    for (const text of unspaced.test(word) ? this.words(word) : this.#clusters(word)) {
      const x = before ? this.width(face, before + text) - this.width(face, text) : 0;
      out.push({ text, x });
      before += text;
    }
    return out;
  }

  /** @param {string} text */
  #clustersOf(text) {
    return simple.test(text) ? [...text] : this.#graphemes.split(text);
  }

  /** Splits a word into parts that are drawn as one picture. @param {string} word */
  #clusters(word) {
    /** @type {string[]} */
    const out = [];
    for (const segment of this.#clustersOf(word)) {
      const last = out[out.length - 1];
      if (last !== undefined && ligature.test(last + segment)) out[out.length - 1] = last + segment;
      else out.push(segment);
    }
    return out;
  }

  /**
   * A cluster's picture with its origin `shift` device px right of a whole pixel. Drawn black on
   * transparent, so that coverage does not depend on the colour of the text.
   * @param {Face} face @param {number} scale device px per CSS px
   * @param {string} text @param {boolean} rtl @param {number} shift
   * @returns {Picture | undefined}
   */
  rasterise(face, scale, text, rtl, shift) {
    const context = this.#context;
    this.#use(face, scale);
    context.direction = rtl ? 'rtl' : 'ltr';
    const m = context.measureText(text);
    const left = Math.ceil(m.actualBoundingBoxLeft) + margin;
    const top = Math.ceil(m.actualBoundingBoxAscent) + margin;
    const width = left + Math.ceil(m.actualBoundingBoxRight + shift) + margin;
    const height = top + Math.ceil(m.actualBoundingBoxDescent) + margin;
    if (!(width > 0 && height > 0) || m.actualBoundingBoxRight <= -m.actualBoundingBoxLeft) return undefined;
    const canvas = context.canvas;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.reset();
      this.#use(face, scale);
      context.direction = rtl ? 'rtl' : 'ltr';
    }
    context.clearRect(0, 0, width, height);
    context.fillText(text, left + shift, top);
    const pixels = context.getImageData(0, 0, width, height).data;
    return { width, height, left: -left, top: -top, coloured: whiten(pixels), pixels };
  }

  /**
   * Any CSS colour: red, green and blue (0–255) and alpha (0–1). Serialised by the canvas, not drawn:
   * pixels may be noised. @param {string} css @returns {[number, number, number, number]}
   */
  colour(css) {
    const known = this.#colours.get(css);
    if (known) return known;
    const context = this.#context;
    context.fillStyle = '#0000';
    context.fillStyle = css;
    // Brings oklch() and the like to sRGB; a browser without color-mix() ignores it.
    context.fillStyle = `color-mix(in srgb, ${css}, ${css})`;
    const text = String(context.fillStyle);
    context.fillStyle = '#000';
    const hex = text[0] === '#';
    const numbers = text.match(hex ? /\w\w/g : /-?\d[-\d.e]*/g) ?? [];
    const [r = 0, g = 0, b = 0, a = 1] = numbers.map((n) => (hex ? parseInt(n, 16) : Number(n)));
    const unit = text[0] === 'c' ? 255 : 1;
    /** @type {[number, number, number, number]} */
    const colour = [r * unit, g * unit, b * unit, a];
    if (this.#colours.size > 99) this.#colours.clear(); // a page may animate them
    this.#colours.set(css, colour);
    return colour;
  }

  /**
   * Whether the canvas gives back other pixels than were drawn, as browsers and extensions do against
   * fingerprinting. Noise of a few levels is not seen in letters, and allowed.
   */
  isNoised() {
    const context = this.#context;
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    for (let x = 0; x < width; ++x) {
      context.globalAlpha = x / (width - 1);
      context.fillRect(x, 0, 1, height);
    }
    context.globalAlpha = 1;
    const { data } = context.getImageData(0, 0, width, height);
    return data.some((value, i) => {
      const alpha = (((i >> 2) % width) / (width - 1)) * 255;
      return Math.abs(value - (i % 4 === 3 ? alpha : 0)) > noise;
    });
  }
}

/**
 * Turns black ink into white, which can be tinted. Returns true and changes nothing if the picture
 * is coloured.
 * @param {Uint8ClampedArray} pixels
 */
function whiten(pixels) {
  for (let i = 0; i < pixels.length; i += 4) {
    const ink = Math.max(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
    if (ink > 24 && (pixels[i + 3] ?? 0) > 24) return true;
  }
  for (let i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
  return false;
}
