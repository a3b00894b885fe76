// The timeline's part of the page: its tools, the chart or what stands in its place, the open
// event.
#pragma once

#include <optional>

#include "layout/document/document_builder.h"

namespace broadside {

/// Adds the whole section, of the tree's node for it, at the builder's place.
void lay_timeline(DocumentBuilder& builder, const Node& timeline);

/// Only the chart, under its title and over the article's: for a picture.
void lay_timeline_picture(DocumentBuilder& builder);

/// How many events a form lists at most; nothing where it draws a chart or lists them by lane.
[[nodiscard]] std::optional<std::size_t> listed_at_most(TimelineForm form, bool narrow) noexcept;

namespace timeline_section {

inline constexpr std::size_t most_rows = 100;  ///< of the table
inline constexpr std::size_t most_cards = 60;  ///< of the vertical layout

/// A section being laid out. The forms it can take are in files of their own.
class Section {
public:
    explicit Section(DocumentBuilder& builder)
        : b(builder), in(builder.in), style(builder.style), events(in.article.timeline.events) {}

    /// Title and tools, and what the filter hides.
    void tools(const Node& timeline);
    void chart();
    /// The overview alone.
    void strip();
    /// Time runs down, lanes are the sides of one spine, cards between.
    void spine();
    void table();
    /// What each lane did in the window, side by side.
    void compare();
    /// What is not listed, if anything.
    void more();

    /// The open event's text with its steps, at the builder's place; nothing if none is open.
    void chosen_event();
    /// The indexes of events that stand in the window, in time; the weightiest `most` if there are
    /// more.
    [[nodiscard]] std::vector<std::uint32_t> in_window(std::size_t most,
                                                       std::optional<std::size_t> lane = {}) const;
    [[nodiscard]] DocumentBuilder::Setting ui(float size, Tone tone = Tone::soft,
                                              std::uint16_t weight = design::weight::regular) const;
    /// A pressable title of an event, `x` and `width` in CSS px; moves down past it.
    Box& title(std::size_t event, float x, float width, std::uint16_t weight);
    [[nodiscard]] std::string date(std::size_t event) const;
    [[nodiscard]] bool is_chosen(std::size_t event) const;
    /// One of the interface's lines; null if it is not there now.
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
