// Where the article comes from: the URL in `src`, or the script inside the tag.
import { bundledFile } from './bundled-files.js';
import { fault } from './faults.js';
import { patient } from './promises.js';

/** @param {HTMLElement} host */
export function inlineArticle(host) {
  return host.querySelector(':scope > script[type="application/json"][slot="article"]');
}

/** @param {URL} url @param {AbortSignal} signal */
async function fetchBytes(url, signal) {
  const inside = bundledFile(url);
  if (inside) return inside;
  const response = await fetch(url, { signal: patient(signal) }).catch((reason) => {
    if (signal.aborted) throw reason;
    throw fault(`The article could not be fetched from ${url.href}.`);
  });
  if (!response.ok) throw fault(`The article could not be fetched: ${url.href} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The address of the article's translation into `lang`; undefined if it needs or has none.
 *  @param {Uint8Array} bytes @param {string} lang BCP 47 */
function translation(bytes, lang) {
  if (!lang) return undefined;
  /** @type {any} */
  let article;
  try {
    article = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // C++ reports what is wrong with it, and where
  }
  const language = (/** @type {unknown} */ tag) => String(tag).toLowerCase().split('-')[0];
  if (article?.lang === lang || !Array.isArray(article?.translations)) return undefined;
  /** @type {{lang: string, src: string}[]} */
  const all = article.translations;
  const exact = all.find((t) => t?.lang === lang);
  if (exact || language(article.lang) === language(lang)) return exact?.src;
  return all.find((t) => language(t?.lang) === language(lang))?.src;
}

/** The text in UTF-8: in browsers encodeInto() is several times as fast as encode().
 *  @param {string} text */
function utf8(text) {
  const room = new Uint8Array(text.length * 3);
  const { written } = new TextEncoder().encodeInto(text, room);
  return room.subarray(0, written);
}

/** The article that the tag names. @param {HTMLElement} host @param {AbortSignal} signal */
async function ownBytes(host, signal) {
  const inline = inlineArticle(host);
  const src = host.getAttribute('src');
  if (!inline && !src) throw fault('The reader has no article: set src, or put one inside the tag.');
  const base = new URL(inline ? '' : (src ?? ''), document.baseURI);
  const bytes = inline ? utf8(inline.textContent ?? '') : await fetchBytes(base, signal);
  return { bytes, base };
}

/**
 * The article (UTF-8 JSON), translated into `lang` if it has that translation.
 * @param {HTMLElement} host @param {string} lang of the tag itself; the host page's does not select one
 * @param {AbortSignal} signal
 */
export async function articleBytes(host, lang, signal) {
  const { bytes, base } = await ownBytes(host, signal);
  const other = translation(bytes, lang);
  if (!other) return bytes;
  // Without the translation the original is shown.
  return fetchBytes(new URL(other, base), signal).catch(() => bytes);
}

/** The same, but throws if that translation cannot be fetched.
 *  @param {HTMLElement} host @param {string} lang @param {AbortSignal} signal */
export async function translatedBytes(host, lang, signal) {
  const { bytes, base } = await ownBytes(host, signal);
  const other = translation(bytes, lang);
  return other ? fetchBytes(new URL(other, base), signal) : bytes;
}

/** Where the semantic HTML beside the article is (a.json → a.html). @param {HTMLElement} host */
function addressBeside(host) {
  const src = host.getAttribute('src');
  if (!src) return undefined;
  const url = new URL(src, document.baseURI);
  url.pathname = url.pathname.replace(/\.json$/, '.html');
  return url;
}

/** The article in this HTML, without scripts. @param {string} html @param {URL} url */
function articleIn(html, url) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const image of page.querySelectorAll('img'))
    image.src = new URL(image.getAttribute('src') ?? '', url).href;
  return page.querySelector('article') ?? undefined;
}

/** The semantic HTML beside the article; undefined if there is none. @param {HTMLElement} host */
export async function htmlBeside(host) {
  const url = addressBeside(host);
  if (!url) return undefined;
  const response = await fetch(url);
  return response.ok ? articleIn(await response.text(), url) : undefined;
}

/** The same without waiting, as printing needs it. @param {HTMLElement} host */
export function htmlBesideNow(host) {
  const url = addressBeside(host);
  if (!url) return undefined;
  try {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    return request.status === 200 ? articleIn(request.responseText, url) : undefined;
  } catch {
    return undefined; // offline, or forbidden by the page's policy
  }
}
