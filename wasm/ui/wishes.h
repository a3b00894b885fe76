// What a frame wants from whoever shows it. The interface itself never calls the browser.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace broadside {

enum class Cursor : std::uint8_t { automatic, pointer, grab, grabbing };

/// When the next frame is due.
struct Wake {
    static constexpr double now = 0;
    static constexpr double never = -1;
    double in_ms = never;  ///< now, so many milliseconds from now, or never
};

/// Something to take along from the timeline's window.
enum class Take : std::uint8_t { nothing, link, text, picture };

struct Wishes {
    Wake wake;
    Cursor cursor = Cursor::automatic;
    std::optional<float> scroll_to;        ///< CSS px from the document's top
    std::optional<std::string> navigated;  ///< the part the reader has come to
    std::optional<std::string> said;       ///< for a screen reader, in the interface's language
    Take take = Take::nothing;
    bool state_changed = false;
    bool language_changed = false;  ///< the article is wanted in the state's language
    bool layout_changed = false;    ///< boxes of the text layer are to be read again
    bool sheet_changed = false;     ///< the sheet came, went or holds something else
    bool tree_changed = false;      ///< the text layer's elements are to be made again
};

}  // namespace broadside
