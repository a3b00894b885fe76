#include "ui/navigation.h"

#include <algorithm>
#include <cmath>

#include "layout/design/gesture.h"

namespace broadside {
namespace {

using namespace design;

constexpr std::size_t longest_way_back = 20;

}  // namespace

bool Navigation::scrolled(float y) {
    if (std::abs(y - scroll_) < scroll::same) return false;
    const bool echo = asked_ && std::abs(y - *asked_) < scroll::rounding;
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
        if (delta < 0 && a.y < scroll - scroll::at_top) to = a.part;
        if (delta > 0 && a.y > scroll + scroll::at_top) return a.part;
    }
    return to;
}

}  // namespace broadside
