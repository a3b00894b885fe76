#include "layout/timeline/timeline_fonts.h"

namespace broadside {

using namespace design;

Font event_font(bool strong, bool forecast, const Reading& reading) noexcept {
    return with_reading(
        {Family::interface, strong ? weight::strong : weight::regular, forecast, type::event},
        reading);
}
Font tick_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, weight::strong, false, type::tick}, reading);
}
Font lane_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, weight::strong, false, type::label}, reading);
}
Font as_of_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, weight::regular, false, type::tiny}, reading);
}

}  // namespace broadside
