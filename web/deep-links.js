// Follows addresses into the readers of a page: the one that the page is opened with, those of the
// page's own links, and Back and Forward.
import { placeOf, wordsOf } from './addresses.js';
import { articleBytes } from './article-source.js';
import { stateOfLink } from './share-link.js';

/** @typedef {import('./addresses.js').Place} Place */
/** @typedef {{session: () => import('./session.js').Session | undefined,
 *   begin: () => (() => void) | undefined}} Handle `begin` starts a reader that waits to come near the
 *   window; undefined for all others */

/** @type {Map<any, Handle>} the connected readers */
const readers = new Map();
/** @type {Map<string, {host: any, place: unknown}>} where a reader was when it left an entry of the
 *  history */
const left = new Map();
/** The entry of the history that the page is at. @type {string | undefined} */
let entry;
/** The page's fragment, if it is that of a place in a reader. */
let ours = '';
/** The address that has been followed, and the readers that do not have its place. */
let followed = '';
let without = new Set();
let turn = 0;
/** Whether the page has been moved before the first address was followed. */
let moved = false;
let checks = false;

/** A key of the current entry. Without the Navigation API entries with the same fragment are one. */
const entryNow = () => /** @type {any} */ (window).navigation?.currentEntry?.key ?? location.hash;

/** @param {string} address */
const withoutFragment = (address) => address.replace(/#.*/s, '');

/** Lets addresses lead into a reader. @param {HTMLElement} host @param {Handle} handle */
export function addReader(host, handle) {
  if (entry === undefined) listen();
  readers.set(host, handle);
  if (checks) return;
  checks = true; // once for all that are connected in one task
  queueMicrotask(() => {
    checks = false;
    if (followed !== location.href) follow(fragment());
  });
}

/** @param {HTMLElement} host */
export function removeReader(host) {
  readers.delete(host);
}

function listen() {
  entry = entryNow();
  for (const type of ['popstate', 'hashchange']) addEventListener(type, arrive);
  /** @type {any} */ (window).navigation?.addEventListener('currententrychange', arrive);
  document.addEventListener('click', clicked);
  if (fragment())
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(type, () => (moved = true), { once: true, passive: true, capture: true });
}

/** The page's fragment, with its text fragment, which browsers leave out of `location`. */
function fragment() {
  const opened = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType('navigation')[0]);
  const [, text] = /^[^#]*(#.*:~:.*)/s.exec(opened?.name ?? '') ?? [];
  if (opened?.type !== 'navigate' && scrollY > 0) moved = true; // the browser has restored its scroll
  return text && turn === 0 ? text : location.hash;
}

/** Whether an element of the page outside its readers has the id. @param {string} id */
function isOfPage(id) {
  const found = document.getElementById(id) ?? document.querySelector(`a[name="${id}"]`);
  return found !== null && ![...readers.keys()].some((host) => host.contains(found));
}

/** Opens the place in the first reader of the page that has it. @param {string} address its fragment */
async function follow(address) {
  const place = placeOf(address);
  if (!place || (!place.article && place.id && isOfPage(place.id))) return;
  const first = turn++ === 0;
  const own = turn;
  if (followed !== address) without = new Set();
  followed = address;
  const inOrder = [...readers.keys()].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  for (const host of inOrder) {
    if (without.has(host)) continue;
    const found = await openIn(host, place, (session, at) => {
      if (own === turn && !(first && moved)) session.bring(at);
    });
    if (own !== turn) return;
    if (found) {
      ours = location.hash;
      followed = location.href;
      return;
    }
    without.add(host);
  }
}

/** Returns whether the reader has the place. @param {any} host @param {Place} place
 *  @param {(session: import('./session.js').Session, at?: Element) => void} bring into sight */
async function openIn(host, place, bring) {
  const { session, begin } = /** @type {Handle} */ (readers.get(host));
  const { article, id, fragment } = place;
  if (begin() && !(await mayHave(host, place))) return false;
  begin()?.();
  try {
    await host.ready;
  } catch {
    const html = id && host.querySelector(`#${CSS.escape(id)}`);
    if (html instanceof HTMLDetailsElement) html.open = true;
    html?.scrollIntoView();
    return !!html;
  }
  const running = session();
  if (!running || (article && article !== running.bridge.articleId)) return false;
  const state = article && !id && stateOfLink(article, fragment);
  const at = place.text ? running.find(place) : undefined;
  if (state) host.state = state;
  else if (place.text ? !at : !host.goTo(id)) return false;
  bring(running, at);
  return true;
}

/** Whether the article of a reader that has not started may have the place: by its text, without
 *  starting the reader. @param {HTMLElement} host @param {Place} place */
async function mayHave(host, { article, id, phrases }) {
  try {
    const bytes = await articleBytes(host, host.lang, new AbortController().signal);
    const json = new TextDecoder().decode(bytes);
    if (phrases) return wordsOf(json.replace(/\[\^[^\]]*\]|\\n/g, ' ')).includes((phrases[2] ?? '').trim());
    return json.includes(`"${article ?? id}"`) || /^(source|term)-/.test(id);
  } catch {
    return false;
  }
}

/** Follows a change of the page's address. */
function arrive() {
  const now = entryNow();
  if (now === entry) return;
  const before = left.get(now);
  if (before && readers.has(before.host)) {
    left.set(entry ?? '', { host: before.host, place: before.host.state.place });
    before.host.state = { place: before.place };
    ours = location.hash;
  } else if (location.hash !== ours) {
    ours = '';
    follow(location.hash);
  }
  entry = now;
}

/** The page's own links count also if a script of the page prevents that the address changes, or if
 *  the address is the same already. @param {MouseEvent} event */
function clicked(event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const path = event.composedPath();
  const link = path.find((at) => at instanceof HTMLAnchorElement);
  if (!link?.hash || path.some((at) => readers.has(at))) return;
  if (withoutFragment(link.href) !== withoutFragment(location.href)) return;
  const { hash } = link;
  const before = turn;
  left.delete(hash);
  setTimeout(() => {
    if (turn === before) follow(hash);
  });
}

/** The fragment of a place in a reader, and before it what a `<base>` needs.
 *  @param {string} id @param {() => string} article the id of the reader's article */
export function addressIn(id, article) {
  const here = withoutFragment(location.href);
  const base = withoutFragment(document.baseURI) === here ? '' : here;
  return `${base}#${readers.size > 1 || isOfPage(id) ? `broadside=${article()}/` : ''}${id}`;
}

/**
 * A link is followed inside a reader: Back leads to where it was. Not where the page's address has
 * another fragment, such as a router's.
 * @param {HTMLElement} host @param {string} address of the link, by addressIn()
 * @param {unknown} place where the link was followed, as in the reader's state
 */
export function leave(host, address, place) {
  const { hash, href } = new URL(address, location.href);
  if ((location.hash && location.hash !== ours) || hash === location.hash) return;
  left.set(entryNow(), { host, place });
  ours = hash;
  try {
    history.pushState(null, '', href);
  } catch {
    // A frame may be without a history.
  }
  entry = entryNow();
  followed = location.href;
}
