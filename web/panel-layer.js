// The text layers of panel and sheet: made from the trees of C++, moved to its boxes, and made again if
// the page has removed them.
import { Branch, LayerPart } from 'broadside-abi';
import { watchTextChanges } from './text-changes.js';

/** The slot of each branch of the text layer; the sheet's is separate. @type {[keyof typeof Branch, string][]} */
const branches = [
  ['contents', 'rail'],
  ['article', 'text'],
  ['timeline', 'timeline'],
  ['bar', 'bar'],
];

/** How often in how many ms the text layer may be removed before the panel gives up. */
const MOST_RESTORED = 20;
const RESTORE_PERIOD = 5000;

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

  /** Handles changes by the page, and updates the branches that have changed.
   *  @param {number} branchesChanged a bit for each Branch @param {boolean} sheetChanged */
  update(branchesChanged, sheetChanged) {
    this.#changes?.check();
    this.#show(branchesChanged, sheetChanged);
  }

  /** @param {number} branchesChanged @param {boolean} sheetChanged */
  #show(branchesChanged, sheetChanged) {
    const { scroller, host } = this.#parts;
    const bridge = this.#bridge;
    const changed = (/** @type {keyof typeof Branch} */ name) =>
      (branchesChanged & (1 << Branch[name])) !== 0;
    /** @type {Record<string, import('./bridge.js').LayerNode>} */
    const trees = {};
    for (const [name, slot] of branches) {
      const tree = changed(name) ? bridge.tree(Branch[name]) : null;
      if (tree) trees[slot] = tree;
    }
    if (Object.keys(trees).length > 0) this.#layer.show(trees);
    if (trees.text) scroller.setAttribute('aria-label', host.getAttribute('aria-label') ?? this.#layer.title);
    if (sheetChanged) this.#sheet.update(bridge.sheet(), changed('sheet') ? bridge.tree(Branch.sheet) : null);
  }

  /** Moves it to where its boxes are drawn. */
  place() {
    const boxes = this.#bridge.boxes();
    const onSheet = (/** @type {import('./bridge.js').LayerBox} */ box) => box.part === LayerPart.sheet;
    this.#layer.place(
      boxes.filter((box) => !onSheet(box)),
      this.#glyphs.families,
    );
    this.#sheet.place(boxes.filter(onSheet), this.#glyphs.families);
  }

  /** The changes so far are the panel's own. */
  own() {
    this.#changes?.own();
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
    this.#layer.remove();
    this.#sheet.removeLayer();
    this.#changed.replaced();
    this.#show(~0, true);
    this.place();
    this.own();
  }
}
