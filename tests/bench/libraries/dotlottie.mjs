// dotlottie-web: an animation of a line and a dot for each of 120 events. It has its own wasm, and its
// format no window of time to move: a step shows the next frame.
import { box, HEIGHT, WIDTH } from './library.mjs';

const files = '/npm/@lottiefiles/dotlottie-web/dist';
const SHOWN = 120;
const FRAMES = 120;

/** In the page. @param {{data: string}} given */
async function run({ data }) {
  const { bench } = /** @type {any} */ (window);
  const folder = '/npm/@lottiefiles/dotlottie-web/dist';
  const [{ DotLottie }, animation] = await Promise.all([
    import(`${folder}/index.js`),
    fetch(data).then((response) => response.text()),
  ]);
  DotLottie.setWasmUrl(new URL(`${folder}/dotlottie-player.wasm`, location.href).href);
  const canvas = document.querySelector('canvas');
  const player = new DotLottie({ canvas, data: animation, autoplay: false, useFrameInterpolation: false });
  player.addEventListener('render', () => bench.show());
  player.addEventListener('load', () => player.setFrame(1));
  let frame = 1;
  bench.step = () => {
    frame = (frame % 100) + 1;
    player.setFrame(frame);
  };
}

/** The animation, as Lottie JSON. @param {import('../events.mjs').MadeEvent[]} made */
function animation(made) {
  const still = (/** @type {unknown} */ k) => ({ a: 0, k });
  const shown = made.slice(0, SHOWN);
  const black = { ty: 'fl', c: still([0.13, 0.15, 0.18, 1]), o: still(100) };
  const bare = {
    ty: 'tr',
    p: still([0, 0]),
    a: still([0, 0]),
    s: still([100, 100]),
    r: still(0),
    o: still(100),
  };
  const groups = shown.map(({ id }, i) => {
    const [x, y] = [((i + 0.5) * WIDTH) / shown.length, 12 + (i % 24) * 20];
    return {
      ty: 'gr',
      nm: id,
      it: [
        { ty: 'rc', p: still([x, (y + HEIGHT - 20) / 2]), s: still([1, HEIGHT - 20 - y]), r: still(0) },
        { ty: 'el', p: still([x, y]), s: still([10, 10]) },
        black,
        bare,
      ],
    };
  });
  const moving = {
    a: 1,
    k: [
      { t: 0, s: [0, 0, 0], i: { x: 1, y: 1 }, o: { x: 0, y: 0 } },
      { t: FRAMES, s: [-FRAMES * 4, 0, 0] },
    ],
  };
  return JSON.stringify({
    v: '5.7.0',
    fr: 60,
    ip: 0,
    op: FRAMES,
    w: WIDTH,
    h: HEIGHT,
    nm: 'timeline',
    assets: [],
    layers: [
      {
        ty: 4,
        nm: 'events',
        ind: 1,
        ip: 0,
        op: FRAMES,
        st: 0,
        ks: { p: moving, a: still([0, 0, 0]), s: still([100, 100, 100]), r: still(0), o: still(100) },
        shapes: groups,
      },
    ],
  });
}

/** @type {import('./library.mjs').Library} */
export const dotlottie = {
  name: 'dotlottie-web',
  key: 'dotlottie',
  constant: true,
  steps: true,
  dataOf: ({ made }) => animation(made),
  head: ({ data }) =>
    `<link rel="modulepreload" href="${files}/index.js">
<link rel="preload" as="fetch" href="${files}/dotlottie-player.wasm" crossorigin>
<link rel="preload" as="fetch" href="${data}" crossorigin>`,
  body: () => `<canvas ${box}></canvas>`,
  run,
};
