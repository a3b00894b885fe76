// Bare Dear ImGui: a line and a label for each of 120 events in sight, however many there are.
import { box } from './library.mjs';

const files = '/npm/@mori2003/jsimgui/build';
const SHOWN = 120;

/** In the page. @param {{data: string}} given */
async function run({ data }) {
  const script = '/npm/@mori2003/jsimgui/build/mod.js';
  const { bench } = /** @type {any} */ (window);
  const [{ ImGui, ImGuiCol, ImGuiImplWeb, ImGuiWindowFlags, ImVec2 }, labels] = await Promise.all([
    import(script),
    fetch(data).then((response) => response.json()),
  ]);
  const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  await ImGuiImplWeb.Init({ canvas, backend: 'webgl2' });

  let [offset, scale] = [0, 1];
  const ink = 0xff2d2622; // ABGR
  const { NoDecoration, NoBackground, NoMove, NoSavedSettings } = ImGuiWindowFlags;
  const draw = () => {
    ImGuiImplWeb.BeginRender();
    ImGui.SetNextWindowPos(new ImVec2(0, 0));
    ImGui.SetNextWindowSize(new ImVec2(width, height));
    ImGui.Begin('timeline', null, NoDecoration | NoBackground | NoMove | NoSavedSettings);
    ImGui.PushStyleColor(ImGuiCol.Text, ink);
    const list = ImGui.GetWindowDrawList();
    labels.forEach((/** @type {string} */ label, /** @type {number} */ i) => {
      const x = ((i + 0.5) * width * scale) / labels.length - offset;
      const y = 12 + (i % 24) * 20;
      list.AddLine(new ImVec2(x, y), new ImVec2(x, height - 20), ink, 1);
      ImGui.SetCursorScreenPos(new ImVec2(x + 3, y - 6));
      ImGui.Text(label);
    });
    ImGui.PopStyleColor();
    ImGui.End();
    ImGuiImplWeb.EndRender();
  };
  let waiting = false;
  const wake = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  canvas.addEventListener('pointermove', ({ buttons, movementX }) => {
    if (buttons === 1) offset -= movementX;
    wake();
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      scale *= 1.002 ** -event.deltaY;
      wake();
    },
    { passive: false },
  );
  bench.step = () => {
    offset += 4;
    wake();
  };
  bench.heap = () => ImGuiImplWeb.GetMemoryInfo().heap.size;
  requestAnimationFrame(() => {
    draw();
    bench.show();
  });
}

/** @type {import('./library.mjs').Library} */
export const imgui = {
  name: 'bare Dear ImGui',
  key: 'imgui',
  constant: true,
  steps: true,
  dataOf: ({ made }) => JSON.stringify(made.slice(0, SHOWN).map(({ title }) => title)),
  head: ({ data }) =>
    `<link rel="modulepreload" href="${files}/mod.js">
<link rel="modulepreload" href="${files}/imgui.js">
<link rel="modulepreload" href="${files}/loader.js">
<link rel="preload" as="fetch" href="${data}" crossorigin>`,
  body: () => `<canvas ${box}></canvas>`,
  run,
};
