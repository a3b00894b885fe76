// Files embedded in a one-file page, as decoded by unpack.js.

/** The embedded file for a URL; undefined if there is none. @param {URL} url
 *  @returns {Uint8Array<ArrayBuffer> | undefined} */
export function bundledFile(url) {
  const parcel = /** @type {any} */ (document.getElementById('broadside-parcel'));
  return parcel?.files?.get(url.href);
}

/** What to fetch a picture by: its address is the article's, not the page's.
 *  @param {HTMLElement} host @param {string} address as written in the article */
export function pictureAddress(host, address) {
  const url = new URL(address, new URL(host.getAttribute('src') ?? '', document.baseURI));
  const inside = bundledFile(url);
  return inside ? new TextDecoder().decode(inside) : url.href;
}
