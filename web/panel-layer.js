// The text layers of panel and sheet: made from the trees of C++, moved to its boxes, and made again if
// the page has removed them.
import { Branch, LayerPart } from 'broadside-abi';
import { measured } from './marks.js';
import { Slices } from './slices.js';
import { watchTextChanges } from './text-changes.js';

/** The slot or mount of each branch that is shown at once; the article grows, and the sheet is separate.
 *  @type {[keyof typeof Branch, string][]} */
const branches = [
  ['contents', 'rail'],
  ['timeline', 'timeline'],
  ['events', 'events'],
  ['bar', 'bar'],
];

/** Children of an article that are compared with the earlier ones; longer ones are made anew. */
const MOST_COMPARED = 40;

/** How long the text of the first screen may delay a frame, ms; the rest follows while idle. */
const FIRST = 4;

/** How often in how many ms the text layer may be removed before the panel gives up. */
const MOST_RESTORED = 20;
const RESTORE_PERIOD = 5000;

/** Of what does not scroll with the document. */
const everything = { top: -Infinity, bottom: Infinity };

export class PanelLayer {
  #parts;
  #bridge;
  #glyphs;
  #layer;
  #sheet;
  #changed;
  /** @type {ReturnType<typeof watchTextChanges> | undefined} */
  #changes;
  /** @type {number[]} when it was restored, ms */
  #restored = [];
  /** The article has elements, perhaps not yet all. */
  #begun = false;
  #slices = new Slices((slice) => {
    this.#changes?.check();
    slice();
    this.own();
  });

  /**
   * @param {{host: HTMLElement, scroller: HTMLElement}} parts @param {import('./bridge.js').Bridge} bridge
   * @param {import('./glyphs.js').Glyphs} glyphs @param {import('./text-layer.js').TextLayer} layer
   * @param {import('./sheet.js').SheetView} sheet
   * @param {{rewritten: () => void, replaced: () => void}} changed `rewritten`: the page has changed the
   *   text, or goes on removing it; `replaced`: it has removed it, so that there may be copies
   */
  constructor(parts, bridge, glyphs, layer, sheet, changed) {
    this.#parts = parts;
    this.#bridge = bridge;
    this.#glyphs = glyphs;
    this.#layer = layer;
    this.#sheet = sheet;
    this.#changed = changed;
  }

  /** Watches for changes by the page. @returns {() => void} stops it */
  watch() {
    this.#changes = watchTextChanges(
      this.#parts.host,
      {
        isMounted: () => this.#layer.isMounted() && this.#sheet.isMounted(),
        isIntact: (element) => this.#layer.isIntact(element),
      },
      { lost: () => this.#restore(), rewritten: this.#changed.rewritten },
    );
    return this.#changes.stop;
  }

  /** Whether parts are still to be made or moved. */
  get pending() {
    return this.#slices.pending;
  }

  /** @param {string} focus @param {string} soft CSS colours */
  colours(focus, soft) {
    this.#layer.colours(focus, soft);
    this.#sheet.colours(focus, soft);
  }

  /** Does this when all of it is made. @param {Generator<void, void, void>} work */
  later(work) {
    this.#slices.add(work);
  }

  /** Makes all of it now. */
  complete() {
    this.#slices.run(Infinity);
    this.own();
  }

  /** Handles changes by the page, and updates the branches that have changed.
   *  @param {number} branchesChanged a bit for each Branch @param {boolean} sheetChanged */
  update(branchesChanged, sheetChanged) {
    this.#changes?.check();
    this.#show(branchesChanged, sheetChanged);
  }

  /** @param {number} branchesChanged @param {boolean} sheetChanged */
  #show(branchesChanged, sheetChanged) {
    const bridge = this.#bridge;
    const changed = (/** @type {keyof typeof Branch} */ name) =>
      (branchesChanged & (1 << Branch[name])) !== 0;
    /** @type {Record<string, import('./bridge.js').LayerNode>} */
    const trees = {};
    for (const [name, slot] of branches) {
      const tree = changed(name) ? bridge.tree(Branch[name]) : null;
      if (tree) trees[slot] = tree;
    }
    if (changed('article')) this.#article(trees);
    this.#layer.show(trees);
    if (sheetChanged) this.#sheet.update(bridge.sheet(), changed('sheet') ? bridge.tree(Branch.sheet) : null);
    if (changed('article')) this.#name();
  }

  /** The article is another one: compares a short one, so that selection and focus stay.
   *  @param {Record<string, import('./bridge.js').LayerNode>} trees */
  #article(trees) {
    const bridge = this.#bridge;
    if (this.#begun && !this.#slices.pending && bridge.articleSize <= MOST_COMPARED) {
      const tree = bridge.tree(Branch.article);
      if (tree) trees.text = tree;
      return;
    }
    this.#begun = true;
    this.#slices.stop();
    this.#layer.begin(bridge.articleShell());
    this.#slices.add(this.#grow());
  }

  *#grow() {
    const begun = performance.now();
    const size = this.#bridge.articleSize;
    for (let at = 0; at < size; ++at) {
      for (const node of this.#bridge.articleParts(at, 1)) yield* this.#layer.grow(node);
      if (at === 0) this.#name();
    }
    measured('layer', begun);
  }

  #name() {
    const { scroller, host } = this.#parts;
    const name = host.getAttribute('aria-label') ?? this.#layer.title;
    if (scroller.getAttribute('aria-label') !== name) scroller.setAttribute('aria-label', name);
  }

  /** Moves elements to where their boxes are drawn. @param {number} changed a bit for each LayerPart */
  place(changed) {
    const { families } = this.#glyphs;
    for (const part of Object.values(LayerPart)) {
      if ((changed & (1 << part)) === 0) continue;
      const boxes = this.#bridge.boxes(part);
      const layer = part === LayerPart.sheet ? this.#sheet : this.#layer;
      const scrolls = part === LayerPart.document || part === LayerPart.labels;
      const rest = layer.place(part, boxes, families, scrolls ? this.#bridge.inSight : everything);
      if (rest) this.#slices.add(rest);
    }
  }

  /** What is in sight of an article that is still growing. */
  placeFirst() {
    if (this.#slices.pending) this.#slices.run(FIRST);
  }

  /** The changes so far are the panel's own. */
  own() {
    this.#changes?.own();
  }

  /** Stops making it. */
  stop() {
    this.#slices.stop();
    this.#begun = false;
  }

  /** Makes it again. A page that goes on removing it gets HTML instead. */
  #restore() {
    const now = performance.now();
    this.#restored = this.#restored.filter((time) => now - time < RESTORE_PERIOD);
    this.#restored.push(now);
    if (this.#restored.length > MOST_RESTORED) {
      this.#changed.rewritten();
      return;
    }
    this.stop();
    this.#layer.remove();
    this.#sheet.removeLayer();
    this.#changed.replaced();
    this.#show(~0, true);
    this.place(~0);
    this.own();
  }
}
