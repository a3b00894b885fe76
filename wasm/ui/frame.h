// A frame's requests to its caller. The interface itself never calls the browser.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "model/article/part.h"

namespace broadside {

enum class Cursor : std::uint8_t { automatic, pointer, grab, grabbing };

/// When the next frame is due.
struct Wake {
    static constexpr double now = 0;
    static constexpr double never = -1;
    double in_ms = never;  ///< delay in milliseconds, 0 for now, or never
};

/// What to copy or save of the timeline's window.
enum class Take : std::uint8_t { nothing, link, text, picture };

/// Whether a state was set; `elsewhere`: its place is another one, so that the document scrolls.
enum class StateSet : std::uint8_t { refused, here, elsewhere };

/// The trees of the text layer, each updated separately.
/// `events`, the list of the timeline's events, is inside the article, as is `timeline`, its
/// controls.
enum class Branch : std::uint8_t { article, contents, timeline, events, bar, sheet };
inline constexpr std::size_t branch_count = 6;

/// The boxes of the text layer, by what they scroll and change with. `labels`: the chart's, which
/// scroll with the document.
enum class LayerPart : std::uint8_t { document, chrome, sheet, labels };
inline constexpr std::size_t layer_part_count = 4;

struct Frame {
    Wake wake;
    Cursor cursor = Cursor::automatic;
    std::optional<float> scroll_to;        ///< CSS px from the document's top
    std::optional<PartRef> navigated;      ///< the new current part
    std::optional<std::string> announced;  ///< for a screen reader, in the interface's language
    Take take = Take::nothing;
    bool state_changed = false;
    bool language_changed = false;  ///< requests the article in the state's language
    bool sheet_changed = false;     ///< the sheet opened, closed or has other content
    std::array<bool, branch_count> trees_changed{};      ///< by Branch
    std::array<bool, layer_part_count> boxes_changed{};  ///< of the text layer, by LayerPart
};

}  // namespace broadside
