#include "layout/document/document.h"

namespace broadside {

PartRef Document::anchor_at(float y) const {
    PartRef part{Part::title};
    for (const Anchor& a : anchors) {
        if (a.y > y) break;
        part = a.part;
    }
    return part;
}

std::optional<float> Document::anchor_of(PartRef part) const {
    for (const Anchor& a : anchors)
        if (a.part == part) return a.y;
    return std::nullopt;
}

}  // namespace broadside
