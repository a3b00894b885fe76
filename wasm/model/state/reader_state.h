// The reader's state, and the only function that changes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/article/article.h"
#include "model/article/part.h"
#include "model/state/reading.h"
#include "model/timeline/timeline_filter.h"

namespace broadside {

enum class Theme : std::uint8_t { automatic, light, dark };

/// The reader's place: the last part that starts above the top of the panel, and how many CSS px
/// the panel's top is below its top.
struct Place {
    PartRef part{Part::title};
    double offset = 0;
    bool operator==(const Place&) const = default;
};

/// The timeline's form: a chart, a table, or lanes side by side.
enum class TimelineForm : std::uint8_t { chart, table, compare };
/// The column that the table is sorted by.
enum class TableColumn : std::uint8_t { date, lane, title, status };
struct TableOrder {
    TableColumn column = TableColumn::date;
    bool descending = false;
    bool operator==(const TableOrder&) const = default;
};

/// Everything needed to restore exactly what was on the screen.
struct ReaderState {
    Place place;
    std::vector<std::string> open;         ///< ids of open questions, sorted
    std::string query;                     ///< the search text
    std::optional<TimelineWindow> window;  ///< nothing: the whole timeline
    std::string selected;                  ///< id of the open event, or empty
    HiddenStatuses hidden = 0;             ///< hidden statuses
    TimelineFilter filter;                 ///< only of the timeline's events
    TimelineForm form = TimelineForm::chart;
    TableOrder order;
    Theme theme = Theme::automatic;
    Reading reading;
    std::string lang;  ///< BCP 47; empty: the page's
    bool presenting = false;
    std::size_t step = 0;  ///< of the talk, an index in talk_steps()
    bool operator==(const ReaderState&) const;

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
/// Selects the nearest event in time of a lane above (-1) or below (+1).
struct SelectAcross {
    int delta;
};
/// Selects the first event (-1) or the last one (+1).
struct SelectEnd {
    int end;
};
struct SetWindow {
    TimelineWindow window;
};
/// Scales the window by `factor` around `pivot` (a day); below 1 zooms in.
struct Zoom {
    double factor;
    double pivot;
};
/// Moves the window by a fraction of its length.
struct Pan {
    double share;
};
struct FitTimeline {};
struct SetQuery {
    std::string query;
};
/// Shows or hides content with this status; `none` cannot be hidden.
struct ShowStatus {
    Status status;
    bool on;
};
/// Shows or hides the events of a lane or of a category, by its id.
struct ShowLane {
    std::string id;
    bool on;
};
struct ShowCategory {
    std::string id;
    bool on;
};
/// Shows only events with this source; all with an empty id.
struct OnlySource {
    std::string id;
};
struct FilterText {
    std::string text;
};
/// Resets the filter: shows every event again.
struct ClearFilter {};
struct SetForm {
    TimelineForm form;
};
/// Sorts the table by a column, or reverses the order if it is the current one.
struct SortTable {
    TableColumn column;
};
/// Switches the article and the interface to another language.
struct SetLanguage {
    std::string lang;  ///< BCP 47
};
struct SetTheme {
    Theme theme;
};
/// Sizes are clamped to the bounds.
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
/// Restores a stored state of this article.
struct Restore {
    ReaderState state;
};
}  // namespace action

using Action =
    std::variant<action::SetOpen, action::Select, action::SelectBy, action::SelectAcross,
                 action::SelectEnd, action::SetWindow, action::Zoom, action::Pan,
                 action::FitTimeline, action::SetQuery, action::ShowStatus, action::ShowLane,
                 action::ShowCategory, action::OnlySource, action::FilterText, action::ClearFilter,
                 action::SetForm, action::SortTable, action::SetLanguage, action::SetTheme,
                 action::SetTextSize, action::StepTextSize, action::SetSpacing, action::SetFace,
                 action::SetPlace, action::Present, action::Step, action::StepTo, action::Restore>;

/// Applies one action. Ignores unknown ids. True if the state changed.
bool apply(ReaderState& state, const Article& article, const Action& action);

/// The order of a talk: the title, sections, events, questions.
[[nodiscard]] std::vector<PartRef> talk_steps(const Article& article);

/// Adapts a state to another article, or to another version of its article: parts are matched by
/// id, and missing ones dropped.
[[nodiscard]] ReaderState carried_over(ReaderState state, const Article& from, const Article& to);

}  // namespace broadside
