// The timeline's section of the page: its tools, the chart or another form, the open event.
#pragma once

#include <optional>

#include "layout/document/document_builder.h"

namespace broadside {

/// Adds the whole section, from its node in the tree, at the builder's position.
void lay_timeline(DocumentBuilder& builder, const Node& timeline);

/// Adds only the chart with the titles, for a picture.
void lay_timeline_picture(DocumentBuilder& builder);

/// Maximum number of events that a form lists; nothing if it draws a chart or lists them by lane.
[[nodiscard]] std::optional<std::size_t> listed_at_most(TimelineForm form, bool narrow) noexcept;

namespace timeline_section {

inline constexpr std::size_t most_rows = 100;  ///< of the table
inline constexpr std::size_t most_cards = 60;  ///< of the vertical layout

/// A section being laid out. Its forms are in separate files.
class Section {
public:
    explicit Section(DocumentBuilder& builder)
        : b(builder), in(builder.in), style(builder.style), events(in.article.timeline.events) {}

    /// Title and tools, and the number of hidden events.
    void tools(const Node& timeline);
    void chart();
    /// Only the overview.
    void strip();
    /// The vertical layout: time runs down, lanes are the sides of a spine, events are cards.
    void spine();
    void table();
    /// The events in the window, lanes side by side.
    void compare();
    /// The number of unlisted events, if any.
    void more();

    /// The open event's text with its buttons, at the builder's position; nothing if none is open.
    void chosen_event();
    /// The indexes of events in the window, by time; the `most` with the highest weights if there
    /// are more.
    [[nodiscard]] std::vector<std::uint32_t> in_window(std::size_t most,
                                                       std::optional<std::size_t> lane = {}) const;
    [[nodiscard]] DocumentBuilder::Setting ui(float size, Tone tone = Tone::soft,
                                              std::uint16_t weight = design::weight::regular) const;
    /// An event's title as a button, `x` and `width` in CSS px; moves down past it.
    Box& title(std::size_t event, float x, float width, std::uint16_t weight);
    [[nodiscard]] std::string date(std::size_t event) const;
    [[nodiscard]] bool is_chosen(std::size_t event) const;
    /// A line of the interface; null if there is none at present.
    [[nodiscard]] const Node* note(Piece piece) const;

    DocumentBuilder& b;
    const LayoutInput& in;
    const TypeStyle& style;
    const std::vector<Event>& events;

private:
    void plot(float height);
    void hidden();
    float steps(float top);
    void event_text(const Node& event);
    void related();
    void table_head(const std::vector<float>& columns);
    void row(std::size_t event, const std::vector<float>& columns);
    void lane_column(std::size_t lane, float x, float width);
};

}  // namespace timeline_section
}  // namespace broadside
