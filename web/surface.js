// What a panel is drawn on: a canvas with a WebGL context while it needs one. Browsers allow few
// contexts, those of the page included, so all readers share a small number of them; a reader without
// one shows a still picture of its last frame.

/** How many contexts all readers have at a time: browsers allow 16 or fewer. */
const MOST = 6;

/** Width of a still picture that is out of sight, device px. */
const SMALL = 480;

/** The longest side of a canvas that WebGL draws on, device px; at least this. */
let longest = 4096;

/** Those with a context, the least recently used first. @type {Set<Surface>} */
const holders = new Set();

/** Releases contexts until there may be another one. */
export function makeRoom() {
  for (const surface of holders) {
    if (holders.size < MOST) return;
    surface.release(false);
  }
}

export class Surface {
  #panel;
  #redraw;
  #lost;
  #width = 1;
  #height = 1;
  /** @type {HTMLCanvasElement | undefined} on the page; without a context a still picture */
  #canvas;
  /** @type {WebGL2RenderingContext | undefined} */
  #context;
  #isDrawn = false;

  /**
   * @param {HTMLElement} panel @param {() => void} redraw draws the last frame again
   * @param {() => void} lost the browser has taken the context away
   */
  constructor(panel, redraw, lost) {
    this.#panel = panel;
    this.#redraw = redraw;
    this.#lost = lost;
  }

  /** Whether some reader has a context, so that WebGL2 works here. */
  static get works() {
    return holders.size > 0;
  }

  /** The longest side that can be drawn, device px; known with the first context. */
  static get longest() {
    return longest;
  }

  /** Returns false if the browser does not give that many. @param {number} width @param {number} height
   *  device px */
  resize(width, height) {
    this.#width = width;
    this.#height = height;
    return !this.#context || this.#fit(this.#context);
  }

  /** @param {WebGL2RenderingContext} context */
  #fit(context) {
    const canvas = /** @type {HTMLCanvasElement} */ (this.#canvas);
    if (canvas.width !== this.#width) canvas.width = this.#width;
    if (canvas.height !== this.#height) canvas.height = this.#height;
    const { drawingBufferWidth, drawingBufferHeight } = context;
    return (
      context.isContextLost() || (drawingBufferWidth >= this.#width && drawingBufferHeight >= this.#height)
    );
  }

  get hasContext() {
    return this.#context !== undefined;
  }

  /** The context to draw on now; another one than before if that was released or lost. Undefined if the
   *  browser gives none. */
  take() {
    holders.delete(this);
    if (!this.#context) {
      makeRoom();
      const canvas = newCanvas();
      canvas.width = this.#width;
      canvas.height = this.#height;
      const context = canvas.getContext('webgl2', {
        alpha: false,
        antialias: false,
        depth: false,
        stencil: false,
        powerPreference: 'low-power',
        preserveDrawingBuffer: false,
      });
      if (!context || context.isContextLost()) return undefined;
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        if (this.#context !== context) return;
        this.#forget();
        this.#lost();
      });
      this.#show(canvas);
      this.#context = context;
      this.#isDrawn = false;
      this.#fit(context);
      longest = context.getParameter(context.MAX_RENDERBUFFER_SIZE);
    }
    holders.add(this);
    return this.#context;
  }

  /** Something has been drawn on the context. */
  drawn() {
    this.#isDrawn = true;
  }

  /** Gives the context back and keeps a picture. @param {boolean} small for one that is out of sight */
  release(small) {
    const [canvas, context] = [this.#canvas, this.#context];
    if (!canvas || !context) return;
    if (this.#isDrawn && !context.isContextLost()) {
      this.#redraw(); // the browser keeps what was drawn only until it has shown it
      const still = newCanvas();
      const scale = small ? Math.min(1, SMALL / canvas.width) : 1;
      still.width = Math.ceil(canvas.width * scale);
      still.height = Math.ceil(canvas.height * scale);
      still.getContext('2d')?.drawImage(canvas, 0, 0, still.width, still.height);
      this.#show(still);
    }
    this.#forget();
    context.getExtension('WEBGL_lose_context')?.loseContext();
    canvas.width = canvas.height = 0;
  }

  #forget() {
    holders.delete(this);
    this.#context = undefined;
  }

  /** @param {HTMLCanvasElement} canvas */
  #show(canvas) {
    this.#panel.prepend(canvas);
    this.#canvas?.remove();
    this.#canvas = canvas;
  }

  close() {
    this.#isDrawn = false;
    this.release(true);
    this.#canvas?.remove();
    this.#canvas = undefined;
  }
}

function newCanvas() {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}
