// What a library's page contains and can do.

/** @typedef {import('../events.mjs').MadeEvent} MadeEvent */
/** @typedef {import('../events.mjs').View} View */

/** What there is to show: `text` is the article as HTML, `data` the address of the library's own data.
 *  @typedef {{made: MadeEvent[], article: string, text: string, view: View, data: string}} Work */

/** Everything is told to the page's `bench`, see page.mjs.
 *  @typedef {object} Library
 *  @property {string} name
 *  @property {string} key part of addresses
 *  @property {number} [most] events; it needs minutes for more
 *  @property {boolean} [constant] draws the same for any number of events
 *  @property {boolean} [textInside] whether `body` contains the text
 *  @property {{x: number, y: number}} [hold] where it is dragged, if not in the middle
 *  @property {boolean} [steps] whether a script can move its window
 *  @property {(work: Work) => string} [dataOf] its data, JSON
 *  @property {(work: Work) => string} [head]
 *  @property {(work: Work) => string} [body]
 *  @property {(given: {data: string, view: View}) => unknown} run in the page, once it is parsed
 */

export const WIDTH = 860;
export const HEIGHT = 520;
export const box = `style="display:block;width:${WIDTH}px;height:${HEIGHT}px"`;
