// Reads the output of replay.cpp, one frame at a time.
import { openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

export class Trace {
  #file;
  #at = 0;
  /** @type {Buffer} read and not yet consumed */
  #rest = Buffer.alloc(0);
  /** @type {Buffer} */
  #bytes = Buffer.alloc(0);

  /** @param {string} path */
  constructor(path) {
    this.#file = openSync(path, 'r');
  }

  /** The next frame with the bytes of its meshes; undefined at the end.
   *  @returns {{frame: any, bytes: Buffer} | undefined} */
  next() {
    let end = this.#rest.indexOf(10);
    while (end < 0) {
      if (!this.#more(CHUNK)) return undefined;
      end = this.#rest.indexOf(10);
    }
    const frame = JSON.parse(this.#take(end + 1).toString('utf8'));
    if (frame.bytes > 0) {
      while (this.#rest.length < frame.bytes && this.#more(frame.bytes));
      this.#bytes = this.#take(frame.bytes);
    }
    return { frame, bytes: this.#bytes };
  }

  /** @param {number} length */
  #take(length) {
    const out = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return out;
  }

  /** @param {number} length */
  #more(length) {
    const chunk = Buffer.alloc(length);
    const read = readSync(this.#file, chunk, 0, length, this.#at);
    this.#at += read;
    this.#rest = Buffer.concat([this.#rest, chunk.subarray(0, read)]);
    return read > 0;
  }
}
