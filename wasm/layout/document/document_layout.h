// Lays out the article's tree, for a reader's state and a width, as a Document.
#pragma once

#include "layout/document/document.h"
#include "layout/document/layout_input.h"
#include "layout/text/text_measure.h"

namespace broadside {

/// The whole article. `previous`, if given, is a layout of the same article in the same width,
/// fonts and settings for another state: its steady parts are moved from there.
[[nodiscard]] Document layout_document(const LayoutInput& input, TextMeasure& measure,
                                       Document* previous = nullptr);

/// One step of a talk, alone on the screen, in the largest font that fits.
[[nodiscard]] Document layout_slide(const LayoutInput& input, TextMeasure& measure);

/// Only the timeline, with its title and its article's, for a picture.
[[nodiscard]] Document layout_picture(const LayoutInput& input, TextMeasure& measure);

}  // namespace broadside
