// Follows the page's look by watching computed values, by whatever means they change: style sheets,
// classes, media queries, states such as :checked.
import { readColours } from './ground.js';
import {
  parentOf,
  readFamilies,
  readJustify,
  readPreferences,
  readTextSize,
  settings,
} from './page-style.js';

/**
 * Style of a hidden element that inherits from the host. Its transitions have no visible effect: the
 * event at the start of one says that the computed value has changed. Its borders have the colours of
 * the custom properties and of the canvas, and it is as wide as letters in the page's font.
 */
const probeStyle =
  'all:unset;position:absolute;visibility:hidden;transform:scale(0);white-space:nowrap;font-size:99px;' +
  'font-family:var(--broadside-font,inherit);background:inherit;outline-color:CanvasText;' +
  'border-color:var(--broadside-paper,#0000) var(--broadside-ink,#0000) var(--broadside-accent,#0000) Canvas;' +
  'transition:1ms steps(1,start);transition-behavior:allow-discrete;transition-property:color,' +
  'border-color,outline-color,background-color,background-image,text-align,font-family,' +
  '--broadside-font-ui,--broadside-font-mono,--broadside-text-size';

/** Events after which the background of an ancestor may have changed, which is not inherited: the end of
 *  the page's own transitions, a style sheet that has loaded, and input. */
const hints = 'transitionend animationend load click change pointerover'.split(' ');

export class PageLook {
  #host;
  #panel;
  #glyphs;
  #changed;
  #probe = document.createElement('div');
  /** @type {Element[]} the host and the elements around it, also outside its component */
  #ancestors = [];
  #queries = settings.map((query) => matchMedia(query));
  #mutations = new MutationObserver(() => this.#soon());
  #sizes = new ResizeObserver(() => this.#resized());
  #stop = new AbortController();
  #due = 0;
  #width = 0;
  #type;
  #look;

  /**
   * @param {HTMLElement} host @param {HTMLElement} panel
   * @param {import('./glyphs.js').Glyphs} glyphs
   * @param {{colours: () => void, fonts: () => void, any: () => void}} changed `any`: something that
   *   may matter to the panel
   */
  constructor(host, panel, glyphs, changed) {
    this.#host = host;
    this.#panel = panel;
    this.#glyphs = glyphs;
    this.#changed = changed;
    const probe = this.#probe;
    probe.style.cssText = probeStyle;
    probe.textContent = 'BESbswy';
    panel.before(probe); // not inside, for the background of the host
    this.#observe();
    this.#type = this.#readType();
    this.#look = this.#readLook();
    const soon = () => this.#soon();
    const options = { capture: true, signal: this.#stop.signal };
    for (const query of this.#queries) query.addEventListener('change', soon, options);
    for (const type of hints) document.addEventListener(type, soon, options);
    probe.addEventListener('transitionrun', soon, options);
    document.fonts.addEventListener('loadingdone', (event) => this.#loaded(event.fontfaces), options);
    this.#sizes.observe(probe);
  }

  stop() {
    this.#stop.abort();
    this.#mutations.disconnect();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#due);
    this.#probe.remove();
  }

  /** The page's colours and the system's preferences. */
  read() {
    return {
      colours: readColours(
        getComputedStyle(this.#host),
        getComputedStyle(this.#probe),
        this.#ancestors,
        this.#glyphs,
      ),
      preferences: readPreferences(this.#queries, this.#panel, this.#glyphs),
    };
  }

  /** Compares the computed values with the last ones, and does nothing if they are the same. */
  check() {
    this.#observe();
    const type = this.#readType();
    if (type !== this.#type) {
      this.#type = type;
      this.#width = this.#probe.offsetWidth;
      this.#changed.fonts();
    }
    const look = this.#readLook();
    if (look === this.#look || this.#isMoving()) return;
    this.#look = look;
    this.#changed.colours();
  }

  #readType() {
    return JSON.stringify([readFamilies(this.#host), readJustify(this.#host)]);
  }

  #readLook() {
    return JSON.stringify([this.read(), readTextSize(this.#host)]);
  }

  /** Checks once before the next paint, for which the styles are computed in any case. */
  #soon() {
    this.#due ||= requestAnimationFrame(() => {
      this.#due = 0;
      this.check();
      this.#changed.any();
    });
  }

  /** Observes the attributes of all that is around the host, and style sheets in the head. */
  #observe() {
    this.#mutations.disconnect();
    this.#mutations.observe(document.head, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    this.#ancestors = [];
    for (let at = /** @type {Node | null} */ (this.#host); at; at = parentOf(at)) {
      this.#mutations.observe(at, { attributes: true, childList: true });
      if (at instanceof Element) this.#ancestors.push(at);
    }
  }

  /** Whether a transition of the page changes colours: its end is a hint too. */
  #isMoving() {
    return this.#ancestors.some((element) =>
      element.getAnimations().some((animation) => /color|backg/.test(Object(animation).transitionProperty)),
    );
  }

  /** Faces have loaded. @param {readonly FontFace[]} faces */
  #loaded(faces) {
    const families = this.#type.toLowerCase();
    if (!faces.some(({ family }) => families.includes(family.replace(/["']/g, '').toLowerCase()))) return;
    this.#type = '';
    this.#soon();
  }

  /** The letters of the probe are of another font, or it is shown again, without events meanwhile. */
  #resized() {
    const width = this.#probe.offsetWidth;
    if (width && this.#width && width !== this.#width) this.#type = '';
    this.#width = width || this.#width;
    this.#soon();
  }
}
