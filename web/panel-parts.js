// The elements of the shadow root, once per reader.

/** @param {string} tag @param {string} name */
function make(tag, name) {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

/** @param {string} name */
function slot(name) {
  const element = document.createElement('slot');
  if (name) element.name = name;
  return element;
}

/** @typedef {ReturnType<typeof sheetParts>} SheetParts */

function sheetParts() {
  const sheet = make('div', 'sheet');
  sheet.setAttribute('role', 'dialog');
  sheet.tabIndex = -1;
  sheet.hidden = true;
  const field = /** @type {HTMLInputElement} */ (make('input', 'field'));
  field.type = 'search';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.enterKeyHint = 'search';
  const scroller = make('div', 'sheet-scroller');
  const content = make('div', 'sheet-content');
  content.append(slot('sheet'));
  scroller.append(content);
  const close = /** @type {HTMLButtonElement} */ (make('button', 'close'));
  close.type = 'button';
  close.textContent = '×';
  sheet.append(field, scroller, close);
  return { sheet, field, sheetScroller: scroller, sheetContent: content, close };
}

/** Builds the elements of an empty shadow root. @param {HTMLElement} host @param {ShadowRoot} root */
export function panelParts(host, root) {
  const panel = make('div', 'panel');
  const rail = make('div', 'rail');
  const scroller = make('div', 'scroller');
  const content = make('div', 'content');
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  rail.append(slot('rail'), slot('bar'));
  content.append(slot('text'));
  scroller.append(content);
  const bar = make('div', 'bar');
  const sheet = sheetParts();
  const status = make('div', 'status');
  status.setAttribute('role', 'status');
  panel.append(scroller, bar, rail, sheet.sheet, status);
  const fallback = make('div', 'fallback');
  fallback.append(slot(''));
  const plain = make('div', 'plain');
  plain.append(slot('plain'));
  const message = make('p', 'message');
  message.setAttribute('role', 'status');
  // As high as the article, for a host that grows with its content; covered by the panel.
  const sizer = make('div', 'sizer');
  const paper = make('div', 'paper');
  root.append(message, panel, sizer, paper, fallback, plain);
  return { host, panel, scroller, content, message, sizer, bar, paper, fallback, status, ...sheet };
}
