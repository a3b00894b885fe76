// Serves dist/, the installed libraries and made pages, compressed as a production host does it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const compress = promisify(brotliCompress);
/** Larger files, the data of many events, are sent as they are: compressing them takes a minute. */
const COMPRESSED = 4 * 2 ** 20;

const types = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.mjs', 'text/javascript'],
  ['.png', 'image/png'],
  ['.wasm', 'application/wasm'],
]);

/** @typedef {{body: Buffer, packed: boolean, type: string}} Answer */

export class Site {
  #folders;
  /** @type {Map<string, Promise<Answer>>} */
  #answers = new Map();
  #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    this.#answer(path).then(
      ({ body, packed, type }) => {
        response.writeHead(200, {
          'Content-Type': type,
          'Content-Length': body.length,
          'Cache-Control': 'max-age=600',
          ...(packed ? { 'Content-Encoding': 'br' } : {}),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });

  /** @param {Record<string, string>} [more] folders, by the first part of the addresses below them */
  constructor(more = {}) {
    this.#folders = new Map(
      Object.entries({ dist: join(here, '../../dist'), npm: join(here, 'node_modules'), ...more }),
    );
  }

  /** Starts to listen on a free port; at its root is an empty page. */
  async open() {
    this.put('/index.html', '<!doctype html><link rel="icon" href="data:,">');
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return this;
  }

  get address() {
    return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (this.#server.address()).port}`;
  }

  /** Serves a text under this path. @param {string} path @param {string} content */
  put(path, content) {
    this.#answers.set(path, answer(Buffer.from(content), path));
    return path;
  }

  /** Waits until everything that has been put here is compressed. */
  async ready() {
    await Promise.all(this.#answers.values());
  }

  /** @param {string} path */
  #answer(path) {
    let found = this.#answers.get(path);
    if (!found) {
      found = this.#read(path);
      this.#answers.set(path, found);
    }
    return found;
  }

  /** @param {string} path */
  async #read(path) {
    const [, first = '', ...rest] = path.split('/');
    const folder = this.#folders.get(first);
    const file = normalize(join(folder ?? '', ...rest));
    if (!folder || !file.startsWith(normalize(folder) + sep)) throw new Error(`there is no ${path}`);
    return answer(await readFile(file), path);
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** @param {Buffer} content @param {string} path @returns {Promise<Answer>} */
async function answer(content, path) {
  const type = types.get(extname(path)) ?? 'application/octet-stream';
  if (type.startsWith('image/') || content.length > COMPRESSED) return { body: content, packed: false, type };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: content.length > 2 ** 21 ? 5 : constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return { body: await compress(content, { params }), packed: true, type };
}
