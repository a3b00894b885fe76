// The interface to a browser, independent of the engine.

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {number[]} scales supported device pixel ratios
 * @property {(size: {width: number, height: number}, scale?: number) => Promise<void>} resize sets
 *   the viewport's size, CSS px
 * @property {(url: string) => Promise<void>} open navigates to a page
 * @property {<A extends any[], T>(body: (...values: A) => T | Promise<T>, ...values: A) => Promise<T>}
 *   evaluate runs a self-contained function on the page
 * @property {(x: number, y: number) => Promise<void>} click at a point of the viewport, CSS px
 * @property {(name: string) => Promise<void>} key presses a key by its DOM name
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number, by: number) => Promise<void>} wheel scrolls, CSS px downwards
 * @property {() => Promise<Buffer>} screenshot of the viewport, as PNG
 * @property {() => Promise<void>} close
 */

/** The largest viewport: an article of paragraphs, and the same paragraphs beside it. */
export const LARGEST = { width: 1280, height: 3000 };

/** The viewport of all other tests. */
export const USUAL = { width: 1280, height: 900 };
