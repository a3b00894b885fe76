// Pointer, wheel, touch and keyboard input of one panel, and when the panel handles it.
import { isTyped, keepKeys } from './keys.js';
import { parentOf } from './page-style.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

export class Input {
  #parts;
  #bridge;
  #space;
  #layer;
  #sheet;
  #wake;
  #settle;
  #stop = new AbortController();
  /** @type {Map<number, {x: number, y: number}>} fingers on the timeline */
  #fingers = new Map();
  #pinch = 0;

  /**
   * @param {{host: HTMLElement, panel: HTMLElement, scroller: HTMLElement, sheet: HTMLElement,
   *   sheetScroller: HTMLElement}} parts
   * @param {Bridge} bridge @param {import('./panel-space.js').PanelSpace} space
   * @param {import('./text-layer.js').TextLayer} layer
   * @param {import('./sheet.js').SheetView} sheet
   * @param {{wake: () => void, settle: () => void}} frames as those of Session
   */
  constructor(parts, bridge, space, layer, sheet, { wake, settle }) {
    this.#parts = parts;
    this.#bridge = bridge;
    this.#space = space;
    this.#layer = layer;
    this.#sheet = sheet;
    this.#wake = wake;
    this.#settle = settle;
    const { host, panel, scroller } = parts;
    this.#on(panel, 'pointermove', (e) => this.#move(e));
    this.#on(panel, 'pointerdown', (e) => this.#down(e));
    this.#on(panel, 'pointerup', (e) => this.#up(e));
    this.#on(panel, 'pointercancel', (e) => this.#cancel(e));
    this.#on(panel, 'pointerleave', () => this.#leave());
    this.#on(panel, 'wheel', (e) => this.#wheel(e), { passive: false });
    this.#on(panel, 'click', (e) => this.#clicked(e));
    keepKeys(
      (e) => e.composedPath().includes(panel) && !bridge.presenting,
      (e) => this.#key(e),
      this.#stop.signal,
      panel,
    );
    this.#on(host, 'focusin', () => this.activate(true));
    this.#on(host, 'focusout', (e) => {
      if (!(e.relatedTarget instanceof Node && host.contains(e.relatedTarget))) this.activate(false);
    });
    // A click outside the panel returns the wheel to the page, focused or not.
    this.#on(document, 'pointerdown', (e) => {
      if (!e.composedPath().includes(host)) this.activate(false);
    });
    this.#on(scroller, 'scroll', () => {
      this.#bridge.scroll(scroller.scrollTop);
      this.#wake();
    });
  }

  /**
   * @template {keyof HTMLElementEventMap} K
   * @param {HTMLElement | Document} target @param {K} type
   * @param {(event: HTMLElementEventMap[K]) => void} listener @param {object} [options]
   */
  #on(target, type, listener, options = {}) {
    target.addEventListener(type, /** @type {EventListener} */ (listener), {
      ...options,
      signal: this.#stop.signal,
    });
  }

  /** While active, the panel scrolls itself; otherwise wheel and swipe scroll the page.
   *  @param {boolean} active */
  activate(active) {
    this.#parts.scroller.classList.toggle('active', active);
  }

  /** Position in the panel's CSS px, also if the page has scaled or turned it.
   *  @param {MouseEvent} event */
  #at(event) {
    return this.#space.local(event.clientX, event.clientY);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const at = this.#at(event);
    if (this.#fingers.has(event.pointerId)) {
      this.#fingers.set(event.pointerId, at);
      if (this.#fingers.size === 2) return this.#pinched();
    }
    this.#bridge.pointerMove(at.x, at.y);
    this.#wake();
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0) return;
    const target = /** @type {Element} */ (event.composedPath()[0]);
    if ((event.ctrlKey || event.metaKey) && target.closest('a[href]')) return;
    const at = this.#at(event);
    const onTimeline = this.#bridge.onTimeline(at.x, at.y);
    if (onTimeline && event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at);
      this.#pinch = 0;
      if (this.#fingers.size === 2) return this.#release();
    }
    // A drag continues outside the panel; one that starts on text is left to the browser's selection.
    if (onTimeline) this.#parts.panel.setPointerCapture(event.pointerId);
    this.#bridge.pointerMove(at.x, at.y);
    this.#bridge.pointerButton(true, event.shiftKey);
    this.#wake();
  }

  /** @param {PointerEvent} event */
  #up(event) {
    if (event.button !== 0) return;
    this.#fingers.delete(event.pointerId);
    this.#bridge.pointerButton(false);
    // A lifted finger does not hover.
    if (event.pointerType === 'touch') this.#afterTouch();
    this.#wake();
  }

  #afterTouch() {
    setTimeout(() => {
      if (this.#stop.signal.aborted || this.#fingers.size > 0) return;
      this.#bridge.pointerLeave();
      this.#wake();
    }, 100);
  }

  /** The browser scrolls with this gesture. @param {PointerEvent} event */
  #cancel(event) {
    this.#fingers.delete(event.pointerId);
    this.#release();
  }

  /** Releases the pointer without pressing what is under it. */
  #release() {
    this.#bridge.pointerLeave();
    this.#bridge.pointerButton(false);
    this.#wake();
  }

  #leave() {
    this.#bridge.pointerLeave();
    this.#wake();
  }

  #pinched() {
    const [a, b] = [...this.#fingers.values()];
    if (!a || !b) return;
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    if (this.#pinch > 0 && apart > 0)
      this.#bridge.pinch((a.x + b.x) / 2, (a.y + b.y) / 2, apart / this.#pinch);
    this.#pinch = apart;
    this.#wake();
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { x, y } = this.#at(event);
    const zoom = event.ctrlKey || event.metaKey;
    if (this.#bridge.wheel(x, y, event.deltaX * line, event.deltaY * line, zoom)) {
      event.preventDefault();
      this.#wake();
    } else if (!zoom) {
      this.#passOn(event, event.deltaY * line);
    }
  }

  /** At its end an active panel scrolls its scrolling ancestor. Browsers do not chain a wheel gesture
   *  that is still going on, so this is done here.
   *  @param {WheelEvent} event @param {number} by CSS px */
  #passOn(event, by) {
    const { host, sheet } = this.#parts;
    if (!this.#isActive || by === 0) return;
    if (event.composedPath().includes(sheet)) return; // it does not chain its scroll
    if (!this.#atEnd(by > 0)) return;
    event.preventDefault();
    scrollerAround(host).scrollBy({ top: by, behavior: 'instant' });
  }

  /** What was pressed is done before the click is over: browsers let a page copy only until then.
   *  @param {MouseEvent} event */
  #clicked(event) {
    this.activate(true);
    this.#catchUp();
    this.#settle();
    // Scripts of the page that scroll to the targets of links do not find these.
    if (event.defaultPrevented) event.stopPropagation();
  }

  /** Events of scrolling come with the next frame, and so after a press. */
  #catchUp() {
    const { scroller, sheetScroller } = this.#parts;
    this.#bridge.scroll(scroller.scrollTop);
    this.#bridge.sheetScroll(sheetScroller.scrollTop);
  }

  /** Returns whether the panel uses the key. Its effect is there before the next key, which may go to
   *  a field that this one has opened. @param {KeyboardEvent} event */
  #key(event) {
    const { key } = event;
    const path = event.composedPath();
    const target = /** @type {HTMLElement} */ (path[0]);
    this.#catchUp();
    const typing = target.matches('input, textarea');
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return typing && isTyped(event);
    const button = /** @type {HTMLElement | null} */ (target.closest('a[href], button'));
    const isLink = button?.matches('a:not([role])');
    if (typing && key !== 'Escape') {
      if (!this.#sheet.fieldKey(key)) return isTyped(event);
    } else if (typing && !this.#sheet.isOpen) this.#parts.scroller.focus({ preventScroll: true });
    else if (this.#bridge.key(key, this.#layer.nodeAround(target))) this.#settle();
    else if (key === 'Escape' && this.#isActive) this.activate(false);
    else if (button?.matches(key === ' ' ? 'a[role]' : key === 'Enter' ? 'a' : '_')) {
      // Browsers do not press links with Space, and Firefox's click by Enter looks like a pointer's.
      if (!event.repeat) button.click();
    } else return (button && (key === 'Enter' || (key === ' ' && !isLink))) || this.#scrolls(event, path);
    event.preventDefault();
    return true;
  }

  get #isActive() {
    return this.#parts.scroller.classList.contains('active');
  }

  /** Whether the panel is scrolled as far as it goes. @param {boolean} down */
  #atEnd(down) {
    const { scrollTop, scrollHeight, clientHeight } = this.#parts.scroller;
    return down ? scrollTop >= scrollHeight - clientHeight - 1 : scrollTop <= 0;
  }

  /** Whether the browser scrolls the panel or its sheet with this key.
   *  @param {KeyboardEvent} event @param {EventTarget[]} path */
  #scrolls({ key, shiftKey }, path) {
    const down = /^(ArrowDown|PageDown|End)$/.test(key) || (key === ' ' && !shiftKey);
    if (!down && !/^(ArrowUp|PageUp|Home| )$/.test(key)) return false;
    return path.includes(this.#parts.sheet) || (this.#isActive && !this.#atEnd(down));
  }

  stop() {
    this.#stop.abort();
  }
}

/** The nearest ancestor that scrolls vertically. @param {Element} from */
function scrollerAround(from) {
  for (let at = parentOf(from); at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
