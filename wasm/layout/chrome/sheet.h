// A sheet over the text: one thing asked for, shown until it is put away.
#pragma once

#include <string>
#include <vector>

#include "layout/document/document_layout.h"
#include "model/search/search.h"

namespace broadside {

enum class SheetKind : std::uint8_t {
    none,
    contents,
    reading,
    search,
    source,
    term,
    filter,
    share,
    keys
};

/// What is asked for, and the box it was asked at.
struct SheetRequest {
    SheetKind kind = SheetKind::none;
    std::size_t index = 0;  ///< of the source or the term
    Rect from;              ///< CSS px from the panel's top left
};

/// Boxes are in CSS px; x from the panel's left, y from the top of the sheet's content, which
/// scrolls inside `rect`.
struct Sheet {
    SheetKind kind = SheetKind::none;
    Rect rect;   ///< from the panel's top left
    Rect field;  ///< of the words to search for or to filter by, from the panel's top left; empty
                 ///< elsewhere
    std::string title;
    std::vector<Box> boxes;
    float height = 0;  ///< of the content
};

/// `chrome_bottom`, `rail`: what of the panel is covered already (LayoutInput). `found`: what the
/// query of the state has found.
[[nodiscard]] Sheet layout_sheet(const LayoutInput& input, const SheetRequest& request,
                                 const SearchResults& found, TextMeasure& measure);

}  // namespace broadside
