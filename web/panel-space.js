// Where a panel's own CSS px lie in the window, whatever zooms, scales, turns or tilts it.
import { parentOf } from './page-style.js';

/** Browsers that lack `currentCSSZoom` give boxes in px of the element, but events in px of the page.
 *  @param {Element} panel */
function zoomOfBoxes(panel) {
  let zoom = 1;
  if ('currentCSSZoom' in panel) return zoom;
  for (let at = /** @type {Node | null} */ (panel); at; at = parentOf(at))
    if (at instanceof Element) zoom *= Number(getComputedStyle(at).getPropertyValue('zoom')) || 1;
  return zoom;
}

export class PanelSpace {
  #panel;
  /** Empty elements at the corners, since the box of a turned element is not its own. */
  #marks;

  /** @param {HTMLElement} panel positioned, with no padding or border */
  constructor(panel) {
    this.#panel = panel;
    this.#marks = ['0 0', '100% 0', '0 100%', '100% 100%'].map((place) => {
      const mark = document.createElement('div');
      const [left = '', top = ''] = place.split(' ');
      Object.assign(mark.style, { position: 'absolute', left, top });
      panel.append(mark);
      return mark;
    });
  }

  /** The corners in the window's CSS px, as events have them: top left, top right, bottom left,
   *  bottom right. */
  #corners() {
    const zoom = zoomOfBoxes(this.#panel);
    return this.#marks.map((mark) => {
      const { x, y } = mark.getBoundingClientRect();
      return /** @type {[number, number]} */ ([x * zoom, y * zoom]);
    });
  }

  /** Width and height in its own CSS px, and how many of the window's CSS px its longest one takes;
   *  0 where it is not shown. */
  measure() {
    const style = getComputedStyle(this.#panel);
    const width = Number.parseFloat(style.width) || 0;
    const height = Number.parseFloat(style.height) || 0;
    const [a = none, b = none, c = none, d = none] = this.#corners();
    const across = Math.max(distance(a, b), distance(c, d)) / (width || 1);
    const down = Math.max(distance(a, c), distance(b, d)) / (height || 1);
    return { width, height, scale: Math.round(Math.max(across, down) * 1000) / 1000 };
  }

  /** A place of the window in the panel's CSS px. @param {number} x @param {number} y */
  local(x, y) {
    // The projection of the unit square onto the corners (Heckbert 1989, section 2.2.3), inverted.
    const [[ax, ay] = none, [bx, by] = none, [cx, cy] = none, [dx, dy] = none] = this.#corners();
    const [ux, uy, vx, vy] = [bx - dx, by - dy, cx - dx, cy - dy];
    const [sx, sy] = [ax - bx - cx + dx, ay - by - cy + dy];
    const area = ux * vy - vx * uy || 1;
    const g = (sx * vy - vx * sy) / area;
    const h = (ux * sy - sx * uy) / area;
    const matrix = [bx - ax + g * bx, by - ay + g * by, 0, g, cx - ax + h * cx, cy - ay + h * cy, 0, h];
    const at = new DOMMatrix([...matrix, 0, 0, 1, 0, ax, ay, 0, 1]).inverse().transformPoint({ x, y });
    return { x: (at.x / at.w) * this.#panel.offsetWidth, y: (at.y / at.w) * this.#panel.offsetHeight };
  }

  /** An element's box in the panel's CSS px. @param {DOMRect} box in the window's */
  box({ left, top, right, bottom }) {
    const zoom = zoomOfBoxes(this.#panel);
    const a = this.local(left * zoom, top * zoom);
    const b = this.local(right * zoom, bottom * zoom);
    return new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
  }

  remove() {
    for (const mark of this.#marks) mark.remove();
  }
}

/** @type {[number, number]} */
const none = [0, 0];

/** @param {[number, number]} a @param {[number, number]} b */
function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
