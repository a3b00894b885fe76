#include "layout/document/mirror.h"

namespace broadside {

Rect mirrored(const Rect& rect, float left, float right) noexcept {
    return {left + right - rect.right(), rect.y, rect.w, rect.h};
}

void mirror(std::vector<Box>& boxes, float left, float right) noexcept {
    for (Box& box : boxes) {
        box.rect = mirrored(box.rect, left, right);
        const bool stands_inside = !box.flow.lines.empty() || box.kind == BoxKind::mark;
        if (stands_inside) box.inset_x = box.rect.w - box.inset_x - box.flow.width;
        box.mirrored = true;
    }
}

}  // namespace broadside
