// Articles that run from right to left: laid out from the left, then mirrored.
#pragma once

#include <vector>

#include "layout/document/document.h"

namespace broadside {

/// The rect at the other side of what lies between `left` and `right`, CSS px.
[[nodiscard]] Rect mirrored(const Rect& rect, float left, float right) noexcept;

/// Mirrors where boxes stand, and where their text stands in them; the text itself is as it is.
void mirror(std::vector<Box>& boxes, float left, float right) noexcept;

}  // namespace broadside
