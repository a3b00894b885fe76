// Emscripten's module, as wasm/browser/CMakeLists.txt builds it.
declare module 'broadside-module' {
  /** Instantiates the module; its exports are the functions of wasm/browser/exports.cpp. */
  // biome-ignore lint/suspicious/noExplicitAny: web/bridge.js gives the exports their types.
  export default function createModule(settings: object): Promise<any>;
}
