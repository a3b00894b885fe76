// What C++ asks of the page. Linked into the module; each name goes to `Module.host`, which
// web/bridge.js provides. Numbers and addresses only. Plain functions: Emscripten's optimizer does
// not read every form of arrow function.
mergeInto(LibraryManager.library, {
  host_width: function (family, weight, italic, size, letter, word, text, bytes) {
    return Module['host'].width(family, weight, italic, size, letter, word, text, bytes);
  },
  host_metrics: function (family, weight, italic, size, out) {
    Module['host'].metrics(family, weight, italic, size, out);
  },
  host_word_ends: function (text, bytes, out, room) {
    return Module['host'].wordEnds(text, bytes, out, room);
  },
  host_shape: function (family, weight, italic, size, letter, word, text, bytes, rtl, out, room) {
    return Module['host'].shape(family, weight, italic, size, letter, word, text, bytes, rtl, out, room);
  },
  host_rasterise: function (
    family,
    weight,
    italic,
    size,
    letter,
    word,
    scale,
    text,
    bytes,
    rtl,
    shift,
    box,
    pixels,
    room,
  ) {
    Module['host'].rasterise(
      family,
      weight,
      italic,
      size,
      letter,
      word,
      scale,
      text,
      bytes,
      rtl,
      shift,
      box,
      pixels,
      room,
    );
  },
});
