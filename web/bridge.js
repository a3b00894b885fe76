// The interface to C++: the only file that touches wasm memory. Strings, numbers and addresses in,
// plain values out.
import { abiVersion, readBox, readFrame, readSheet, readStats, sizeBox, Theme, View } from 'broadside-abi';
import createModule from 'broadside-module';
import { deferred } from './promises.js';

/** @typedef {import('./glyphs.js').Glyphs} Glyphs */
/** @typedef {{severity: 'error' | 'warning', path: string, line: number, column: number,
 *   message: string}} Diagnostic */
/** @typedef {import('broadside-abi').Box} LayerBox */
/** @typedef {import('broadside-abi').Frame & {at: string | undefined,
 *   announcement: {lang: string, words: string} | undefined}} Frame `at`: the id navigated to */
/** @typedef {import('broadside-abi').Sheet & {title: string, query: string, close: string}} Sheet */
/** @typedef {[string, number, Record<string, string>, ...any[]]} LayerNode tag, number of the node or
 *   0, attributes, then children: nodes or text */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Implements the functions declared in wasm/browser/host.js. */
class Host {
  /** @type {any} */
  module;

  /** @param {Glyphs} glyphs */
  constructor(glyphs) {
    this.glyphs = glyphs;
  }

  /** @param {number} at @param {number} bytes */
  #text(at, bytes) {
    return decoder.decode(this.module.HEAPU8.subarray(at, at + bytes));
  }

  /** @param {number} family @param {number} weight @param {number} italic @param {number} size
   *  @param {number} letter @param {number} word @param {number} text @param {number} bytes */
  width(family, weight, italic, size, letter, word, text, bytes) {
    const face = { family, weight, italic, size, letter, word };
    return this.glyphs.width(face, this.#text(text, bytes));
  }

  /** @param {number} family @param {number} weight @param {number} italic @param {number} size
   *  @param {number} out */
  metrics(family, weight, italic, size, out) {
    const face = { family, weight, italic, size, letter: 0, word: 0 };
    this.module.HEAPF32.set(this.glyphs.metrics(face), out >> 2);
  }

  /** @param {number} text @param {number} bytes @param {number} out @param {number} room */
  wordEnds(text, bytes, out, room) {
    let end = 0;
    const ends = this.glyphs
      .words(this.#text(text, bytes))
      .map((word) => (end += encoder.encode(word).length))
      .slice(0, room);
    this.module.HEAP32.set(ends, out >> 2);
    return ends.length;
  }

  /** @param {number} family @param {number} weight @param {number} italic @param {number} size
   *  @param {number} letter @param {number} word @param {number} text @param {number} bytes
   *  @param {number} rtl @param {number} out @param {number} room */
  shape(family, weight, italic, size, letter, word, text, bytes, rtl, out, room) {
    const face = { family, weight, italic, size, letter, word };
    const clusters = this.glyphs.shape(face, this.#text(text, bytes), rtl !== 0);
    let begin = 0;
    let at = out >> 2;
    for (const cluster of clusters.slice(0, room)) {
      const end = begin + encoder.encode(cluster.text).length;
      this.module.HEAPF32.set([begin, end, cluster.x], at);
      begin = end;
      at += 3;
    }
    return Math.min(clusters.length, room);
  }

  /** @param {number} family @param {number} weight @param {number} italic @param {number} size
   *  @param {number} letter @param {number} word @param {number} scale @param {number} text
   *  @param {number} bytes @param {number} rtl @param {number} shift @param {number} box
   *  @param {number} pixels @param {number} room */
  rasterise(family, weight, italic, size, letter, word, scale, text, bytes, rtl, shift, box, pixels, room) {
    const face = { family, weight, italic, size, letter, word };
    const picture = this.glyphs.rasterise(face, scale, this.#text(text, bytes), rtl !== 0, shift);
    if (!picture || picture.pixels.length > room) return;
    const { width, height, left, top, coloured } = picture;
    this.module.HEAP32.set([width, height, left, top, coloured ? 1 : 0], box >> 2);
    this.module.HEAPU8.set(picture.pixels, pixels);
  }
}

/** The program does not belong to this script. */
export class WrongVersion extends Error {}

export class Bridge {
  #module;
  /** @type {number} address of the C++ instance; 0 after destroy() */
  #self;
  presenting = false;
  /** The panel's height and how far it is scrolled, CSS px. */
  #height = 0;
  #scroll = 0;

  /** @param {any} module */
  constructor(module) {
    this.#module = module;
    this.#self = module._reader_create();
  }

  /**
   * A C++ reader on a new instance of the compiled module.
   * @param {WebAssembly.Module} compiled @param {Glyphs} glyphs
   */
  static async create(compiled, glyphs) {
    const host = new Host(glyphs);
    const { promise: refused, reject } = deferred();
    const created = createModule({
      host,
      /** @param {WebAssembly.Imports} imports @param {(i: WebAssembly.Instance) => void} done */
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done).catch(reject);
        return {};
      },
    });
    // A program of another version may lack what the script calls, or want what it does not have.
    const module = await Promise.race([created, refused]).catch(() => undefined);
    if (!module?._reader_abi || module._reader_abi() >>> 0 !== abiVersion)
      throw new WrongVersion('broadside.js and broadside.wasm are of different versions');
    host.module = module;
    return new Bridge(module);
  }

  /** Makes C++ draw to the context, in place of an earlier one. Returns false if it refuses the shaders.
   *  @param {WebGL2RenderingContext} context */
  start(context) {
    const gl = this.#module.GL;
    // These would keep an earlier context alive.
    if (gl.currentContext) gl.deleteContext(gl.currentContext.handle);
    for (const objects of [gl.buffers, gl.programs, gl.shaders, gl.textures]) objects.length = 0;
    const handle = gl.registerContext(context, { majorVersion: 2, minorVersion: 0 });
    gl.makeContextCurrent(handle);
    return this.#module._reader_start(this.#self) === 1;
  }

  /** @param {string | Uint8Array} value @param {(at: number, bytes: number) => number} use */
  #send(value, use) {
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    const at = this.#module._malloc(bytes.length + 1);
    this.#module.HEAPU8.set(bytes, at);
    const result = use(at, bytes.length);
    this.#module._free(at);
    return result;
  }

  #text() {
    const at = this.#module._reader_text(this.#self);
    const bytes = this.#module._reader_text_size(this.#self);
    return decoder.decode(this.#module.HEAPU8.subarray(at, at + bytes));
  }

  /** The current wasm memory; its buffer is replaced when it grows. */
  #view() {
    return new DataView(this.#module.HEAPU8.buffer);
  }

  /** @param {string} name @param {string | Uint8Array} value */
  #callWith(name, value) {
    return this.#send(value, (at, bytes) => this.#module[`_reader_${name}`](this.#self, at, bytes));
  }

  /** @param {string} name @param {...number} values @returns {number} */
  #call(name, ...values) {
    return this.#module[`_reader_${name}`](this.#self, ...values);
  }

  /** @param {Uint8Array} json @returns {Diagnostic[]} errors first; with any, the article is refused */
  load(json) {
    this.#callWith('load', json);
    return JSON.parse(this.#text());
  }

  /** @param {number} width @param {number} height CSS px @param {number} scale */
  view(width, height, scale) {
    this.#height = height;
    this.#call('view', width, height, scale);
  }
  /** @param {number} y CSS px */
  scroll(y) {
    this.#scroll = y;
    this.#call('scroll', y);
  }
  /** What is in sight of the document, CSS px. */
  get inSight() {
    return { top: this.#scroll, bottom: this.#scroll + this.#height };
  }
  /** Colours as 0xRRGGBB, undefined where the page sets none.
   * @param {{paper?: number, ink?: number, accent?: number, dark: boolean}} colours */
  colours({ paper = -1, ink = -1, accent = -1, dark }) {
    this.#call('colours', paper, ink, accent, dark ? 1 : 0);
  }
  /** The system's settings; `forced` are its colours, undefined unless it forces them.
   * @param {import('./page-style.js').Preferences} preferences */
  preferences({ moreContrast, reducedMotion, forced = [-1, 0, 0, 0, 0] }) {
    this.#call('preferences', moreContrast ? 1 : 0, reducedMotion ? 1 : 0, ...forced);
  }
  /** @param {number} factor on the size of all type */
  textSize(factor) {
    this.#call('type_size', factor);
  }
  /** @param {'auto' | 'light' | 'dark'} theme */
  theme(theme) {
    this.#call('theme', Theme[theme]);
  }
  /** @param {string} tag */
  lang(tag) {
    this.#callWith('lang', tag);
  }
  /** The article's languages (available and current): BCP 47 tags. */
  get languages() {
    this.#call('languages');
    const [current = '', ...all] = this.#text().split('\n');
    return { current, all };
  }
  /** @param {string[]} names of these languages, each in its own language */
  nameLanguages(names) {
    this.#callWith('name_languages', names.join('\n'));
  }
  fontsChanged() {
    this.#call('fonts_changed');
  }
  /** @param {boolean} on */
  justify(on) {
    this.#call('justify', on ? 1 : 0);
  }
  /** @param {number} x @param {number} y */
  pointerMove(x, y) {
    this.#call('pointer_move', x, y);
  }
  pointerLeave() {
    this.#call('pointer_leave');
  }
  /** @param {boolean} down @param {boolean} [pick] a drag selects a range of the timeline */
  pointerButton(down, pick = false) {
    this.#call('pointer_button', down ? 1 : 0, pick ? 1 : 0);
  }
  /** From now on only the timeline is drawn, for a picture of it. */
  picture() {
    this.#call('picture');
  }
  /** @param {number} day since 1970-01-01 */
  today(day) {
    this.#call('today', day);
  }
  /** Whether the requested text is in the clipboard. Returns the words that say so.
   *  @param {boolean} done */
  copied(done) {
    this.#call('copied', done ? 1 : 0);
    return this.#text();
  }
  /** How far down the document the current place is, CSS px. */
  get placeY() {
    return this.#call('place_y');
  }
  /** The events in the timeline's window, one per line. */
  windowText() {
    this.#call('window_text');
    return this.#text();
  }
  /** @param {number} x @param {number} y @param {number} dx @param {number} dy @param {boolean} ctrl */
  wheel(x, y, dx, dy, ctrl) {
    return this.#call('wheel', x, y, dx, dy, ctrl ? 1 : 0) === 1;
  }
  /** @param {number} x @param {number} y @param {number} factor */
  pinch(x, y, factor) {
    return this.#call('pinch', x, y, factor) === 1;
  }
  /** @param {number} x @param {number} y */
  onTimeline(x, y) {
    return this.#call('on_timeline', x, y) === 1;
  }
  /** @param {string} name of the key in the DOM @param {number} focus the node that has the focus, or 0 */
  key(name, focus) {
    return this.#send(name, (at, bytes) => this.#call('key', at, bytes, focus)) === 1;
  }
  /** @param {number} node */
  press(node) {
    return this.#call('press', node) === 1;
  }
  /** Opens what contains the node and scrolls to it. @param {number} node */
  reveal(node) {
    return this.#call('reveal', node) === 1;
  }
  /** @param {keyof typeof View} view */
  openView(view) {
    return this.#call('open_view', View[view]) === 1;
  }
  /** Switches to another of the article's languages. @param {string} tag BCP 47 */
  language(tag) {
    this.#callWith('language', tag);
  }
  /** @param {string} id */
  goTo(id) {
    return this.#callWith('go_to', id) === 1;
  }
  /** @param {string} text */
  search(text) {
    this.#callWith('search', text);
  }
  /** @param {boolean} on */
  present(on) {
    this.presenting = on;
    this.#call('present', on ? 1 : 0);
  }
  /** @returns {any} */
  get state() {
    this.#call('state');
    return JSON.parse(this.#text());
  }
  /** The article's own id. */
  get articleId() {
    this.#call('article_id');
    return this.#text();
  }
  /** @param {unknown} state @returns {number} as StateSet in broadside-abi */
  setState(state) {
    return this.#callWith('set_state', JSON.stringify(state) ?? 'null');
  }

  /** @param {string} href "#id" @param {DOMRect} from where the link is, in the panel's CSS px */
  follow(href, from) {
    const { x, y, width, height } = from;
    return this.#send(href, (at, bytes) => this.#call('follow', at, bytes, x, y, width, height)) === 1;
  }
  closeSheet() {
    this.#call('close_sheet');
  }
  /** @param {number} y CSS px */
  sheetScroll(y) {
    this.#call('sheet_scroll', y);
  }
  /** @returns {Sheet} */
  sheet() {
    const at = this.#call('sheet');
    return { ...JSON.parse(this.#text()), ...readSheet(this.#view(), at) };
  }

  /** A branch of the text layer's elements. @param {number} branch as Branch in broadside-abi
   *  @returns {LayerNode | null} */
  tree(branch) {
    this.#call('tree', branch);
    return JSON.parse(this.#text());
  }

  /** The article branch's own element, without children. @returns {LayerNode} */
  articleShell() {
    this.#call('article_shell');
    return JSON.parse(this.#text());
  }

  /** How many children the article branch has, for articleParts(). */
  get articleSize() {
    return this.#call('article_size');
  }

  /** Some of its children: `count` from `first` on, without those that the layer has elsewhere.
   *  @param {number} first @param {number} count @returns {LayerNode[]} */
  articleParts(first, count) {
    this.#call('article_parts', first, count);
    return JSON.parse(this.#text());
  }

  /** The whole article as a document, for printing. @returns {LayerNode | null} */
  paperTree() {
    this.#call('paper_tree');
    return JSON.parse(this.#text());
  }

  /** The boxes of a part of the layer. @param {number} part as LayerPart in broadside-abi
   *  @returns {LayerBox[]} */
  boxes(part) {
    const count = this.#call('boxes', part);
    const at = this.#call('box_records');
    const view = this.#view();
    return Array.from({ length: count }, (_, i) => readBox(view, at + i * sizeBox));
  }

  /** @param {number} seconds since the last frame @returns {Frame} */
  frame(seconds) {
    const at = this.#call('frame', seconds);
    const frame = readFrame(this.#view(), at);
    if (frame.scrollTo >= 0) this.#scroll = frame.scrollTo;
    return {
      ...frame,
      at: frame.navigated ? this.#text() : undefined,
      announcement: frame.announced ? this.#announcement() : undefined,
    };
  }

  #announcement() {
    this.#call('announced');
    const [lang = '', ...words] = this.#text().split('\n');
    return { lang, words: words.join(' ') };
  }

  /** Sends the last frame to the GPU. */
  submit() {
    const at = this.#call('submit');
    return readStats(this.#view(), at);
  }

  get heapBytes() {
    return this.#module.HEAPU8.buffer.byteLength;
  }

  destroy() {
    if (this.#self) this.#module._reader_destroy(this.#self);
    this.#self = 0;
  }
}
