// Takes the screenshots in docs/screens/: the sample post's reader at four sizes, light and dark.
//
//   npm run screens                 all of them, into docs/screens/
//   npm run screens -- /tmp phone   those whose name contains "phone", into /tmp
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from '../tests/browser/browser.mjs';
import { Reader } from '../tests/browser/reader.mjs';
import { root, serve } from '../tests/browser/servers.mjs';

const sizes = {
  phone: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
  tablet: { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  projector: { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
};

/** Prepares each screenshot. @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const views = {
  top: async () => {},
  article: (reader) => reader.goTo('staying-open'),
  timeline: async (reader) => {
    await reader.goTo('timeline');
    await reader.setState({ selected: 'deepseek-r1' });
    await reader.goTo('timeline');
  },
  questions: async (reader) => {
    await reader.setState({ open: ['release'] });
    await reader.goTo('faq');
  },
};

const [folder = join(root, 'docs/screens'), wanted = ''] = process.argv.slice(2);
mkdirSync(resolve(folder), { recursive: true });
const server = await serve();
const browser = await launch();
try {
  for (const [size, options] of Object.entries(sizes))
    for (const colorScheme of /** @type {const} */ (['light', 'dark']))
      for (const [view, show] of Object.entries(views)) {
        const name = `${size}-${colorScheme}-${view}`;
        if (!name.includes(wanted)) continue;
        const context = await browser.newContext({ ...options, colorScheme });
        const page = await context.newPage();
        await page.goto(server.address);
        const reader = new Reader(page);
        await reader.started();
        await show(reader);
        await page.evaluate(() =>
          document.querySelector('broadside-reader')?.scrollIntoView({ block: 'center' }),
        );
        await reader.rest();
        await page.screenshot({ path: join(folder, `${name}.png`) });
        console.log(`${name}.png`);
        await context.close();
      }
} finally {
  await browser.close();
  server.stop();
}
