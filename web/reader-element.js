// <broadside-reader>: attributes, properties, events and life cycle.
import { Take } from 'broadside-abi';
import { articleBytes, htmlBeside, htmlBesideNow } from './article-source.js';
import { copy, offerCopy } from './clipboard.js';
import { Fallback } from './fallback.js';
import { addReader, removeReader } from './deep-links.js';
import { leaveFrame } from './frame-links.js';
import { panelParts } from './panel-parts.js';
import { plainDocument } from './plain-document.js';
import { Reloader } from './reload.js';
import { ArticleError, errorsOf, fault } from './faults.js';
import { timed } from './marks.js';
import { printArticle } from './print.js';
import { allOrClose, deferred } from './promises.js';
import { whenRestored } from './text-changes.js';
import { noStats, Session } from './session.js';
import { Stage } from './stage.js';
import { linkTo, stateOfLink } from './share-link.js';
import { guardLayer, setStyles } from './styles.js';
import { save } from './timeline-picture.js';

/** Properties that may be set before the element is defined. @type {('src' | 'theme' | 'textSize' | 'loading' | 'view' | 'state')[]} */
const settable = ['src', 'theme', 'textSize', 'loading', 'view', 'state'];

/** How often the panel comes back after the page has rewritten its text, and how long it waits, at
 *  first and twice as long each time, ms. */
const MOST_RETURNS = 6;
const FIRST_RETURN = 500;

/** After how many ms without a panel there is HTML to read. */
const SLOW = 4000;

// Where there is no page, as on a server, importing the module does nothing.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class BroadsideReader extends Base {
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
      this.#show(this.#shown);
      this.#session?.bridge.present(false);
      this.#session?.wake();
    },
  });
  #internals = this.attachInternals?.();
  /** @type {import('./styles.js').State} */
  #shown = 'fallback';
  #fallback;
  #returns = 0;
  /** @type {AbortController | undefined} set while connected and started */
  #life;
  #starting = false;
  /** Starts a reader that waits to come near the window. @type {(() => void) | undefined} */
  #begin;
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
    this.addEventListener('click', leaveFrame);
    this.#parts = panelParts(this, this.#root);
    this.#fallback = new Fallback(this, this.#parts.fallback);
  }

  #parts;
  // — Life cycle —

  connectedCallback() {
    for (const name of settable)
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        Object.assign(this, { [name]: value });
      }
    this.#show(this.#shown); // sheets do not follow into another document
    if (this.#life) return; // moved: disconnectedCallback has not ended the session yet
    this.#live();
    this.#session?.look?.check(); // moved to another place
    addReader(this, { session: () => this.#session, begin: () => this.#begin });
  }

  disconnectedCallback() {
    removeReader(this);
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

  /** Begins to serve the current attributes, until #life is aborted. */
  #live() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    printArticle(
      this,
      this.#parts.paper,
      {
        tree: () => this.#session?.bridge.paperTree(),
        beside: () => (this.#fallback.isThere ? undefined : htmlBesideNow(this)),
      },
      signal,
    );
    whenParsed(() => this.#fallback.release(), signal);
    this.#startWhenDue();
  }

  /** Starts at once, or when the element comes near the window. */
  #startWhenDue() {
    if (this.#session || this.#starting || !this.#life) return;
    this.#show('loading'); // reserves the panel's space from now on
    this.#fallback.removeCopies();
    const signal = this.#life.signal;
    if (this.loading === 'eager') {
      this.#start(signal);
      return;
    }
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#begin?.();
      },
      { rootMargin: '300px' },
    );
    const waitNoLonger = () => {
      near.disconnect();
      this.#begin = undefined;
    };
    this.#begin = () => {
      waitNoLonger();
      this.#start(signal);
    };
    near.observe(this);
    signal.addEventListener('abort', waitNoLonger);
  }

  #end() {
    this.#stage.leave();
    if (this.#session) this.#kept = this.#session.bridge.state;
    this.#session?.close();
    this.#session = undefined;
    this.#parts.sizer.style.blockSize = '';
    this.#fallback.remove();
    this.#show('fallback');
  }

  /** Starts again with the current attributes. @param {unknown} state to restore */
  #restart(state) {
    if (!this.#life) return;
    this.#end();
    this.#kept = state;
    this.#life.abort();
    this.#starting = false;
    const before = this.#ready;
    this.#ready = deferred();
    before.resolve(this.#ready.promise); // who waits for the older article gets this one
    this.#live();
  }

  /** @param {import('./styles.js').State} state */
  #show(state) {
    this.#shown = state;
    setStyles(this.#root, state, this.#stage.isOpen);
    try {
      for (const each of ['loading', 'running', 'fallback'])
        this.#internals?.states?.[each === state ? 'add' : 'delete'](each);
    } catch {
      // Older browsers allow other names only.
    }
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    if (this.#session || this.#starting) return;
    this.#starting = true;
    const started = this.#ready;
    this.#parts.message.textContent = '';
    this.#fallback.removeCopies();
    // A slow or silent server: there is something to read meanwhile.
    const late = setTimeout(() => this.#bringHtml(), SLOW);
    try {
      const [bytes, session] = await allOrClose(
        timed('article', articleBytes(this, /** @type {any} */ (this.#kept)?.lang || this.lang, signal)),
        Session.open(this.#parts, this.#listener(started)),
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
      this.#session = session;
      this.#reloader.bytes = bytes;
      this.#fallback.remove();
      this.#show('running');
      this.#settings(session); // reads styles: the browser computes them once, as they will be
      session.run();
    } catch (reason) {
      if (!signal.aborted) await this.#failed(reason, started);
    } finally {
      clearTimeout(late);
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
      rewritten: () => {
        const reason = 'its text was changed by the page or an extension, as a translator does.';
        queueMicrotask(() => this.#showText(reason, true));
      },
      replaced: () => {
        this.#fallback.removeCopies();
        this.#fallback.remove();
      },
      lost: () => {
        const error = fault('The browser has taken the WebGL context away.');
        queueMicrotask(() => this.#showText(error.message, false));
        this.#emit('error', { errors: error.errors });
      },
    };
  }

  /** Shows the article as HTML in place of the panel. What rewrites the text, as a page translator, does
   *  not change the drawing. @param {string} reason for the console @param {boolean} returns whether the
   *  panel comes back once the text is the original again and stays so */
  #showText(reason, returns) {
    const tree = this.#session?.bridge.paperTree();
    if (!tree || !this.#life) return;
    this.#end();
    // Another reader of the same article, or the page, may have these ids.
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const text = plainDocument(tree, this, { ids: (id) => !root.getElementById(id) });
    this.#fallback.show(text);
    explain(reason);
    if (!returns || this.#returns === MOST_RETURNS) return;
    const delay = FIRST_RETURN * 2 ** this.#returns++;
    const stop = whenRestored(text, delay, () => this.#startWhenDue());
    this.#life.signal.addEventListener('abort', stop);
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
    const text = what === Take.link ? linkTo(id, session.bridge.state) : session.bridge.windowText();
    const done = await copy(text, this);
    if (session !== this.#session) return;
    const words = session.bridge.copied(done);
    if (!done) offerCopy(words, text, this.#parts);
    session.wake();
  }

  /** @param {unknown} reason @param {PromiseWithResolvers<BroadsideReader>} started */
  async #failed(reason, started) {
    const error = errorsOf(reason);
    this.#show('fallback');
    await this.#bringHtml();
    // With a readable article a missing capability need not be shown to the reader.
    const ofArticle = error.errors.some((e) => e.path !== '') || !this.#fallback.isThere;
    this.#parts.message.textContent = ofArticle ? error.message : '';
    explain(error.message);
    if (!navigator.onLine)
      addEventListener('online', () => this.#restart(this.#kept), { once: true, signal: this.#life?.signal });
    started.reject(error);
    this.#emit('error', { errors: error.errors });
  }

  /** Shows the HTML beside the article where there is nothing to read. */
  async #bringHtml() {
    if (this.#fallback.isThere) return;
    const life = this.#life;
    const article = await htmlBeside(this).catch(() => undefined);
    // Meanwhile the panel may have started, or the element have another article.
    if (article && life === this.#life && this.#shown !== 'running') this.#fallback.show(article);
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
    if (this.#session) this.#session.setState(state);
    else this.#kept = state;
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
    this.#show('running');
    this.#session.bridge.present(true);
    this.#session.activate();
    this.#session.wake();
  }

  exitPresent() {
    this.#stage.leave();
  }
}

/** Says once for each reason why a panel does not run. @param {string} reason */
function explain(reason) {
  if (!explained.has(reason)) console.warn(`Broadside shows the article as HTML: ${reason}`);
  explained.add(reason);
}

/** @type {Set<string>} */
const explained = new Set();

/** Calls this when all of the page has been parsed. @param {() => void} then @param {AbortSignal} signal */
function whenParsed(then, signal) {
  if (document.readyState !== 'loading') then();
  else document.addEventListener('DOMContentLoaded', then, { once: true, signal });
}

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

if (globalThis.customElements && !customElements.get('broadside-reader'))
  customElements.define('broadside-reader', BroadsideReader);
