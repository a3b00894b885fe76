// A WebDriver client: one session with one window.

/** Code points of keys without a character (WebDriver § 17.4.2). @type {Record<string, string>} */
const codes = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

export class WebDriver {
  #session;
  #turned = 0;

  /** @param {string} session its address */
  constructor(session) {
    this.#session = session;
  }

  /** @param {string} address of the driver */
  static async open(address) {
    const { sessionId } = await send('POST', `${address}/session`, { capabilities: {} });
    return new WebDriver(`${address}/session/${sessionId}`);
  }

  /** @param {string} path @param {object} body @returns {Promise<any>} */
  #post(path, body) {
    return send('POST', `${this.#session}/${path}`, body);
  }

  /** @param {string} url */
  navigate(url) {
    return this.#post('url', { url });
  }

  /** @param {{width: number, height: number}} size outer, px */
  resize({ width, height }) {
    return this.#post('window/rect', { x: 0, y: 0, width, height });
  }

  /** Runs a function on the page and awaits its result.
   *  @param {Function} body @param {any[]} values @returns {Promise<any>} */
  async execute(body, values) {
    const script =
      'const done = arguments[arguments.length - 1];' +
      `Promise.resolve().then(() => (${body})(...arguments[0])).then(` +
      "(value) => done({ value }), (error) => done({ error: error + '\\n' + error.stack }));";
    const { value, error } = await this.#post('execute/async', { script, args: [values] });
    if (error) throw new Error(error);
    return value;
  }

  /** Presses each of these keys in turn. @param {string[]} keys DOM names */
  press(keys) {
    const actions = keys.flatMap((key) => {
      const value = codes[key] ?? key;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    return this.#post('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** @param {number} x @param {number} y viewport, CSS px */
  click(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'mouse' };
    return this.#post('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }

  /** WebKit interprets the delta as cumulative.
   *  @param {number} x @param {number} y @param {number} by CSS px downwards */
  wheel(x, y, by) {
    this.#turned += by;
    const actions = [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: this.#turned }];
    return this.#post('actions', { actions: [{ type: 'wheel', id: 'wheel', actions }] });
  }

  /** A screenshot of the viewport. */
  async screenshot() {
    return Buffer.from(await send('GET', `${this.#session}/screenshot`), 'base64');
  }

  close() {
    return send('DELETE', this.#session);
  }
}

/** @param {string} method @param {string} url @param {object} [body] @returns {Promise<any>} */
async function send(method, url, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}
