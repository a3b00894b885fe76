// Announcements to screen readers of changes away from their cursor.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/state/reader_state.h"
#include "ui/panel.h"

namespace broadside {

class Announcements {
public:
    /// The state has changed from `before`; announces relevant changes.
    void state_changed(const ReaderState& before, const ReaderState& now, Panel& panel);
    /// The timeline's window has moved; announced when the window stops, unless another
    /// announcement has covered it by then.
    void window_moved() { window_unsaid_ = true; }
    void window_rests(Panel& panel);
    void found(Panel& panel);
    void say(std::string_view words) { words_ = words; }

    /// Says nothing of the changes so far.
    void forget() {
        words_.reset();
        window_unsaid_ = false;
    }

    std::optional<std::string> take() { return std::exchange(words_, std::nullopt); }

private:
    std::optional<std::string> words_;
    bool window_unsaid_ = false;
};

}  // namespace broadside
