// The layout of a sheet over the text.
#pragma once

#include <vector>

#include "layout/document/document.h"
#include "layout/document/layout_input.h"
#include "layout/text/text_measure.h"
#include "semantics/sheet_tree.h"

namespace broadside {

/// Boxes are in CSS px; x from the panel's left, y from the top of the sheet's content, which
/// scrolls inside `rect`.
struct Sheet {
    SheetKind kind = SheetKind::none;
    Rect rect;   ///< from the panel's top left
    Rect field;  ///< of the search or filter text, from the panel's top left; empty without one
    std::vector<Box> boxes;
    float height = 0;  ///< of the content
};

/// `tree`: sheet_tree() of this kind. `from`: the box of the control that opened it, CSS px from
/// the panel's top left; the sheet is near it. `input.rail` and `input.bottom` are covered by the
/// chrome.
[[nodiscard]] Sheet layout_sheet(const LayoutInput& input, const Node& tree, SheetKind kind,
                                 const Rect& from, TextMeasure& measure);

}  // namespace broadside
