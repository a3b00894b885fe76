// Files that a one-file page carries with it: unpack.js has laid them out.

/** What would be fetched from there; undefined in other pages. @param {URL} url
 *  @returns {Uint8Array<ArrayBuffer> | undefined} */
export function carried(url) {
  const parcel = /** @type {any} */ (document.getElementById('broadside-parcel'));
  return parcel?.files?.get(url.href);
}
