// Where the reader is in the document: the scroll, what it is to become, and the way back.
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
    /// The browser has scrolled. False if it only followed scroll_to() rounded to its pixels, or is
    /// about to.
    bool scrolled(float y);

    /// To be scrolled to before the next frame.
    void want(float y) { wanted_ = y; }
    [[nodiscard]] bool is_wanted() const noexcept { return wanted_.has_value(); }
    /// Takes the wanted scroll, within the document; what the browser is to scroll to then.
    std::optional<float> scroll_to(float lowest);

    /// The reader has come to another part.
    void arrive(PartRef part) { arrived_ = part; }
    std::optional<PartRef> take_arrival() { return std::exchange(arrived_, std::nullopt); }

    /// A jump leaves this place behind.
    void leave(const Place& place);
    [[nodiscard]] bool can_go_back() const noexcept { return !back_.empty(); }
    /// The place left last; can_go_back().
    [[nodiscard]] Place go_back();
    void forget() { back_.clear(); }

private:
    float scroll_ = 0;
    std::optional<float> wanted_;  ///< for the next frame
    std::optional<float> asked_;   ///< of the browser, which has not answered yet
    std::optional<PartRef> arrived_;
    std::vector<Place> back_;
};

/// The part to step to from a scroll: the next (`delta` 1) or the one before (-1); the part in
/// sight counts if its top is not. Part::none if there is none.
[[nodiscard]] PartRef part_beside(const Document& document, float scroll, int delta);

}  // namespace broadside
