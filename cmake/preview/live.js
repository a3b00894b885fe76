// Live reload: shows changes at once, and errors over the page.
// biome-ignore lint/suspicious/noRedundantUseStrict: pages load this as a classic script.
'use strict';

{
  /** @typedef {HTMLElement & {state: object, reload: () => Promise<void>}} Reader */

  /** @returns {Reader[]} */
  const readers = () => [...document.querySelectorAll('broadside-reader')];

  /** @type {string | undefined} */
  let served;
  /** @type {string | undefined} */
  let shown = document.querySelector('meta[name="broadside-version"]')?.getAttribute('content') ?? undefined;
  const events = new EventSource('/__broadside/events');
  addEventListener('pagehide', () => events.close());

  events.addEventListener('served', ({ data }) => {
    if (served !== undefined && served !== data) reloadPage();
    served = data;
  });

  /** The author's article or one of its files was saved. */
  events.addEventListener('article', ({ data }) => {
    const { version, broken, report } = JSON.parse(data);
    const changed = shown !== undefined && shown !== version;
    shown = version;
    overlay.show('article', { broken, report });
    if (changed && !broken)
      for (const reader of readers()) refresh(reader, version).catch((reason) => console.error(reason));
  });

  /** The build failed; with an empty fault it succeeds again. */
  events.addEventListener('fault', ({ data }) => {
    const report = JSON.parse(data);
    overlay.show('build', { broken: report !== '', report });
  });

  /** Reloads the article and its pictures. @param {Reader} reader @param {string} version */
  async function refresh(reader, version) {
    await reader.reload();
    for (const image of reader.querySelectorAll('img'))
      image.src = Object.assign(new URL(image.src), { hash: version }).href;
  }

  /** Reloads the page and restores each reader's state. */
  function reloadPage() {
    history.replaceState({ ...history.state, broadside: readers().map((reader) => reader.state) }, '');
    location.reload();
  }

  const kept = history.state?.broadside;
  if (Array.isArray(kept)) {
    history.replaceState({ ...history.state, broadside: undefined }, '');
    customElements.whenDefined('broadside-reader').then(() => {
      readers().forEach((reader, i) => {
        if (kept[i]) reader.state = kept[i];
      });
    });
  }

  const style = `
  :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0; color-scheme: light dark; }
  :host([broken]) { inset: 0; background: rgb(0 0 0 / 0.35); display: grid; align-items: end; }
  details { margin: 0; background: Canvas; color: CanvasText; font: 14px/1.5 ui-monospace, monospace;
    border-block-start: 3px solid #b3261e; max-block-size: 80vh; overflow: auto; }
  :host(:not([broken])) details { border-color: #8a6d00; inline-size: fit-content; max-inline-size: 100%; }
  summary { padding: 0.6em 1.2em; font: 600 15px/1.4 system-ui, sans-serif; cursor: pointer; }
  pre { margin: 0; padding: 0 1.3em 1em; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  b { display: block; margin-block-start: 0.8em; font-weight: 600; }
  `;

  /** Problems of the article and of the build: errors over the page, warnings at its foot. */
  const overlay = {
    /** @type {Map<string, {broken: boolean, report: string}>} */
    parts: new Map(),
    /** @type {HTMLElement | undefined} */
    host: undefined,

    /** @param {string} about @param {{broken: boolean, report: string}} news */
    show(about, news) {
      if (news.report) this.parts.set(about, news);
      else this.parts.delete(about);
      const wasOpen = this.host?.shadowRoot?.querySelector('details')?.open ?? false;
      this.host?.remove();
      this.host = undefined;
      if (this.parts.size === 0) return;
      this.host = this.make(wasOpen);
      document.body.append(this.host);
    },

    /** @param {boolean} open */
    make(open) {
      const all = [...this.parts.values()];
      const broken = all.some((part) => part.broken);
      const host = document.createElement('div');
      host.toggleAttribute('broken', broken);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      const root = host.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      const details = document.createElement('details');
      details.open = broken || open;
      details.setAttribute('role', broken ? 'alert' : 'status');
      const summary = document.createElement('summary');
      const text = document.createElement('pre');
      const lines = all.flatMap((part) => part.report.trimEnd().split('\n'));
      for (const line of lines) {
        const piece = document.createElement(line.startsWith('  ') ? 'span' : 'b');
        piece.append(`${line}\n`);
        text.append(piece);
      }
      const said = (/** @type {string} */ what) =>
        lines.filter((line) => line.includes(`: ${what}: `)).length;
      const count = (/** @type {number} */ n, /** @type {string} */ what) =>
        `${n} ${what}${n === 1 ? '' : 's'}`;
      const errors = said('error');
      if (broken) summary.append(errors ? `Not shown yet: ${count(errors, 'error')}` : 'This does not build');
      else summary.append(count(said('warning'), 'warning'));
      details.append(summary, text);
      root.append(details);
      return host;
    },
  };
}
