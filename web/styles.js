// The style sheets of the shadow root, one for each state and one for all, and the document's one for
// the text layer. They are constructed, which a strict policy allows; browsers that cannot construct
// sheets get style elements.

import { buttonRadius, groundRadius, thumbTarget } from 'broadside-abi';

/** What the element shows. `loading`: the fallback in the panel's room; `running`: the panel;
 *  `fallback`: the article as HTML.
 * @typedef {'loading' | 'running' | 'fallback'} State */

const base = `
:host {
  display: block;
  position: relative;
  box-sizing: border-box;
  block-size: min(85vh, 760px);
  min-block-size: 200px;
  max-block-size: 4000px;
  contain: layout paint;
  overflow: hidden;
  overflow: clip;
  writing-mode: horizontal-tb;
  border-radius: var(--broadside-radius, 0);
}
:host([hidden]) { display: none; }
.panel { display: none; }
canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; pointer-events: none; }
.scroller {
  position: absolute; inset: 0; overflow: hidden; outline-offset: -2px;
  scrollbar-width: thin; scrollbar-color: var(--broadside-scrollbar, #8888) transparent;
}
.scroller.active { overflow: hidden auto; }
.content { position: relative; min-block-size: 100%; }
.sizer {
  all: initial; display: block; visibility: hidden; overflow: hidden; pointer-events: none;
  padding-left: 160px; font-size: 1px; line-height: 0; word-spacing: calc(100vw - 160px);
}
.sizer::before { content: "x x"; }
.rail { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; }
.scroller:focus-visible { outline-width: 2px; outline-style: solid; }
.bar { position: absolute; inset: auto 0 0 0; block-size: 0; }
.sheet { position: absolute; overflow: hidden; outline: none; border-radius: ${groundRadius}px; }
.sheet[hidden], .field[hidden] { display: none; }
.sheet-scroller { position: absolute; inset: 0; overflow: hidden auto; overscroll-behavior: contain;
  scrollbar-width: thin; }
.sheet-content { position: relative; min-block-size: 100%; }
.field, .close { position: absolute; box-sizing: border-box; margin: 0; border: 1px solid var(--broadside-drawn-hair);
  border-radius: ${buttonRadius}px; background: var(--broadside-drawn-paper); color: var(--broadside-drawn-ink); z-index: 1; }
.field { padding: 0 12px; font: 16px/1.3 var(--broadside-font-ui, system-ui, sans-serif); appearance: none; }
.field:focus-visible, .close:focus-visible, .sheet:focus-visible
  { outline: 2px solid var(--broadside-drawn-focus); outline-offset: -1px; }
.close { inset: 14px 10px auto auto; inline-size: ${thumbTarget}px; block-size: ${thumbTarget}px; border: 0; font: 22px/1 system-ui, sans-serif;
  color: var(--broadside-drawn-soft); cursor: pointer; }
.close.left { inset: 14px auto auto 10px; }
.close:hover { background: var(--broadside-drawn-wash); color: var(--broadside-drawn-ink); }
.offer { position: absolute; inset: auto 12px 12px; padding: 10px 14px; border: 1px solid var(--broadside-drawn-hair);
  border-radius: 12px; background: var(--broadside-drawn-paper); color: var(--broadside-drawn-ink);
  font: 15px/1.5 var(--broadside-font-ui, system-ui, sans-serif); }
.offer textarea { display: block; box-sizing: border-box; inline-size: 100%; block-size: 6em; font: inherit; }
.status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.message {
  display: none; margin: 0; padding: 1em 1.2em; border-inline-start: 3px solid;
  font: 15px/1.5 system-ui, sans-serif;
}
.message:not(:empty) { display: block; }
.covered { display: none !important; }
.paper { display: none; }
@media print {
  .panel, .sizer { display: none !important; }
  .paper:not(:empty) { display: block; }
  .fallback { display: block !important; }
  .paper:not(:empty) ~ .fallback { display: none !important; }
  :host { block-size: auto !important; max-block-size: none !important; overflow: visible !important; contain: none !important; }
  .paper { color: #000; font-size: 11pt; line-height: 1.45; }
  .paper nav { display: none; }
  .paper h2, .paper h3, .paper summary { break-after: avoid; }
  .paper summary { font-weight: 600; list-style: none; margin-block-start: 0.8em; }
  .paper a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 85%; overflow-wrap: anywhere; }
  .paper ol:has(> li > h3) { list-style: none; padding: 0; }
  .paper li:has(> h3) { display: grid; grid-template-columns: 28% 1fr; column-gap: 1.5em; break-inside: avoid;
    border-block-start: 1px solid #999; padding-block: 0.4em; }
  .paper li > h3 { margin: 0; font-size: 1em; grid-column: 2; }
  .paper li > h3 + p { margin: 0; grid-column: 1; grid-row: 1 / span 9; }
  .paper li:has(> h3) > :not(h3, h3 + p) { margin: 0.3em 0 0; grid-column: 2; }
}
`;

const states = {
  loading: ':host { overflow: auto; }',
  // The custom property makes the text layer's styles valid: a copy of it without a panel is plain text.
  running: `
.panel { display: block; position: absolute; inset: 0; --broadside-drawn: ; }
.panel ::slotted(*) { display: block !important; }
.fallback, .plain { display: none; }
.message:not(:empty) { position: absolute; inset: 0 0 auto 0; background: Canvas; color: CanvasText; }`,
  // All of the article can be reached, whatever size the page gives the panel.
  fallback: `
:host { block-size: auto !important; max-block-size: none !important; aspect-ratio: auto !important;
  contain: none; overflow: auto; writing-mode: inherit; }
.sizer { display: none; }`,
};

const stage = `
:host {
  position: fixed !important; inset: 0 !important; inline-size: 100% !important; z-index: 2147483647 !important;
  block-size: 100% !important; max-inline-size: none !important; max-block-size: none !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; border-radius: 0 !important;
  transform: none !important; overflow: hidden !important;
}`;

// Resets the pseudo-elements that the page's style sheet would add to the text layer, which style
// attributes cannot do, and hides what scripts of the page add to it: the words are drawn already. It
// matches nothing outside the layer.
const layer = 'broadside-reader > [slot]:not([slot="plain"])';
const layerCss = `
${layer}::before, ${layer}::after, ${layer} *::before, ${layer} *::after { content: none !important; }
${layer} *::first-letter, ${layer} *::first-line {
  font: inherit !important; letter-spacing: inherit !important; word-spacing: inherit !important;
  text-transform: none !important; float: none !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; color: inherit !important;
}
${layer} :not([style]) {
  font: inherit !important; letter-spacing: inherit !important; color: inherit !important;
  -webkit-text-fill-color: inherit !important; opacity: 0.4 !important;
}
${layer} img:not([style]), ${layer} svg:not([style]) { opacity: 0 !important; }`;

/** A sheet belongs to the document that constructed it. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const constructed = new WeakMap();

/** @param {Document} document @param {string} css */
function sheetFor(document, css) {
  const sheets = constructed.get(document) ?? new Map();
  constructed.set(document, sheets);
  if (!sheets.has(css)) {
    const sheet = new /** @type {any} */ (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheets.get(css);
}

/** Styles the element. @param {ShadowRoot} root @param {State} state @param {boolean} staged whether
 *  it fills the screen */
export function setStyles(root, state, staged) {
  const css = [base, states[state], ...(staged ? [stage] : [])];
  if ('adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = css.map((each) => sheetFor(root.ownerDocument, each));
    obeyRatio(root);
    return;
  }
  const old = /** @type {ShadowRoot} */ (root);
  const style = old.querySelector('style') ?? old.appendChild(document.createElement('style'));
  style.textContent = css.join('');
}

/** Lets the page's `aspect-ratio`, if it sets one, decide where the panel's own height would.
 *  @param {ShadowRoot} root */
export function obeyRatio(root) {
  const sheets = root.adoptedStyleSheets;
  if (!sheets) return;
  const ratio = sheetFor(root.ownerDocument, ':host { block-size: auto; }');
  const obeyed = sheets.includes(ratio);
  if (((getComputedStyle(root.host).aspectRatio || 'auto') !== 'auto') === obeyed) return;
  root.adoptedStyleSheets = obeyed ? sheets.filter((sheet) => sheet !== ratio) : [...sheets, ratio];
}

/** Keeps the page's pseudo-elements and decorations out of the text layer. @param {Node} root a
 *  document or a shadow root */
export function guardLayer(root) {
  const sheets = /** @type {Document | ShadowRoot} */ (root).adoptedStyleSheets;
  const guard = sheets && sheetFor(root.ownerDocument ?? /** @type {Document} */ (root), layerCss);
  if (guard && !sheets.includes(guard)) sheets.push(guard);
}
