// Pictures as pixels: decodes the browser's PNGs and measures them for the tests.
import { inflateSync } from 'node:zlib';

/** @typedef {{width: number, height: number, at: (x: number, y: number) => number[]}} Picture */

/** Decodes 8-bit RGB and RGBA without interlacing. @param {Buffer} png @returns {Picture} */
export function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return {
    width,
    height,
    at(x, y) {
      const i = (y * width + x) * channels;
      return [rows[i] ?? 0, rows[i + 1] ?? 0, rows[i + 2] ?? 0];
    },
  };
}

/** Predicts a byte from those left, above, and above left (PNG § 9.2).
 *  @type {((a: number, b: number, c: number) => number)[]} */
const guesses = [() => 0, (a) => a, (_, b) => b, (a, b) => (a + b) >> 1, paeth];

/** @param {Buffer} raw @param {number} stride @param {number} height @param {number} channels */
function unfilter(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const guess = guesses[raw[y * (stride + 1)] ?? 0] ?? paeth;
    for (let x = 0, i = y * stride; x < stride; ++x, ++i) {
      const a = x >= channels ? (out[i - channels] ?? 0) : 0;
      const b = y > 0 ? (out[i - stride] ?? 0) : 0;
      const c = x >= channels && y > 0 ? (out[i - stride - channels] ?? 0) : 0;
      out[i] = (raw[i + y + 1] ?? 0) + guess(a, b, c);
    }
  }
  return out;
}

/** @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Crops a picture. @param {Picture} picture
 *  @param {{x: number, y: number, width: number, height: number}} box px @returns {Picture} */
export function cut(picture, { x, y, width, height }) {
  return { width, height, at: (column, row) => picture.at(x + column, y + row) };
}

/** @param {number[]} a @param {number[]} b */
export function difference(a, b) {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
}

/** 0 black to 255 white. @param {number[]} rgb */
export function lightness([r = 0, g = 0, b = 0]) {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The fraction of pixels that differ from `paper`, and their box. @param {Picture} picture
 *  @param {number[]} paper @param {number} [least] minimum difference */
export function ink(picture, paper, least = 60) {
  let count = 0;
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let y = 0; y < picture.height; ++y)
    for (let x = 0; x < picture.width; ++x) {
      if (difference(picture.at(x, y), paper) < least) continue;
      ++count;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  return { share: count / (picture.width * picture.height), box };
}

/** The most frequent colour of a picture. @param {Picture} picture */
export function ground(picture) {
  const counts = new Map();
  for (let y = 0; y < picture.height; y += 3)
    for (let x = 0; x < picture.width; x += 3) {
      const key = picture.at(x, y).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['0,0,0'];
  return String(most).split(',').map(Number);
}

/** The fraction of a picture that is drawn. @param {Buffer} png */
export function inked(png) {
  const picture = decode(png);
  return ink(picture, ground(picture)).share;
}

/** How many pixels of two pictures differ visibly. @param {Picture} a @param {Picture} b */
export function unlike(a, b) {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let count = 0;
  for (let y = 0; y < a.height; ++y)
    for (let x = 0; x < a.width; ++x) if (difference(a.at(x, y), b.at(x, y)) > 8) ++count;
  return count;
}

/** The side of the largest square without a background pixel, px. @param {Picture} picture
 *  @param {number[]} paper */
export function solid(picture, paper) {
  let largest = 0;
  /** @type {number[]} sides of the squares that end in the row above, and in this one */
  let above = [];
  for (let y = 0; y < picture.height; ++y) {
    /** @type {number[]} */
    const row = [];
    for (let x = 0; x < picture.width; ++x) {
      const filled = difference(picture.at(x, y), paper) > 24;
      const side = filled ? Math.min(row[x - 1] ?? 0, above[x] ?? 0, above[x - 1] ?? 0) + 1 : 0;
      row.push(side);
      largest = Math.max(largest, side);
    }
    above = row;
  }
  return largest;
}

/** How many pixels are saturated, by hue in twelfths of the circle, largest first.
 *  @param {Picture} picture */
export function hues(picture) {
  /** @type {number[]} */
  const counts = Array(12).fill(0);
  for (let y = 0; y < picture.height; ++y)
    for (let x = 0; x < picture.width; ++x) {
      const [r = 0, g = 0, b = 0] = picture.at(x, y);
      const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
      if (most - least < 70) continue;
      const sixth =
        most === r
          ? (g - b) / (most - least)
          : most === g
            ? 2 + (b - r) / (most - least)
            : 4 + (r - g) / (most - least);
      const twelfth = (Math.round(sixth * 2) + 12) % 12;
      counts[twelfth] = (counts[twelfth] ?? 0) + 1;
    }
  return counts.sort((a, b) => b - a);
}
