#include "ui/navigation.h"

#include <algorithm>
#include <cmath>

namespace broadside {
namespace {

constexpr std::size_t longest_way_back = 20;
constexpr float same = 0.01F;     // CSS px
constexpr float rounding = 1.5F;  // by which a browser's scroll may differ from what was asked for
constexpr float at_top = 4;       // CSS px within which a part counts as being at the top

}  // namespace

bool Navigation::scrolled(float y) {
    if (std::abs(y - scroll_) < same) return false;
    const bool echo = asked_ && std::abs(y - *asked_) < rounding;
    asked_.reset();
    scroll_ = y;
    return !echo && !wanted_;
}

std::optional<float> Navigation::scroll_to(float lowest) {
    if (!wanted_) return std::nullopt;
    scroll_ = std::clamp(*wanted_, 0.0F, std::max(lowest, 0.0F));
    wanted_.reset();
    asked_ = scroll_;
    return scroll_;
}

void Navigation::leave(const Place& place) {
    back_.push_back(place);
    if (back_.size() > longest_way_back) back_.erase(back_.begin());
}

Place Navigation::go_back() {
    const Place place = back_.back();
    back_.pop_back();
    return place;
}

PartRef part_beside(const Document& document, float scroll, int delta) {
    PartRef to;
    for (const Anchor& a : document.anchors) {
        const Part part = a.part.part;
        if (part == Part::source || part == Part::term || part == Part::question) continue;
        if (delta < 0 && a.y < scroll - at_top) to = a.part;
        if (delta > 0 && a.y > scroll + at_top) return a.part;
    }
    return to;
}

}  // namespace broadside
