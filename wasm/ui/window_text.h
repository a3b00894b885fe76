// The events in the timeline's window as lines of text, for the clipboard.
#pragma once

#include <string>

#include "ui/panel.h"

namespace broadside {

/// The article's title, then a line for each event that the filter shows; 500 at most.
[[nodiscard]] std::string window_as_text(Panel& panel);

}  // namespace broadside
