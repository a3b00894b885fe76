// The page's look around the panel (fonts, colours, scheme), and its changes.

/** @typedef {import('./glyphs.js').Glyphs} Glyphs */

/** The closest background that is not transparent, also outside shadow roots. @param {Element} from
 *  @param {Glyphs} glyphs */
function background(from, glyphs) {
  for (let at = /** @type {Node | null} */ (from); at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    const { rgb, alpha } = glyphs.colour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return rgb;
  }
  return undefined;
}

/** A node's parent in the flat tree, also outside its component.
 *  @param {Node} node @returns {Node | null} */
export function parentOf(node) {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** Whether this `color-scheme` is dark at present. @param {string} scheme */
function isDark(scheme) {
  if (!scheme.includes('dark')) return false;
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** @param {HTMLElement} host */
export function readFamilies(host) {
  const style = getComputedStyle(host);
  /** @param {string} name @param {string} otherwise */
  const own = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return [
    own('--broadside-font', style.fontFamily),
    own('--broadside-font-ui', 'system-ui, sans-serif'),
    own('--broadside-font-mono', 'ui-monospace, monospace'),
    // The reader's alternatives to the page's font.
    'Georgia, "Noto Serif", serif',
    'system-ui, "Noto Sans", sans-serif',
  ].map((family) => {
    // With an invalid list the canvas would keep its previous font.
    return CSS.supports('font-family', family) ? family : 'serif';
  });
}

/** Whether the page justifies its paragraphs. @param {HTMLElement} host */
export function readJustify(host) {
  return getComputedStyle(host).textAlign === 'justify';
}

/**
 * The page's colours as 0xRRGGBB; undefined where it sets none.
 * @param {HTMLElement} host @param {Glyphs} glyphs
 */
export function readColours(host, glyphs) {
  const style = getComputedStyle(host);
  const dark = isDark(style.colorScheme);
  /** @param {string} name */
  const own = (name) => {
    const css = style.getPropertyValue(name).trim();
    return CSS.supports('color', css) ? glyphs.colour(css).rgb : undefined;
  };
  const paper = own('--broadside-paper') ?? background(host, glyphs);
  const ink = glyphs.colour(style.color).rgb;
  // Black on transparent: the page sets no colours at all.
  const plain = paper === undefined && (ink === 0 || ink === 0xffffff);
  return {
    paper,
    ink: own('--broadside-ink') ?? (plain ? undefined : ink),
    accent: own('--broadside-accent'),
    dark,
  };
}

/** In the order that C++ expects. */
const systemColours = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight'];

/** @typedef {{moreContrast: boolean, reducedMotion: boolean, forced?: number[]}} Preferences */

/**
 * The reader's preferences in the system. Forced colours are read from an element: a canvas may
 * not support them.
 * @param {HTMLElement} panel parent for a probe @param {Glyphs} glyphs @returns {Preferences}
 */
export function readPreferences(panel, glyphs) {
  const asks = (/** @type {string} */ query) => matchMedia(query).matches;
  const probe = document.createElement('span');
  const forced = () => {
    probe.style.setProperty('forced-color-adjust', 'none');
    panel.append(probe);
    const colours = systemColours.map((name) => {
      probe.style.color = name;
      return glyphs.colour(getComputedStyle(probe).color).rgb;
    });
    probe.remove();
    return colours;
  };
  return {
    moreContrast: asks('(prefers-contrast: more)'),
    reducedMotion: asks('(prefers-reduced-motion: reduce)'),
    forced: asks('(forced-colors: active)') ? forced() : undefined,
  };
}

/**
 * The text size that the page sets, as a factor: `text-size="1.25"` or `"125%"`, or the same in
 * `--broadside-text-size`. Undefined if it sets none.
 * @param {HTMLElement} host
 */
export function readTextSize(host) {
  const css = getComputedStyle(host).getPropertyValue('--broadside-text-size');
  for (const value of [host.getAttribute('text-size') ?? '', css]) {
    const [, number, percent] = /^\s*([\d.]+)(%?)\s*$/.exec(value) ?? [];
    const factor = Number(number) / (percent ? 100 : 1);
    if (factor > 0) return factor;
  }
  return undefined;
}

/**
 * Calls `colours` or `fonts` when the page or the system changes them. Returns a function that
 * stops it.
 * @param {HTMLElement} host @param {{colours: () => void, fonts: () => void}} changed
 */
export function followPageStyle(host, changed) {
  const stop = new AbortController();
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '(prefers-reduced-motion: reduce)',
  ];
  for (const query of queries)
    matchMedia(query).addEventListener('change', changed.colours, { signal: stop.signal });
  document.fonts.addEventListener('loadingdone', changed.fonts, { signal: stop.signal });
  // Pages switch themes by a class or an attribute of these elements.
  const observer = new MutationObserver(() => {
    changed.colours();
    changed.fonts();
  });
  for (const element of [document.documentElement, document.body, host])
    observer.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'] });
  host.addEventListener('transitionend', changed.colours, { signal: stop.signal });
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
