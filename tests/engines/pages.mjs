// Serves dist/ and the tests' pages to browsers without request interception.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { record } from '../browser/record.mjs';
import { root } from '../browser/servers.mjs';

/** @type {Record<string, string>} */
const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Runs in every page, after `record`: records errors that the driver does not report. */
function recordFaults() {
  const { rejected } = /** @type {any} */ (window);
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) rejected.push(`thrown on the page: ${event.message}`);
  });
  const log = console.error;
  console.error = (...words) => {
    rejected.push(`the page logged: ${words.join(' ')}`);
    log(...words);
  };
}

/** Adds recording scripts before those of a page. @param {string} html */
export function recorded(html) {
  return html.replace(
    '<meta charset="utf-8">',
    (meta) => `${meta}<script>(${record})(); (${recordFaults})()</script>`,
  );
}

export class Pages {
  /** @type {string[]} */
  #written = [];
  #server = createServer(async ({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const kind = kinds[extname(path)];
    const bytes =
      this.#written[Number(/^\/written\/(\d+)\.html$/.exec(path)?.[1])] ??
      (await readFile(join(root, 'dist', path)).catch(() => undefined));
    if (!kind || !bytes) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': kind, 'cache-control': 'no-store' });
    answer.end(kind.startsWith('text/html') ? recorded(bytes.toString()) : bytes);
  });

  listen() {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
  }

  /** @param {string} path */
  address(path) {
    const { port } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://127.0.0.1:${port}${path}`;
  }

  /** Adds a page and returns its address. @param {string} body HTML @param {string} css */
  write(body, css) {
    const page =
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of the tests</title>' +
      `<link rel="icon" href="data:,"><style>${css}</style>` +
      `<script type="module" src="../broadside.js"></script>${body}`;
    return this.address(`/written/${this.#written.push(page) - 1}.html`);
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
