// The fonts of the timeline, shared by layout and drawing.
#pragma once

#include "layout/text/style.h"

namespace broadside {

[[nodiscard]] Font event_font(bool strong, bool forecast, const Reading& reading) noexcept;
[[nodiscard]] Font tick_font(const Reading& reading) noexcept;
[[nodiscard]] Font lane_font(const Reading& reading) noexcept;
[[nodiscard]] Font as_of_font(const Reading& reading) noexcept;

}  // namespace broadside
