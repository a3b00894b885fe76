// Article + state + width → Document.
#pragma once

#include "layout/document.h"
#include "layout/style.h"
#include "model/reader_state.h"
#include "semantics/strings.h"

namespace broadside {

/// All that a layout depends on; the same input gives the same document.
struct LayoutInput {
    const Article& article;
    const ReaderState& state;
    const Strings& strings;
    float width = 0, height = 0;  ///< of the panel, CSS px
    float rail = 0, bottom = 0;   ///< of it covered by the chrome, at the left and at the foot
    bool justify = false;         ///< the page sets its paragraphs justified
};

[[nodiscard]] Document layout_document(const LayoutInput& input, TextMeasure& measure);

/// One step of a talk, alone on the screen, in the largest type that fits.
[[nodiscard]] Document layout_slide(const LayoutInput& input, TextMeasure& measure);

/// Names of the buttons, used as Box::owner and understood by Reader::press().
namespace button {
inline constexpr const char* smaller = "reading.smaller";
inline constexpr const char* larger = "reading.larger";
inline constexpr const char* spacing_normal = "reading.spacing.normal";
inline constexpr const char* spacing_wide = "reading.spacing.wide";
inline constexpr const char* serif = "reading.serif";
inline constexpr const char* sans = "reading.sans";
inline constexpr const char* page_face = "reading.page";
inline constexpr const char* theme_auto = "theme.auto";
inline constexpr const char* theme_light = "theme.light";
inline constexpr const char* theme_dark = "theme.dark";
inline constexpr const char* fit = "timeline.fit";
inline constexpr const char* zoom_in = "timeline.zoom-in";
inline constexpr const char* zoom_out = "timeline.zoom-out";
inline constexpr const char* previous = "timeline.previous";
inline constexpr const char* next = "timeline.next";
inline constexpr const char* close = "timeline.close";
}  // namespace button

}  // namespace broadside
