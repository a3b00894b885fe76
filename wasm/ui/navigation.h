// The reader's place in the document: the current and the requested scroll, and the history.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "layout/document/document.h"
#include "model/state/reader_state.h"

namespace broadside {

class Navigation {
public:
    /// CSS px of the document above the panel's top.
    [[nodiscard]] float scroll() const noexcept { return scroll_; }
    /// The browser has scrolled. False if it only followed scroll_to(), rounded to its pixels, or
    /// has not yet.
    bool scrolled(float y);

    /// Requests a scroll before the next frame.
    void want(float y) { wanted_ = y; }
    [[nodiscard]] bool is_wanted() const noexcept { return wanted_.has_value(); }
    /// Applies the requested scroll, clamped to the document; returns it for the browser.
    std::optional<float> scroll_to(float lowest);

    /// The current part has changed.
    void arrive(PartRef part) { arrived_ = part; }
    std::optional<PartRef> take_arrival() { return std::exchange(arrived_, std::nullopt); }

    /// Adds a place to the history, before a jump.
    void leave(const Place& place);
    [[nodiscard]] bool can_go_back() const noexcept { return !back_.empty(); }
    /// Returns and removes the last place; requires can_go_back().
    [[nodiscard]] Place go_back();
    void forget() { back_.clear(); }

private:
    float scroll_ = 0;
    std::optional<float> wanted_;  ///< for the next frame
    std::optional<float> asked_;   ///< requested from the browser, not yet reported back
    std::optional<PartRef> arrived_;
    std::vector<Place> back_;
};

/// The part to step to from a scroll: the next (`delta` 1) or the previous (-1), which is the
/// current one if its top is not visible. Part::none if there is none.
[[nodiscard]] PartRef part_beside(const Document& document, float scroll, int delta);

}  // namespace broadside
