// <broadside-reader>: attributes, properties, events and life cycle.
import { Take } from 'broadside-abi';
import { articleBytes, htmlBeside, inlineArticle } from './article-source.js';
import { copy } from './clipboard.js';
import { plainDocument } from './plain-document.js';
import { Reloader } from './reload.js';
import { ArticleError, errorsOf } from './faults.js';
import { allOrClose, deferred } from './promises.js';
import { isTranslated } from './text-changes.js';
import { Session } from './session.js';
import { Stage } from './stage.js';
import { linkTo, stateOfLink } from './share-link.js';
import { sheetParts } from './sheet.js';

import { guardLayer, readerStyles } from './styles.js';
import { save } from './timeline-picture.js';

export class BroadsideReader extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'theme', 'text-size', 'loading', 'view'];

  #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
  /** @type {Session | undefined} */
  #session;
  #stage = new Stage(this, {
    key: (name) => {
      const used = this.#session?.bridge.key(name, 0) ?? false;
      this.#session?.settle();
      return used;
    },
    left: () => {
      this.#session?.bridge.present(false);
      this.#session?.wake();
    },
  });
  /** @type {AbortController | undefined} set while connected and started */
  #life;
  #starting = false;
  #reloader = new Reloader(
    this,
    () => this.#session && this.#life && { session: this.#session, signal: this.#life.signal },
  );
  /** @type {unknown} state to restore once there is an article */
  #kept;
  /** @type {PromiseWithResolvers<BroadsideReader>} */
  #ready = deferred();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [readerStyles()];
    const make = (/** @type {string} */ tag, /** @type {string} */ name) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    const panel = make('div', 'panel');
    const rail = make('div', 'rail');
    const scroller = make('div', 'scroller');
    const content = make('div', 'content');
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'region');
    rail.append(slot('rail'));
    content.append(slot('text'));
    scroller.append(content);
    const bar = make('div', 'bar');
    rail.append(slot('bar'));
    const sheet = sheetParts();
    const status = make('div', 'status');
    status.setAttribute('role', 'status');
    panel.append(scroller, bar, rail, sheet.sheet, status);
    const fallback = make('div', 'fallback');
    fallback.append(slot(''));
    const message = make('p', 'message');
    message.setAttribute('role', 'status');
    // As high as the article, for a host that grows with its content; covered by the panel.
    const sizer = make('div', 'sizer');
    const paper = make('div', 'paper');
    this.#root.append(message, panel, sizer, paper, fallback);
    this.#parts = {
      host: /** @type {HTMLElement} */ (this),
      panel,
      scroller,
      content,
      message,
      sizer,
      bar,
      paper,
      status,
      ...sheet,
    };
  }

  #parts;
  // — Life cycle —

  connectedCallback() {
    if (this.#life) return; // moved: disconnectedCallback has not ended the session yet
    this.#life = new AbortController();
    this.#startWhenDue();
    this.#session?.look?.check(); // moved to another place
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#life = undefined;
    this.#starting = false;
    // Moving an element removes and inserts it in one task; the session continues then.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') this.#restart(undefined);
    else if (name === 'theme') this.#session?.bridge.theme(this.theme);
    else if (name === 'text-size') this.#session?.followTextSize();
    else if (name === 'lang') this.#restart(this.#session ? { ...this.state, lang: '' } : this.#kept);
    else if (name === 'loading' && this.loading === 'eager') this.#startWhenDue();
    this.#session?.wake();
  }

  #startWhenDue() {
    if (this.#session || this.#starting || !this.#life) return;
    this.dataset.broadside = 'loading'; // reserves the panel's space from now on
    const signal = this.#life.signal;
    if (this.loading === 'eager') {
      this.#start(signal);
      return;
    }
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        if (!signal.aborted) this.#start(signal);
      },
      { rootMargin: '300px' },
    );
    near.observe(this);
    signal.addEventListener('abort', () => near.disconnect());
  }

  #end() {
    this.#stage.leave();
    if (this.#session) this.#kept = this.#session.bridge.state;
    this.#session?.close();
    this.#session = undefined;
    this.#parts.panel.querySelector('canvas')?.remove();
    this.#parts.sizer.style.blockSize = '';
    delete this.dataset.broadside;
  }

  /** Starts again with the current attributes. @param {unknown} state to restore */
  #restart(state) {
    if (!this.#life) return;
    this.#end();
    this.#kept = state;
    this.#life.abort();
    this.#life = new AbortController();
    this.#starting = false;
    this.#ready = deferred();
    this.#startWhenDue();
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    if (this.#session || this.#starting) return;
    this.#starting = true;
    const started = this.#ready;
    this.#parts.message.textContent = '';
    try {
      const canvas = document.createElement('canvas');
      canvas.setAttribute('aria-hidden', 'true');
      const parts = { ...this.#parts, canvas };
      const [bytes, session] = await allOrClose(
        articleBytes(this, /** @type {any} */ (this.#kept)?.lang || this.lang, signal),
        Session.open(parts, this.#listener(started)),
      );
      if (signal.aborted) {
        session.close();
        return;
      }
      const errors = session.load(bytes);
      if (errors.length > 0) {
        session.close();
        throw ArticleError.of(errors);
      }
      guardLayer(this.getRootNode());
      this.#parts.panel.prepend(canvas);
      this.#session = session;
      this.#reloader.bytes = bytes;
      this.#settings(session);
      this.dataset.broadside = 'running';
      session.run();
    } catch (reason) {
      if (!signal.aborted) await this.#failed(reason, started);
    } finally {
      if (!signal.aborted) this.#starting = false;
    }
  }

  /** @param {Session} session */
  #settings(session) {
    session.bridge.lang(languageOf(this));
    if (this.hasAttribute('theme')) session.bridge.theme(this.theme);
    session.followTextSize();
    const kept = this.#kept ?? stateOfLink(session.bridge.articleId);
    if (kept !== undefined) session.bridge.setState(kept);
    this.#kept = undefined;
  }

  /**
   * @param {PromiseWithResolvers<BroadsideReader>} started
   * @returns {import('./session.js').Listener}
   */
  #listener(started) {
    return {
      painted: () => {
        if (this.view !== 'article') this.#session?.bridge.openView(this.view);
        this.#session?.wake();
        started.resolve(this);
        this.#emit('ready');
        if (wantsStage(this)) this.present();
      },
      navigated: (id) => this.#emit('navigate', { id }),
      changed: () => this.#emit('statechange'),
      translate: () => this.#reloader.translate().catch(({ errors }) => this.#emit('error', { errors })),
      take: (what) => this.#take(what),
      rewritten: () => this.#showText(),
      lost: () => {
        // All GPU resources are lost; a new canvas is safer than the old one.
        this.#end();
        setTimeout(() => this.#startWhenDue(), 250);
      },
    };
  }

  /** A page translator does not change the drawing, so the article is shown as HTML until the
   *  translation is undone. */
  #showText() {
    const tree = this.#session?.bridge.paperTree();
    if (!tree) return;
    this.#end();
    const inside = [...this.childNodes];
    const text = plainDocument(tree, this, { ids: true });
    this.replaceChildren(text);
    this.dataset.broadside = 'fallback';
    const page = document.documentElement;
    const observer = new MutationObserver(() => {
      if (isTranslated(page)) return;
      observer.disconnect();
      this.replaceChildren(...inside);
      this.#startWhenDue();
    });
    if (isTranslated(page)) observer.observe(page, { attributes: true });
    this.#life?.signal.addEventListener('abort', () => {
      observer.disconnect();
      this.replaceChildren(...inside); // includes an inline article
    });
  }

  /** @param {number} what as Take in broadside-abi */
  async #take(what) {
    const session = this.#session;
    const { bytes } = this.#reloader;
    if (!session || !bytes) return;
    const id = session.bridge.articleId;
    if (what === Take.picture) {
      save(await session.picture(bytes), `${id}.png`);
      return;
    }
    await copy(what === Take.link ? linkTo(id, session.bridge.state) : session.bridge.windowText());
    session.bridge.copied();
    session.wake();
  }

  /** @param {unknown} reason @param {PromiseWithResolvers<BroadsideReader>} started */
  async #failed(reason, started) {
    const error = errorsOf(reason);
    this.dataset.broadside = 'fallback';
    const inside = [...this.children].some((child) => child !== inlineArticle(this));
    const readable = inside || (await this.#bringHtml());
    // With a readable article a missing capability need not be shown to the reader.
    const ofArticle = error.errors.some((e) => e.path !== '') || !readable;
    this.#parts.message.textContent = ofArticle ? error.message : '';
    started.reject(error);
    this.#emit('error', { errors: error.errors });
  }

  /** Inserts the fallback HTML beside the article into the tag; returns false if there is none. */
  async #bringHtml() {
    const article = await htmlBeside(this).catch(() => undefined);
    if (article) this.append(article);
    return article !== undefined;
  }

  /** @param {string} type @param {object} [detail] */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  // — The public interface —

  /** Resolves with the element after the first painted frame. */
  get ready() {
    return this.#ready.promise;
  }

  get state() {
    return this.#session ? this.#session.bridge.state : (this.#kept ?? {});
  }
  set state(state) {
    if (this.#session) this.#session.bridge.setState(state);
    else this.#kept = state;
    this.#session?.settle();
  }

  get stats() {
    const pending = this.#session?.pending ?? this.#starting;
    return { ...(this.#session?.stats ?? noStats), pending };
  }

  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(value) {
    this.setAttribute('src', value);
  }
  get theme() {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }
  set theme(value) {
    this.setAttribute('theme', value);
  }
  get textSize() {
    return this.getAttribute('text-size') ?? '';
  }
  set textSize(value) {
    this.setAttribute('text-size', value);
  }
  get loading() {
    return this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  }
  set loading(value) {
    this.setAttribute('loading', value);
  }
  get view() {
    const view = this.getAttribute('view');
    return view === 'timeline' || view === 'faq' ? view : 'article';
  }
  set view(value) {
    this.setAttribute('view', value);
  }

  /** @param {string} id */
  goTo(id) {
    const found = this.#session?.bridge.goTo(String(id)) ?? false;
    this.#session?.settle();
    return found;
  }

  /** Fetches the article again and shows it at the reader's place. If it has errors, the current one
   *  stays and the promise rejects. */
  async reload() {
    if (this.#session) await this.#reloader.refetch();
    else this.#restart(this.#kept);
    await this.ready;
  }

  /** @param {string} text */
  search(text) {
    this.#session?.bridge.search(String(text));
    this.#session?.wake();
  }

  present() {
    if (!this.#session || this.#stage.isOpen) return;
    this.#stage.enter();
    this.#session.bridge.present(true);
    this.#session.activate();
    this.#session.wake();
  }

  exitPresent() {
    this.#stage.leave();
  }
}

const noStats = {
  frames: 0,
  lastFrameMs: 0,
  maxFrameMs: 0,
  lastSubmitMs: 0,
  drawCalls: 0,
  vertices: 0,
  glyphs: 0,
  heapBytes: 0,
};

/** `?present` in the address starts the talk in the page's first reader. @param {Element} reader */
function wantsStage(reader) {
  return (
    new URLSearchParams(location.search).has('present') && document.querySelector(reader.localName) === reader
  );
}

/** The language of an element, also if only an ancestor outside its component sets it.
 *  @param {Element} element @returns {string} */
function languageOf(element) {
  const holder = /** @type {HTMLElement | null} */ (element.closest('[lang]'));
  const root = element.getRootNode();
  return holder || !(root instanceof ShadowRoot) ? (holder?.lang ?? '') : languageOf(root.host);
}

/** @param {string} name */
function slot(name) {
  const element = document.createElement('slot');
  if (name) element.name = name;
  return element;
}

if (!customElements.get('broadside-reader')) customElements.define('broadside-reader', BroadsideReader);
