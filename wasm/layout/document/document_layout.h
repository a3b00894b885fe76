// The article's tree, the reader's state and a width → Document.
#pragma once

#include "layout/document/document.h"
#include "layout/document/layout_input.h"
#include "layout/text/text_measure.h"

namespace broadside {

[[nodiscard]] Document layout_document(const LayoutInput& input, TextMeasure& measure);

/// One step of a talk, alone on the screen, in the largest type that fits.
[[nodiscard]] Document layout_slide(const LayoutInput& input, TextMeasure& measure);

/// The timeline alone, with what it is and where it comes from.
[[nodiscard]] Document layout_picture(const LayoutInput& input, TextMeasure& measure);

}  // namespace broadside
