// What a frame asks of the caller that shows it. The interface itself never calls the browser.
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
    double in_ms = never;  ///< now, so many milliseconds from now, or never
};

/// Something to copy or save of the timeline's window.
enum class Take : std::uint8_t { nothing, link, text, picture };

/// The trees that the text layer is made of, each remade by itself.
enum class Branch : std::uint8_t { article, contents, timeline, bar, sheet };
inline constexpr std::size_t branch_count = 5;

struct Frame {
    Wake wake;
    Cursor cursor = Cursor::automatic;
    std::optional<float> scroll_to;        ///< CSS px from the document's top
    std::optional<PartRef> navigated;      ///< the part the reader has come to
    std::optional<std::string> announced;  ///< for a screen reader, in the interface's language
    Take take = Take::nothing;
    bool state_changed = false;
    bool language_changed = false;  ///< the article is wanted in the state's language
    bool layout_changed = false;    ///< the text layer's boxes are other ones
    bool sheet_changed = false;     ///< the sheet opened, closed or holds something else
    std::array<bool, branch_count> trees_changed{};  ///< by Branch
};

}  // namespace broadside
