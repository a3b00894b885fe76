// Right-to-left articles: laid out from the left, then mirrored.
#pragma once

#include <vector>

#include "layout/document/document.h"

namespace broadside {

/// The rect mirrored between `left` and `right`, CSS px.
[[nodiscard]] Rect mirrored(const Rect& rect, float left, float right) noexcept;

/// Mirrors the positions of boxes and of the text in them, not the text itself.
void mirror(std::vector<Box>& boxes, float left, float right) noexcept;

}  // namespace broadside
