// The records passed to JavaScript: plain structs, each described once. From these lists the build
// writes build/native/abi.js, which web/bridge.js uses to read them; neither side counts bytes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace broadside::abi {

/// A boolean of one byte.
enum class Flag : std::uint8_t { no, yes };
[[nodiscard]] constexpr Flag flag(bool on) noexcept { return on ? Flag::yes : Flag::no; }

// FIELD(type, name): double, float, std::uint32_t, std::uint8_t or Flag. Lengths are in CSS px.

/// A frame's requests to the page; see ui/frame.h.
#define BROADSIDE_FRAME_FIELDS(FIELD)                                          \
    FIELD(double, wake)         /* ms until the next frame; 0 now, -1 never */ \
    FIELD(double, scroll_to)    /* -1: stay */                                 \
    FIELD(float, height)        /* of the document */                          \
    FIELD(float, bottom)        /* covered by the bar */                       \
    FIELD(float, rail)          /* covered by the rail */                      \
    FIELD(std::uint32_t, paper) /* colours as 0xRRGGBB */                      \
    FIELD(std::uint32_t, ink)                                                  \
    FIELD(std::uint32_t, soft)                                                 \
    FIELD(std::uint32_t, hair)                                                 \
    FIELD(std::uint32_t, wash)                                                 \
    FIELD(std::uint32_t, focus)                                                \
    FIELD(std::uint32_t, trees_changed) /* a bit for each Branch */            \
    FIELD(std::uint32_t, boxes_changed) /* a bit for each LayerPart */         \
    FIELD(std::uint8_t, cursor)         /* Cursor */                           \
    FIELD(std::uint8_t, take)           /* Take */                             \
    FIELD(Flag, navigated)              /* then the address is the text */     \
    FIELD(Flag, announced)                                                     \
    FIELD(Flag, state_changed)                                                 \
    FIELD(Flag, language_changed)                                              \
    FIELD(Flag, sheet_changed)

/// A box of the text layer; see ui/layer_boxes.h.
#define BROADSIDE_BOX_FIELDS(FIELD)                             \
    FIELD(double, node) /* its number */                        \
    FIELD(float, x)                                             \
    FIELD(float, y)                                             \
    FIELD(float, width)                                         \
    FIELD(float, height)                                        \
    FIELD(float, inset_x)                                       \
    FIELD(float, inset_y)                                       \
    FIELD(float, text_width)  /* of the widest line */          \
    FIELD(float, size)        /* of the font */                 \
    FIELD(float, line_height) /* 0 where there are no lines */  \
    FIELD(float, letter)      /* spacing behind every letter */ \
    FIELD(float, word)        /* likewise behind every space */ \
    FIELD(std::uint32_t, weight)                                \
    FIELD(std::uint8_t, family) /* Family */                    \
    FIELD(Flag, italic)                                         \
    FIELD(Flag, on)                                             \
    FIELD(Flag, rtl)                                            \
    FIELD(Flag, justified)                                      \
    FIELD(Flag, grabs) /* a sideways drag here moves the timeline */

/// The sheet; see layout/chrome/sheet.h. Its strings are passed as text.
#define BROADSIDE_SHEET_FIELDS(FIELD)                                         \
    FIELD(double, first_result) /* the node of the first place found, or 0 */ \
    FIELD(float, x)                                                           \
    FIELD(float, y)                                                           \
    FIELD(float, width)                                                       \
    FIELD(float, height)                                                      \
    FIELD(float, content) /* height of what scrolls in it */                  \
    FIELD(float, field_x)                                                     \
    FIELD(float, field_y)                                                     \
    FIELD(float, field_width) /* 0 where there is no field */                 \
    FIELD(float, field_height)                                                \
    FIELD(std::uint8_t, kind) /* SheetKind; 0: no sheet */                    \
    FIELD(Flag, rtl)

/// Statistics of the GPU calls.
#define BROADSIDE_STATS_FIELDS(FIELD)                 \
    FIELD(double, draw_calls) /* since the start */   \
    FIELD(double, vertices)   /* of the last frame */ \
    FIELD(double, glyphs)     /* pictures in the atlas */

#define BROADSIDE_FIELD(type, name) type name{};
struct FrameRecord {
    BROADSIDE_FRAME_FIELDS(BROADSIDE_FIELD)
};
struct BoxRecord {
    BROADSIDE_BOX_FIELDS(BROADSIDE_FIELD)
};
struct SheetRecord {
    BROADSIDE_SHEET_FIELDS(BROADSIDE_FIELD)
};
struct StatsRecord {
    BROADSIDE_STATS_FIELDS(BROADSIDE_FIELD)
};
#undef BROADSIDE_FIELD

/// A hash of all records: script and wasm are compatible if it is equal.
[[nodiscard]] constexpr std::uint32_t version() noexcept {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    const auto add = [&hash](const char* name, std::size_t size) {
        for (; *name != '\0'; ++name)
            hash = (hash ^ static_cast<unsigned char>(*name)) * 16777619U;
        hash = (hash ^ static_cast<std::uint32_t>(size)) * 16777619U;
    };
#define BROADSIDE_FIELD(type, name) add(#name, sizeof(type));
    BROADSIDE_FRAME_FIELDS(BROADSIDE_FIELD)
    BROADSIDE_BOX_FIELDS(BROADSIDE_FIELD)
    BROADSIDE_SHEET_FIELDS(BROADSIDE_FIELD)
    BROADSIDE_STATS_FIELDS(BROADSIDE_FIELD)
#undef BROADSIDE_FIELD
    return hash;
}

}  // namespace broadside::abi
