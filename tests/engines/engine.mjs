// What a test may ask of a browser, whichever it is.

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {number[]} scales device pixels of a CSS px that it can have
 * @property {(size: {width: number, height: number}, scale?: number) => Promise<void>} resize makes
 *   the viewport that large, CSS px
 * @property {(url: string) => Promise<void>} open loads a page in place of the last
 * @property {<A extends any[], T>(body: (...values: A) => T | Promise<T>, ...values: A) => Promise<T>}
 *   evaluate runs a function on the page, which may use its arguments and nothing around it
 * @property {(x: number, y: number) => Promise<void>} click at a place of the viewport, CSS px
 * @property {(name: string) => Promise<void>} key presses a key by its DOM name
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number, by: number) => Promise<void>} wheel turns it, CSS px downwards
 * @property {() => Promise<Buffer>} screenshot of the viewport, as PNG
 * @property {() => Promise<void>} close
 */

/** The largest viewport: an article of paragraphs, and the same paragraphs beside it. */
export const LARGEST = { width: 1280, height: 3000 };

/** The viewport of all other tests. */
export const USUAL = { width: 1280, height: 900 };
