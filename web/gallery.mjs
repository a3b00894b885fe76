// The pages of tests/pages, each a kind of host page that the panel must hold on, in dist/pages with
// a list of them.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that some of the pages use, where they are installed. @param {string} from
 *  @param {string} to */
async function packages(from, to) {
  const names = readdirSync(from).filter((name) => name.endsWith('.js'));
  await build({
    entryPoints: names.map((name) => join(from, name)),
    outdir: to,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** What a page says of itself. @param {string} html */
function about(html) {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [, description = ''] = /<meta name="description" content="([^"]*)">/.exec(html) ?? [];
  return { title, description };
}

/**
 * Copies the pages and writes `index.html` beside them.
 * @param {string} root of the repository @param {string} to a folder, made anew
 */
export async function gallery(root, to) {
  const from = join(root, 'tests/pages');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const installed = existsSync(join(root, 'node_modules/broadside-tests'));
  if (installed) await packages(join(from, 'npm'), join(to, 'npm'));
  const items = [];
  for (const name of readdirSync(from).sort()) {
    if (!/\.(html|css|js|svg|png)$/.test(name)) continue;
    const text = name.endsWith('.html') ? readFileSync(join(from, name), 'utf8') : '';
    if (text.includes('npm/') && !installed) continue;
    cpSync(join(from, name), join(to, name));
    const { title, description } = about(text);
    if (title && description) items.push(`<li><a href="${name}">${title}</a>: ${description}</li>`);
  }
  writeFileSync(
    join(to, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The reader in other people’s pages</title>
<link rel="stylesheet" href="../post.css">
<main>
<h1>The reader in other people’s pages</h1>
<p>Kinds of pages that a reader may stand in, each as small as it can be.</p>
<ul>
${items.join('\n')}
</ul>
</main>
`,
  );
}
