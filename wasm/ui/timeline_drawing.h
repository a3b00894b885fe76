// Draws the timeline: axis, lanes, marks, labels, clusters, overview.
#pragma once

#include <optional>

#include "layout/timeline/timeline_layout.h"
#include "ui/painter.h"

namespace broadside {

/// Draws one layout. The painter's origin is the scroll.
class TimelineDrawing {
public:
    TimelineDrawing(Painter& painter, const TimelineInput& input, const TimelineLayout& layout)
        : p_(painter),
          in_(input),
          out_(layout),
          palette_(painter.palette()),
          reading_(input.state.reading) {}

    /// `hovered`: the event under the pointer.
    void draw(std::optional<std::size_t> hovered);
    /// A range that is being selected, x in CSS px.
    void picked(float from, float to);

private:
    [[nodiscard]] const Event& event(std::size_t i) const { return in_.article.timeline.events[i]; }
    [[nodiscard]] Rgb colour(std::size_t i) const { return palette_.lane(event(i).lane); }
    [[nodiscard]] bool chosen(std::size_t i) const { return event(i).id == in_.state.selected; }
    [[nodiscard]] bool focused(std::size_t i) const { return chosen(i) || hovered_ == i; }

    void field();
    void future();
    void upright(float x, std::string_view text, bool dotted);
    void axis();
    void dates();
    void tracks();
    void density();
    void lanes();
    void answers();
    void answers_of(std::size_t focus);
    void curve(std::size_t from, std::size_t to);
    void stems();
    void mark(const EventMark& mark);
    void open_end(const EventMark& mark);
    void period(const EventMark& mark);
    void point(const EventMark& mark);
    void label(const EventLabel& label);
    void cluster(const EventCluster& cluster);
    void overview();

    Painter& p_;
    const TimelineInput& in_;
    const TimelineLayout& out_;
    const Palette& palette_;
    const Reading& reading_;
    std::optional<std::size_t> hovered_;
};

}  // namespace broadside
