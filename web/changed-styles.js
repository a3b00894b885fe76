// Style declarations of our own elements, written only when they change.

export class ChangedStyles {
  /** @type {WeakMap<HTMLElement, Map<string, string>>} */
  #written = new WeakMap();

  /** @param {HTMLElement} element @param {string} property @param {string} value '' removes it */
  set = (element, property, value) => {
    const written = this.#written.get(element) ?? new Map();
    this.#written.set(element, written);
    if (written.get(property) === value) return;
    written.set(property, value);
    element.style.setProperty(property, value);
  };
}
