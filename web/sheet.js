// The overlay sheet: its box, its scroll, and the search field.
import { activeIn } from './tree-scope.js';
import { TextLayer } from './text-layer.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @typedef {import('./panel-parts.js').SheetParts} SheetParts */

export class SheetView {
  #parts;
  #bridge;
  #wake;
  #settle;
  #layer;
  #kind = 0;
  #firstResult = 0;
  #composing = false;
  #stop = new AbortController();
  /** @type {Element | null} what had the focus when the sheet opened */
  #before = null;

  /**
   * @param {SheetParts & {host: HTMLElement, panel: HTMLElement, scroller: HTMLElement}} parts @param {Bridge} bridge
   * @param {import('./text-layer.js').Act} act
   * @param {{wake: () => void, settle: () => void}} frames as those of Session
   */
  constructor(parts, bridge, act, { wake, settle }) {
    this.#parts = parts;
    this.#bridge = bridge;
    this.#wake = wake;
    this.#settle = settle;
    this.#layer = new TextLayer(parts.host, act);
    const { field, sheetScroller, sheet, close, panel } = parts;
    const options = { signal: this.#stop.signal };
    // During IME composition the text is incomplete and must not be changed.
    field.addEventListener('compositionstart', () => (this.#composing = true), options);
    field.addEventListener(
      'input',
      (event) => {
        if (!(/** @type {InputEvent} */ (event).isComposing)) this.#search();
      },
      options,
    );
    field.addEventListener(
      'compositionend',
      () => {
        this.#composing = false;
        this.#search();
      },
      options,
    );
    sheetScroller.addEventListener(
      'scroll',
      () => {
        bridge.sheetScroll(sheetScroller.scrollTop);
        wake();
      },
      options,
    );
    close.addEventListener('click', () => this.close(), options);
    // A press outside closes it; the bar's buttons close it themselves.
    panel.addEventListener(
      'pointerdown',
      (event) => {
        const path = event.composedPath();
        const inside =
          path.includes(sheet) || path.some((at) => at instanceof HTMLElement && at.slot === 'bar');
        if (this.#kind && !inside) this.close();
      },
      options,
    );
  }

  get isOpen() {
    return this.#kind !== 0;
  }

  close() {
    this.#bridge.closeSheet();
    this.#wake();
  }

  #search() {
    this.#bridge.search(this.#parts.field.value);
    this.#wake();
  }

  /** Goes to the first result, of what has been typed until now. Returns whether this key does.
   *  @param {string} key */
  fieldKey(key) {
    if (key !== 'Enter' && key !== 'ArrowDown') return false;
    this.#settle();
    if (key === 'ArrowDown') this.#layer.focus(this.#firstResult);
    else if (this.#bridge.press(this.#firstResult)) this.#settle();
    return true;
  }

  /** Updates the sheet from a frame. @param {import('./bridge.js').Sheet} info
   *  @param {import('./bridge.js').LayerNode | null} tree */
  update(info, tree) {
    const { sheet, field, sheetContent, sheetScroller, close } = this.#parts;
    const came = info.kind !== this.#kind;
    if (came && this.#kind === 0) this.#before = this.#active();
    this.#kind = info.kind;
    this.#firstResult = info.firstResult;
    if (info.kind === 0) {
      this.#gone();
      return;
    }
    sheet.hidden = false;
    sheet.setAttribute('aria-label', info.title);
    place(sheet, info);
    field.hidden = info.fieldWidth === 0;
    field.setAttribute('aria-label', info.title);
    field.placeholder = info.title;
    if (!field.hidden) {
      place(field, {
        x: info.fieldX - info.x,
        y: info.fieldY - info.y,
        width: info.fieldWidth,
        height: info.fieldHeight,
      });
      if (!this.#composing && field.value !== info.query) field.value = info.query;
    }
    field.dir = info.rtl ? 'rtl' : 'ltr';
    close.setAttribute('aria-label', info.close);
    close.classList.toggle('left', info.rtl);
    sheetContent.style.blockSize = `${info.content}px`;
    if (tree) this.#layer.show({ sheet: tree });
    if (!came) return;
    sheetScroller.scrollTop = 0;
    this.focus();
  }

  /** Moves the focus back to where the reader continues. */
  focus() {
    const { sheet, field } = this.#parts;
    if (field.hidden) sheet.focus({ preventScroll: true });
    else field.focus({ preventScroll: true });
  }

  #gone() {
    const { sheet, scroller } = this.#parts;
    const active = this.#active();
    const held = sheet.contains(active) || active?.closest('[slot="sheet"]');
    sheet.hidden = true;
    this.#layer.remove();
    const before = this.#before?.isConnected && this.#before !== document.body ? this.#before : scroller;
    if (held) /** @type {HTMLElement} */ (before).focus({ preventScroll: true });
    this.#before = null;
  }

  #active() {
    const { host } = this.#parts;
    return host.shadowRoot?.activeElement ?? activeIn(host);
  }

  /** As TextLayer.place(). @param {number} part @param {import('./bridge.js').LayerBox[]} boxes
   *  @param {string[]} families @param {{top: number, bottom: number}} view */
  place(part, boxes, families, view) {
    return this.#kind ? this.#layer.place(part, boxes, families, view) : undefined;
  }

  /** @param {string} focus @param {string} soft CSS colours */
  colours(focus, soft) {
    this.#layer.colours(focus, soft);
  }

  /** Whether the page has left the sheet's layer in its place. */
  isMounted() {
    return this.#layer.isMounted();
  }

  removeLayer() {
    this.#layer.remove();
  }

  stop() {
    this.#stop.abort();
    this.#kind = 0;
    this.#parts.sheet.hidden = true;
    this.#layer.remove();
  }
}

/** @param {HTMLElement} element @param {{x: number, y: number, width: number, height: number}} box */
function place(element, { x, y, width, height }) {
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}
