// The page's colours around the panel, from computed values.

/** @typedef {import('./glyphs.js').Glyphs} Glyphs */
/** @typedef {number[]} Rgba red, green, blue (0–255) and alpha (0–1) */

/** As 0xRRGGBB. @param {Rgba} colour */
export function packed(colour) {
  const [r = 0, g = 0, b = 0] = new Uint8ClampedArray(colour);
  return (r << 16) | (g << 8) | b;
}

/** Nearly WCAG's. @param {Rgba} colour */
function luminance(colour) {
  return [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => sum + share * ((colour[i] ?? 0) / 255) ** 2.2, 0);
}

/** From 1 to 21. @param {Rgba} a @param {Rgba} b */
function contrast(a, b) {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** The mean of the colours of gradients, as CSS. @param {CSSStyleDeclaration} style */
function gradient({ backgroundImage, backgroundSize }) {
  // In tiles it is a texture, whose mean depends on its shape.
  const stops = /px/.test(backgroundSize) ? '' : backgroundImage;
  return (stops.match(/\b(rgba?|color|(ok)?l(ab|ch))\([^()]+\)/g) ?? []).reduce(
    (mean, stop, i) => `color-mix(in srgb,${stop} ${100 / (i + 1)}%,${mean})`,
    '#0000',
  );
}

/**
 * What is painted behind the panel by its ancestors, one over the other; undefined if nothing is, or a
 * picture, whose colours are not known. `fits` if the text has its colour on that ground.
 * @param {Element[]} ancestors from the host outwards @param {Rgba} canvas behind all
 * @param {string} text its computed colour @param {Glyphs} glyphs
 */
function ground(ancestors, canvas, text, glyphs) {
  /** @type {Rgba[]} */
  const layers = [];
  let fits = false;
  for (const element of ancestors) {
    const style = getComputedStyle(element);
    const picture = style.backgroundImage.includes('url(');
    const plain = glyphs.colour(style.backgroundColor);
    if (picture && plain[3] < 0.9) return undefined;
    const image = glyphs.colour(gradient(style));
    layers.push(image, plain);
    if (Math.max(image[3], plain[3]) < 0.99) continue;
    fits = !picture && style.color === text;
    break;
  }
  if (!layers.some(([, , , alpha = 0]) => alpha > 0.05)) return undefined;
  const colour = layers.reduceRight(
    (below, [r = 0, g = 0, b = 0, a = 0]) => [r, g, b].map((v, i) => v * a + (below[i] ?? 0) * (1 - a)),
    canvas,
  );
  return { colour, fits };
}

/**
 * The page's colours as 0xRRGGBB; undefined where it sets none.
 * @param {CSSStyleDeclaration} style the host's @param {CSSStyleDeclaration} probe as in page-look.js
 * @param {Element[]} ancestors the host and the elements around it @param {Glyphs} glyphs
 */
export function readColours(style, probe, ancestors, glyphs) {
  /** @param {string} name @param {string} resolved */
  const own = (name, resolved) =>
    CSS.supports('color', style.getPropertyValue(`--broadside-${name}`).trim())
      ? packed(glyphs.colour(resolved))
      : undefined;
  const canvas = glyphs.colour(probe.borderLeftColor);
  const text = glyphs.colour(style.color);
  const behind = ground(ancestors, canvas, style.color, glyphs);
  const chosen = style.color !== probe.outlineColor;
  // Text that cannot be read on the ground was meant for another one, such as a picture beside it.
  const foreign = chosen && !behind?.fits && contrast(text, behind?.colour ?? canvas) < 2;
  return {
    paper: own('paper', probe.borderTopColor) ?? (behind && !foreign ? packed(behind.colour) : undefined),
    ink: own('ink', probe.borderRightColor) ?? (chosen || behind ? packed(text) : undefined),
    accent: own('accent', probe.borderBottomColor),
    dark: luminance(foreign ? text : canvas) < 0.2 !== foreign,
  };
}
