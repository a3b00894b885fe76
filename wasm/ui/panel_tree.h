// What can be read and pressed outside the article itself, as elements for the text layer.
#pragma once

#include "layout/chrome/sheet.h"
#include "semantics/node.h"

namespace broadside {

/// Every button that the rail or the bar may show; those without a place are kept out of sight.
[[nodiscard]] Node chrome_tree(const Strings& strings);

/// The content of a sheet, an element a box.
[[nodiscard]] Node sheet_tree(const Sheet& sheet);

}  // namespace broadside
