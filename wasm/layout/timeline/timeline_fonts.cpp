#include "layout/timeline/timeline_fonts.h"

namespace broadside {

Font event_font(bool strong, bool forecast, const Reading& reading) noexcept {
    const auto weight = static_cast<std::uint16_t>(strong ? 600 : 400);
    return with_reading({Family::interface, weight, forecast, design::type::event}, reading);
}
Font tick_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, 600, false, design::type::tick}, reading);
}
Font lane_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, 600, false, design::type::label}, reading);
}
Font as_of_font(const Reading& reading) noexcept {
    return with_reading({Family::interface, 400, false, design::type::tiny}, reading);
}

}  // namespace broadside
