// A WebGL2 context without a GPU that records calls, as tests/fake_gl does natively.

/** @typedef {{vertices: Uint8Array, indices: Uint8Array}} Mesh */

const ARRAY_BUFFER = 0x8892;
const RED = 0x1903;
const UNPACK_ROW_LENGTH = 0x0cf2;
const UNPACK_ALIGNMENT = 0x0cf5;

/** FNV-1a with 32 bits. @param {Uint8Array} bytes */
function hash(bytes) {
  let h = 2166136261;
  for (let i = 0; i < bytes.length; ++i) h = Math.imul(h ^ (bytes[i] ?? 0), 16777619);
  return h >>> 0;
}

export class FakeGl {
  /** @type {Mesh[]} */
  meshes = [];
  /** Program, texture, scissor, count, type, offset, mesh. @type {unknown[][]} */
  draws = [];
  /** Texture, x, y, width, height, hash of the pixels. @type {number[][]} */
  uploads = [];
  /** @type {number[]} */
  view = [];
  /** @type {number[]} */
  halfSize = [];
  /** @type {number[]} */
  clearing = [];

  #program = 0;
  #texture = 0;
  /** @type {number[]} */
  #scissor = [];
  #programs = 0;
  #textures = 0;
  #rowLength = 0;
  #alignment = 4;

  nextFrame() {
    this.meshes = [];
    this.draws = [];
    this.uploads = [];
  }

  createProgram = () => ({ at: ++this.#programs });
  createShader = () => ({});
  createBuffer = () => ({});
  createTexture = () => ({ at: ++this.#textures });
  getError = () => 0;
  attachShader() {}
  bindBuffer() {}
  blendFuncSeparate() {}
  clear() {}
  compileShader() {}
  deleteTexture() {}
  disable() {}
  enable() {}
  enableVertexAttribArray() {}
  linkProgram() {}
  shaderSource() {}
  texParameteri() {}
  vertexAttribPointer() {}

  /** @param {{at: number}} program */
  useProgram({ at }) {
    this.#program = at;
  }
  /** @param {number} _target @param {{at: number}} texture */
  bindTexture(_target, { at }) {
    this.#texture = at;
  }
  /** @param {number} name @param {number} value */
  pixelStorei(name, value) {
    if (name === UNPACK_ROW_LENGTH) this.#rowLength = value;
    if (name === UNPACK_ALIGNMENT) this.#alignment = value;
  }
  /** @param {...number} to */
  viewport(...to) {
    this.view = to;
  }
  /** @param {...number} to */
  scissor(...to) {
    this.#scissor = to;
  }
  /** @param {...number} to */
  clearColor(...to) {
    this.clearing = to;
  }

  /** @param {number} target @param {Uint8Array} heap @param {number} _usage @param {number} from
   *  @param {number} size */
  bufferData(target, heap, _usage, from, size) {
    const bytes = heap.slice(from, from + size);
    const last = this.meshes.at(-1);
    if (target === ARRAY_BUFFER) this.meshes.push({ vertices: bytes, indices: new Uint8Array() });
    else if (last) last.indices = bytes;
  }

  /** @param {number} _target @param {number} _level @param {number} _internal @param {number} width
   *  @param {number} height @param {number} _border @param {number} format @param {number} _type
   *  @param {Uint8Array} heap @param {number} from */
  texImage2D(_target, _level, _internal, width, height, _border, format, _type, heap, from) {
    this.#upload(0, 0, width, height, format, heap, from);
  }
  /** @param {number} _target @param {number} _level @param {number} x @param {number} y
   *  @param {number} width @param {number} height @param {number} format @param {number} _type
   *  @param {Uint8Array} heap @param {number} from */
  texSubImage2D(_target, _level, x, y, width, height, format, _type, heap, from) {
    this.#upload(x, y, width, height, format, heap, from);
  }
  /** @param {number} x @param {number} y @param {number} width @param {number} height
   *  @param {number} format @param {Uint8Array} heap @param {number} from */
  #upload(x, y, width, height, format, heap, from) {
    const bytes = format === RED ? 1 : 4;
    const stride = Math.ceil(((this.#rowLength || width) * bytes) / this.#alignment) * this.#alignment;
    const pixels = new Uint8Array(width * height * bytes);
    for (let row = 0; row < height; ++row) {
      const start = from + row * stride;
      pixels.set(heap.subarray(start, start + width * bytes), row * width * bytes);
    }
    this.uploads.push([this.#texture, x, y, width, height, hash(pixels)]);
  }

  /** @param {number} index @param {number} x @param {number} y */
  vertexAttrib2f(index, x, y) {
    if (index === 3) this.halfSize = [x, y];
  }

  /** @param {number} _mode @param {number} count @param {number} type @param {number} offset */
  drawElements(_mode, count, type, offset) {
    const mesh = this.meshes.length - 1;
    this.draws.push([this.#program, this.#texture, this.#scissor, count, type, offset, mesh]);
  }
}
