// Lays out the article's tree, for a reader's state and a width, as a Document.
#pragma once

#include "layout/document/document.h"
#include "layout/document/layout_input.h"
#include "layout/text/text_measure.h"

namespace broadside {

[[nodiscard]] Document layout_document(const LayoutInput& input, TextMeasure& measure);

/// One step of a talk, alone on the screen, in the largest font that fits.
[[nodiscard]] Document layout_slide(const LayoutInput& input, TextMeasure& measure);

/// Only the timeline, with its title and its article's, for a picture.
[[nodiscard]] Document layout_picture(const LayoutInput& input, TextMeasure& measure);

}  // namespace broadside
