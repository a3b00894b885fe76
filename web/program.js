// The program in C++: its module, requested before anything else, and an instance of it.
import { Bridge, WrongVersion } from './bridge.js';
import { fault } from './faults.js';
import { compiledModule } from './loader.js';
import { timed } from './marks.js';

/** The compiled module. @param {boolean} [again] as compiledModule() */
export async function loadedModule(again = false) {
  return compiledModule(again).catch((reason) => {
    throw fault(`The reader could not be loaded (${reason.message}); the article is shown as text.`);
  });
}

/** A C++ reader of this module, or of one that is fetched anew if a cache has kept that of an earlier
 *  version. @param {Promise<WebAssembly.Module>} module @param {import('./glyphs.js').Glyphs} glyphs */
export async function bridgeOf(module, glyphs) {
  const compiled = await module;
  return timed(
    'instance',
    Bridge.create(compiled, glyphs).catch(async (reason) => {
      if (!(reason instanceof WrongVersion)) throw reason;
      return Bridge.create(await loadedModule(true), glyphs);
    }),
  );
}

/** Resolves after what the browser has to do now, such as sending requests. */
export function nextTask() {
  return new Promise((resolve) => setTimeout(resolve));
}
