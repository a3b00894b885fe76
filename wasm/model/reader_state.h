// What the reader has changed, and the one function that changes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/article.h"
#include "model/reading.h"

namespace broadside {

enum class Theme : std::uint8_t { automatic, light, dark };

/// Where the reader is: the section, question or event nearest above the top of the panel, and
/// how many CSS px past its own top the panel's top is. An empty id is the title.
struct Place {
    std::string id;
    double offset = 0;
    bool operator==(const Place&) const = default;
};

/// The span of time in sight, in days since 1970-01-01 (fractions allowed).
struct TimelineWindow {
    double from = 0;
    double to = 0;
    bool operator==(const TimelineWindow&) const = default;
};

/// Everything needed to show the reader exactly what was on the screen.
struct ReaderState {
    Place place;
    std::vector<std::string> open;         ///< ids of open questions, sorted
    std::string query;                     ///< what is searched for
    std::optional<TimelineWindow> window;  ///< nothing: the whole timeline
    std::string selected;                  ///< id of the open event, or empty
    std::uint8_t hidden = 0;               ///< statuses filtered out: a bit each, 1 << Status
    Theme theme = Theme::automatic;
    Reading reading;
    std::string lang;  ///< BCP 47; empty: as the page says
    bool presenting = false;
    std::size_t step = 0;  ///< of the talk, an index in talk_steps()
    bool operator==(const ReaderState&) const = default;

    [[nodiscard]] bool is_open(std::string_view question) const;
    [[nodiscard]] bool hides(Status status) const noexcept;
};

namespace action {
struct SetOpen {
    std::string id;
    bool open;
};
struct Select {
    std::string id;  ///< empty closes the open event
};
struct SelectBy {
    int delta;  ///< the next (+1) or previous (-1) event in time
};
struct SetWindow {
    TimelineWindow window;
};
/// Scales the window by `factor` about `pivot` (a day); below 1 zooms in.
struct Zoom {
    double factor;
    double pivot;
};
/// Moves the window by a share of its own length.
struct Pan {
    double share;
};
struct FitTimeline {};
struct SetQuery {
    std::string query;
};
/// Shows or hides what has this status; `none` cannot be hidden.
struct ShowStatus {
    Status status;
    bool on;
};
struct SetTheme {
    Theme theme;
};
/// A size out of bounds is brought within them.
struct SetTextSize {
    float size;
};
struct StepTextSize {
    int delta;  ///< +1 larger, -1 smaller
};
struct SetSpacing {
    Spacing spacing;
};
struct SetFace {
    Face face;
};
struct SetPlace {
    Place place;
};
struct Present {
    bool on;
};
struct Step {
    int delta;
};
struct StepTo {
    std::size_t step;
};
}  // namespace action

using Action =
    std::variant<action::SetOpen, action::Select, action::SelectBy, action::SetWindow, action::Zoom,
                 action::Pan, action::FitTimeline, action::SetQuery, action::ShowStatus,
                 action::SetTheme, action::SetTextSize, action::StepTextSize, action::SetSpacing,
                 action::SetFace, action::SetPlace, action::Present, action::Step, action::StepTo>;

/// Applies one action. Ids the article does not have change nothing. True if the state changed.
bool apply(ReaderState& state, const Article& article, const Action& action);

/// The whole timeline with a little air on both sides; one year around 1970 without events.
[[nodiscard]] TimelineWindow full_window(const Article& article);

/// The first and last day an event covers on the axis; an open end reaches `horizon`.
[[nodiscard]] TimelineWindow event_extent(const Event& event, double horizon);

/// What an id names.
enum class Part : std::uint8_t { none, section, question, event };
struct PartRef {
    Part part = Part::none;
    std::size_t index = 0;
};
[[nodiscard]] PartRef find_part(const Article& article, std::string_view id);

/// The order of a talk: the title (an empty id), sections, events, questions.
[[nodiscard]] std::vector<std::string> talk_steps(const Article& article);

}  // namespace broadside
