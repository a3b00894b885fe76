// One running reader: context, C++ instance, listeners and frames, started and ended together.
import { Cursor, StateSet, Take } from 'broadside-abi';
import { wordsOf } from './addresses.js';
import { Announcer } from './announcer.js';
import { cleanCopies } from './clipboard.js';
import { addressIn, leave } from './deep-links.js';
import { fault } from './faults.js';
import { openFound } from './find.js';
import { fontSettings } from './font-settings.js';
import { Frames } from './frames.js';
import { Glyphs } from './glyphs.js';
import { Input } from './input.js';
import { measured, timed } from './marks.js';
import { fontsThere } from './page-fonts.js';
import { PageLook } from './page-look.js';
import { readFamilies, readJustify, readTextSize } from './page-style.js';
import { followSize } from './panel-size.js';
import { PanelLayer } from './panel-layer.js';
import { PanelSpace } from './panel-space.js';
import { bridgeOf, loadedModule, nextTask } from './program.js';
import { SheetView } from './sheet.js';
import { ChangedStyles } from './changed-styles.js';
import { obeyRatio } from './styles.js';
import { picture } from './timeline-picture.js';
import { Surface } from './surface.js';
import { TextLayer } from './text-layer.js';

/** C++'s cursors as CSS values. */
const cursors = Object.fromEntries(
  Object.entries(Cursor).map(([name, value]) => [value, name === 'automatic' ? '' : name]),
);

/**
 * @typedef {{host: HTMLElement, panel: HTMLElement, scroller: HTMLElement, content: HTMLElement,
 *   sizer: HTMLElement, bar: HTMLElement, paper: HTMLElement, status: HTMLElement}
 *   & import('./panel-parts.js').SheetParts} Parts
 * @typedef {{painted: () => void, navigated: (id: string) => void, changed: () => void,
 *   translate: () => void, lost: () => void, rewritten: () => void, replaced: () => void, take: (what: number) => void}} Listener `take`: as Take in broadside-abi
 */

/** How often a context that the browser refuses is tried again, and how long after the first time, ms;
 *  then twice as long each time. */
const MOST_FAILURES = 8;
const FIRST_RETRY = 100;

/** The counters before the first frame. */
export const noStats = {
  frames: 0,
  lastFrameMs: 0,
  maxFrameMs: 0,
  lastSubmitMs: 0,
  drawCalls: 0,
  vertices: 0,
  glyphs: 0,
  heapBytes: 0,
};

export class Session {
  bridge;
  stats = { ...noStats };

  /** @type {PageLook | undefined} set by run() */
  look;

  #parts;
  #listener;
  #surface;
  /** @type {WebGL2RenderingContext | undefined} what C++ draws on */
  #context;
  /** How often in a row there was no context. */
  #failures = 0;
  #glyphs;
  #space;
  #fonts;
  #frames;
  #layer;
  #input;
  #sheet;
  #announcer;
  #texts;
  #last = 0;
  #isNamed = true;
  /** The last text size set by the page or the browser. */
  #textSize = 1;
  #styles = new ChangedStyles();
  /** When the start began, ms. */
  #asked;
  #started = false;
  #building = false;
  /** @type {ReturnType<typeof followSize> | undefined} */
  #size;
  #stop = new AbortController();
  /** @type {(() => void)[]} */
  #stops = [];

  /** @param {Parts} parts @param {Listener} listener @param {import('./bridge.js').Bridge} bridge @param {Glyphs} glyphs
   *  @param {Surface} surface @param {number} asked when the start began, ms */
  constructor(parts, listener, bridge, glyphs, surface, asked) {
    this.#asked = asked;
    this.#parts = parts;
    this.#listener = listener;
    this.bridge = bridge;
    this.#glyphs = glyphs;
    this.#surface = surface;
    this.#frames = new Frames((now) => this.#frame(now));
    this.#announcer = new Announcer(parts.status);
    const frames = { wake: () => this.wake(), settle: () => this.settle() };
    this.#space = new PanelSpace(parts.panel);
    this.#fonts = fontSettings(/** @type {ShadowRoot} */ (parts.panel.getRootNode()), () => {
      if (!this.#size) return; // it will read them when it runs
      const { least } = glyphs;
      this.followTextSize();
      if (least !== glyphs.least) this.#refont();
    });

    const act = {
      press: (/** @type {number} */ node) => {
        this.bridge.press(node);
        this.settle();
      },
      follow: (/** @type {string} */ href, /** @type {DOMRect} */ from) => this.#followLink(href, from),
      leave: (/** @type {string} */ id) => this.#leave(id, bridge.state.place),
      address: (/** @type {string} */ id) => addressIn(id, () => bridge.articleId),
    };
    this.#layer = new TextLayer(parts.host, act);
    this.#sheet = new SheetView(parts, bridge, act, frames);
    this.#texts = new PanelLayer(parts, bridge, glyphs, this.#layer, this.#sheet, listener);
    this.#input = new Input(parts, bridge, this.#space, this.#layer, this.#sheet, frames);
  }

  /**
   * Prepares everything that the first frame needs.
   * @param {Parts} parts @param {Listener} listener
   */
  static async open(parts, listener) {
    const asked = performance.now();
    /** @type {Session | undefined} */
    let session;
    const surface = new Surface(
      parts.panel,
      () => session?.bridge.submit(),
      () => session?.wake(),
    );
    try {
      // All that comes over the network is requested first, and arrives while the context is made.
      const module = timed('module', loadedModule());
      const fonts = timed('fonts', fontsThere(readFamilies(parts.host)));
      const glyphs = new Glyphs();
      if (glyphs.isNoised())
        throw fault(
          'This browser noises canvas pixels (fingerprinting protection); the article is shown as text.',
        );
      await Promise.race([module, nextTask()]);
      const begun = performance.now();
      // About as large as it will be: another size would allocate the drawing buffer again.
      const { clientWidth, clientHeight } = parts.host;
      const px = (/** @type {number} */ css) => Math.min(Math.round(css * devicePixelRatio) || 1, 4096);
      surface.resize(px(clientWidth), px(clientHeight));
      if (!Surface.works && !surface.take())
        throw fault('WebGL2 is not available here; the article is shown as text.');
      measured('context', begun);
      const bridge = await bridgeOf(module, glyphs);
      // The fallback HTML is shown meanwhile: text is measured once, in its final fonts.
      await fonts;
      session = new Session(parts, listener, bridge, glyphs, surface, asked);
      if (surface.hasContext && !session.#useContext())
        throw fault('WebGL2 refused the shaders; the article is shown as text.');
      return session;
    } catch (reason) {
      surface.close();
      throw reason;
    }
  }

  /** Makes C++ draw on the present context; false if there is none. */
  #useContext() {
    const context = this.#surface.take();
    if (context === undefined) return false;
    if (context !== this.#context && !this.bridge.start(context)) return false;
    this.#context = context;
    return true;
  }

  /** Whether the panel can be drawn. If it cannot, it is tried again later, and then given up. */
  #canDraw() {
    if (this.#useContext()) {
      this.#failures = 0;
      return true;
    }
    if (++this.#failures > MOST_FAILURES) this.#listener.lost();
    else setTimeout(() => this.wake(), FIRST_RETRY * 2 ** this.#failures);
    return false;
  }

  /** Shows this article in place of any previous one. Returns its errors; with any, nothing
   *  changes. @param {Uint8Array} bytes */
  load(bytes) {
    const begun = performance.now();
    const errors = this.bridge.load(bytes).filter((d) => d.severity === 'error');
    measured('load', begun);
    if (errors.length === 0) this.#isNamed = false;
    this.wake();
    return errors;
  }

  /** The languages' own names, which only a sheet shows: browsers take milliseconds to load them. */
  *#nameLanguages() {
    yield;
    this.bridge.nameLanguages(this.bridge.languages.all.map(ownName));
    this.wake();
  }

  /** Reads the page's look and size, and starts drawing. */
  run() {
    const { host, panel } = this.#parts;
    this.#glyphs.families = readFamilies(host);
    this.bridge.justify(readJustify(host));
    this.bridge.today(today());
    this.look = new PageLook(host, panel, this.#glyphs, {
      colours: () => this.#recolour(),
      fonts: () => this.#refont(),
      any: () => this.#size?.check(), // it may be scaled now
    });
    this.#stops.push(() => this.look?.stop());
    this.#recolour();
    const root = /** @type {ShadowRoot} */ (panel.getRootNode());
    this.#size = followSize(panel, this.#space, Surface.longest, (size) => {
      obeyRatio(root);
      if (!this.#surface.resize(size.deviceWidth, size.deviceHeight)) return false;
      this.bridge.view(size.width, size.height, size.scale);
      // Setting the size clears the canvas: paint in the same task, not a frame later.
      if (this.#started && !this.#frames.paused && !this.#building) this.#frame(performance.now());
      this.wake();
      return true;
    });
    this.#stops.push(this.#size.stop);
    const inView = new IntersectionObserver((entries) => {
      this.#frames.pause(!entries[entries.length - 1]?.isIntersecting);
    });
    inView.observe(host);
    this.#stops.push(
      this.#giveBackContext(),
      cleanCopies(host),
      openFound(host, this.#layer, (node) => {
        this.bridge.reveal(node);
        this.settle();
      }),
    );
    this.#stops.push(this.#texts.watch(), () => this.#announcer.stop());
    this.#stops.push(() => inView.disconnect());
    this.wake();
    this.#frames.pause(false);
  }

  /** Releases the context far off screen, and draws before the panel is in sight again. */
  #giveBackContext() {
    const near = new IntersectionObserver(
      (entries) => {
        if (!this.#started) return;
        if (!entries.at(-1)?.isIntersecting) this.#surface.release(true);
        else if (!this.#surface.hasContext) this.#frame(performance.now());
      },
      { rootMargin: '100%' },
    );
    near.observe(this.#parts.host);
    return () => near.disconnect();
  }

  wake() {
    this.#frames.wake();
  }

  /** Whether a frame, or a part of the text layer, is pending. */
  get pending() {
    return this.#frames.pending || this.#texts.pending;
  }

  #recolour() {
    this.#dress(this.bridge);
    this.followTextSize();
    this.wake();
  }

  /** @param {import('./bridge.js').Bridge} bridge */
  #dress(bridge) {
    const look = this.look?.read();
    if (!look) return;
    bridge.preferences(look.preferences);
    bridge.colours(look.colours);
  }

  /** Applies the text size of the page and the browser only when that has changed: the reader may
   *  have set another. */
  followTextSize() {
    const { usual, least } = this.#fonts;
    this.#glyphs.least = least;
    const size = (readTextSize(this.#parts.host) ?? 1) * (Math.max(usual, least) / 16);
    if (size === this.#textSize) return;
    this.#textSize = size;
    this.bridge.textSize(size);
    this.wake();
  }

  #refont() {
    const families = readFamilies(this.#parts.host);
    this.#glyphs.families = families;
    this.#glyphs.least = this.#fonts.least;
    this.#glyphs.reset();
    this.bridge.justify(readJustify(this.#parts.host));
    this.bridge.fontsChanged();
    this.wake();
  }

  /** Applies pending requests of C++ without drawing: goTo() has scrolled when it returns, visible
   *  or not. */
  settle() {
    if (!this.#started) return;
    this.#tell(this.#build(performance.now()));
    this.wake();
  }

  /** Sets the state: at another place it has scrolled there when it returns, all else comes with the
   *  next frame, if there is one. @param {unknown} state */
  setState(state) {
    if (this.bridge.setState(state) === StateSet.elsewhere || this.#frames.paused) this.settle();
    else this.wake();
  }

  /** @param {string} href @param {DOMRect} from in the window's CSS px */
  #followLink(href, from) {
    const { place } = this.bridge.state;
    this.bridge.follow(href, this.#space.box(from));
    this.settle();
    const { id, offset } = this.bridge.state.place;
    // A source or a term has a card, over the same place.
    if (id !== place.id || offset !== place.offset) this.#leave(href.slice(1), place);
  }

  /** @param {string} id @param {unknown} place that is left for it */
  #leave(id, place) {
    const address = addressIn(id, () => this.bridge.articleId);
    if (!this.bridge.presenting) leave(this.#parts.host, address, place);
  }

  /** Opens the first place with one of these phrases; undefined if there is none.
   *  @param {import('./addresses.js').Place} place */
  find({ text = '', phrases = [] }) {
    this.#texts.complete();
    for (const phrase of phrases) {
      const element = this.#layer.find((words) => wordsOf(words).includes(phrase));
      if (!element) continue;
      this.bridge.search(text); // marks it
      this.bridge.reveal(this.#layer.nodeAround(element));
      this.settle();
      return element;
    }
    return undefined;
  }

  /** Scrolls the page to the place that the panel has come to, unless all of the panel is in sight.
   *  @param {Element} [element] of the text layer that is to be in sight */
  bring(element) {
    const { host, panel, scroller } = this.#parts;
    if (element && this.#layer.isShown(this.#layer.nodeAround(element)))
      return element.scrollIntoView({ block: 'center' });
    const { top, bottom } = host.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const mark = document.createElement('div');
    mark.style.cssText = `position:absolute;top:${Math.max(this.bridge.placeY - scroller.scrollTop, 0)}px`;
    panel.append(mark);
    mark.scrollIntoView();
    mark.remove();
  }

  /** @param {number} now */
  #build(now) {
    this.#building = true;
    this.#size?.check();
    const frame = this.bridge.frame((now - this.#last) / 1000);
    this.#last = now;
    this.#follow(frame);
    this.#building = false;
    return frame;
  }

  /** @param {import('./bridge.js').Frame} frame */
  #tell(frame) {
    if (frame.at !== undefined) this.#listener.navigated(frame.at);
    if (frame.stateChanged) this.#listener.changed();
    if (frame.languageChanged) this.#listener.translate();
  }

  /** @param {number} now */
  #frame(now) {
    const begun = performance.now();
    if (!this.#canDraw()) return -1;
    const frame = this.#build(now);
    const built = performance.now();
    const { drawCalls, vertices, glyphs } = this.bridge.submit();
    this.#surface.drawn();
    const stats = this.stats;
    stats.frames += 1;
    stats.lastFrameMs = built - begun;
    stats.maxFrameMs = Math.max(stats.maxFrameMs, stats.lastFrameMs);
    stats.lastSubmitMs = performance.now() - built;
    Object.assign(stats, { drawCalls, vertices, glyphs, heapBytes: this.bridge.heapBytes });
    if (!this.#started) {
      this.#started = true;
      measured('first-frame', begun);
      measured('start', this.#asked);
      this.#listener.painted();
    }
    this.#tell(frame);
    return frame.wake;
  }

  /** Applies the frame's requests to the browser. @param {import('./bridge.js').Frame} frame */
  #follow(frame) {
    const { scroller, content, sizer, bar, panel, sheet } = this.#parts;
    const { set } = this.#styles;
    const { paper, ink, soft, hair, wash, focus } = frame;
    // Not on the panel: all of the text layer would inherit them, and be styled anew.
    for (const [name, rgb] of Object.entries({ paper, ink, soft, hair, wash, focus }))
      set(sheet, `--broadside-drawn-${name}`, css(rgb));
    set(scroller, 'outline-color', css(focus));
    this.#texts.colours(css(focus), css(soft));
    set(panel, 'cursor', cursors[frame.cursor] ?? '');
    set(content, 'block-size', `${frame.height}px`);
    set(sizer, 'block-size', `${frame.height}px`);
    set(bar, 'block-size', `${frame.bottom}px`);
    set(scroller, 'scroll-padding-block-end', `${frame.bottom + 8}px`);
    this.#texts.update(frame.treesChanged, frame.sheetChanged);
    if (frame.boxesChanged) this.#texts.place(frame.boxesChanged);
    if (!this.#started) this.#texts.placeFirst();
    if (!this.#isNamed) this.#texts.later(this.#nameLanguages());
    this.#isNamed = true;
    if (frame.announcement) this.#announcer.say(frame.announcement);
    if (frame.take !== Take.nothing) this.#listener.take(frame.take);
    if (frame.scrollTo >= 0 && Math.abs(scroller.scrollTop - frame.scrollTo) > 0.5)
      scroller.scrollTop = frame.scrollTo;
    this.#texts.own();
  }

  /** The timeline's window as a picture. @param {Uint8Array} article @returns {Promise<Blob>} */
  picture(article) {
    const glyphs = new Glyphs();
    glyphs.families = this.#glyphs.families;
    glyphs.least = this.#glyphs.least;
    return picture(article, this.bridge.state, glyphs, (bridge) => {
      this.#dress(bridge);
      bridge.today(today());
    });
  }

  activate() {
    this.#input.activate(true);
  }

  close() {
    this.#frames.stop();
    this.#stop.abort();
    this.#input.stop();
    this.#sheet.stop();
    for (const stop of this.#stops) stop();
    this.#texts.stop();
    this.#fonts.stop();
    this.#space.remove();
    this.#layer.remove();
    this.#surface.close();
    this.bridge.destroy();
  }
}

/** A language's name in that language. @param {string} tag BCP 47 */
function ownName(tag) {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(tag));
  } catch {
    return tag; // browsers are stricter about tags than articles need to be
  }
}

/** @param {number} rgb 0xRRGGBB */
const css = (rgb) => `#${rgb.toString(16).padStart(6, '0')}`;

/** Today in local time, in days since 1970-01-01. */
function today() {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}
