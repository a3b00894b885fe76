// Makes dist/ from CMake's output, web/ and content/. Run by serve.py and tests/run.py.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gallery } from './gallery.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const dist = at('dist');
const command = at('dist/bin/broadside');

/** Third-party code whose notice is shipped with the program that contains it. */
const banner =
  '/*! Broadside, MIT. Contains Dear ImGui (MIT), MD4C (MIT), libunibreak (zlib), SheenBidi ' +
  '(Apache-2.0), Emscripten runtime (MIT). */';

async function script() {
  await build({
    entryPoints: [at('web/reader-element.js')],
    outfile: join(dist, 'broadside.js'),
    alias: {
      'broadside-abi': at('build/native/abi.js'),
      'broadside-module': at('build/wasm/broadside.mjs'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: banner },
    logLevel: 'warning',
  });
  cpSync(at('build/wasm/broadside.wasm'), join(dist, 'broadside.wasm'));
  cpSync(at('web/broadside.d.ts'), join(dist, 'broadside.d.ts'));
}

/** The command line, and beside it the script that its `bundle` puts first in a page. */
async function commandLine() {
  mkdirSync(join(dist, 'bin'), { recursive: true });
  cpSync(at('build/native/wasm/cli/broadside'), command);
  await build({
    entryPoints: [at('web/unpack.js')],
    outfile: join(dist, 'bin/unpack.js'),
    minify: true,
    format: 'esm',
    target: ['es2022'],
    logLevel: 'warning',
  });
}

/** Articles are checked before they ship; each also becomes HTML. */
function articles(folder = '.') {
  const [content, to] = [at('content', folder), join(dist, 'content', folder)];
  mkdirSync(to, { recursive: true });
  const names = readdirSync(content);
  const files = names.filter((name) => name.endsWith('.json'));
  execFileSync(command, ['check', ...files.map((name) => join(content, name))], { stdio: 'inherit' });
  for (const name of files)
    writeFileSync(
      join(to, name.replace(/\.json$/, '.html')),
      execFileSync(command, ['html', join(content, name)]),
    );
  for (const name of names.filter((name) => /\.(json|png)$/.test(name)))
    cpSync(join(content, name), join(to, name));
}

/** {{article}} in a page is replaced by the semantic HTML of the demo article. */
function pages() {
  const article = readFileSync(join(dist, 'content/deepseek-v4.html'), 'utf8');
  const copy = (/** @type {string} */ folder, /** @type {string} */ to) => {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const from = join(folder, entry.name);
      if (entry.isDirectory()) copy(from, join(to, entry.name));
      else if (entry.name.endsWith('.html'))
        writeFileSync(
          join(to, entry.name),
          readFileSync(from, 'utf8').replace('{{article}}', () => article),
        );
      else cpSync(from, join(to, entry.name));
    }
  };
  copy(at('web/pages'), dist);
  execFileSync(command, ['bundle', at('content/deepseek-v4.json'), '-o', join(dist, 'standalone.html')], {
    stdio: 'inherit',
  });
}

rmSync(join(dist, 'content'), { recursive: true, force: true });
rmSync(join(dist, 'demo'), { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await script();
await commandLine();
articles();
articles('examples');
cpSync(at('content/schema'), join(dist, 'content/schema'), { recursive: true });
pages();
await gallery(root, join(dist, 'pages'));
