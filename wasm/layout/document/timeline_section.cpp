#include "layout/document/timeline_section.h"

#include <algorithm>
#include <utility>

#include "model/article/address.h"
#include "semantics/article_tree.h"
#include "semantics/date_text.h"
#include "semantics/tree_builder.h"

namespace broadside {

using namespace design;

namespace timeline_section {

DocumentBuilder::Setting Section::ui(float size, Tone tone, std::uint16_t weight) const {
    return {style.ui(size, weight), leading::loose, tone, false};
}

bool Section::is_chosen(std::size_t event) const { return events[event].id == in.state.selected; }

std::string Section::date(std::size_t event) const {
    return date_text(events[event].date, events[event].end.get(), in.strings);
}

std::vector<std::uint32_t> Section::in_window(std::size_t most,
                                              std::optional<std::size_t> lane) const {
    return events_in(in.timeline, in.window, most, lane);
}

Box& Section::title(std::size_t event, float x, float width, std::uint16_t weight) {
    const Event& e = events[event];
    TextRun run{.text = e.title,
                .font = style.ui(style.small, weight),
                .tone = e.status == Status::forecast ? Tone::soft : Tone::ink};
    run.font.italic = e.status == Status::forecast;
    const Font font = run.font;
    const NodeId node({Part::event, static_cast<std::uint32_t>(event)}, Piece::heading);
    Box& box = b.runs({std::move(run)}, {font, leading::close, Tone::ink, false}, node, x, width);
    box.kind = BoxKind::result;
    box.on = is_chosen(event);
    return box;
}

void Section::chart() {
    const auto lanes = in.article.timeline.lanes.size();
    const std::size_t beyond = lanes > timeline::plain_lanes ? lanes - timeline::plain_lanes : 0;
    const float more = timeline::more_lane * static_cast<float>(beyond);
    const float height = (std::clamp(b.column() * timeline::chart_share, timeline::least_chart,
                                     timeline::most_chart) +
                          more) *
                         std::clamp(in.state.reading.size, 1.0F, timeline::most_growth);
    plot(height);
}

/// Space for the chart.
void Section::plot(float height) {
    Box box;
    box.kind = BoxKind::plot;
    box.node = {{Part::timeline}, Piece::plot};
    box.rect = {b.left(), b.y, b.column(), height};
    b.doc.plot = b.doc.hand = box.rect;
    b.doc.boxes.push_back(std::move(box));
    b.skip(height);
}

const Node* Section::note(Piece piece) const {
    for (const Node& child : in.controls.children)
        if (child.role == Role::note && child.id.is(piece)) return &child;
    return nullptr;
}

void Section::more() {
    const Node* note = this->note(Piece::more);
    if (note == nullptr) return;
    b.skip(timeline::note_gap);
    b.line(*note, ui(style.small), b.column());
}

void Section::chosen_event() {
    const PartRef ref = find_part(in.article, in.state.selected);
    if (ref.part != Part::event) return;
    b.skip(style.body * open_event::above);
    b.rule(b.left(), b.column());
    b.skip(style.body * open_event::below_rule);
    b.anchor(ref);
    event_text(event_node(in.article, in.strings, ref.index));
}

/// The controls beside the open event; returns the left edge of the first.
float Section::steps(float top) {
    float x = b.left() + b.column();
    const Node* steps = child_of(in.controls, Role::steps);
    if (steps == nullptr) return x;
    for (std::size_t i = steps->children.size(); i-- > 0;) {
        Box& box = b.button(steps->children[i], 0, top);
        x -= box.rect.w;
        box.rect.x = x;
        x -= open_event::step_gap;
    }
    return x;
}

void Section::event_text(const Node& event) {
    const float top = b.y;
    const float free = steps(top);
    if (style.narrow) b.y = top + style.target + open_event::step_gap;
    const float room = style.narrow ? b.column() : free - b.left() - open_event::facts_gap;
    if (const Node* facts = child_of(event, Role::facts)) b.line(*facts, ui(style.small), room);
    // The title's element is in the list; this one is only drawn.
    if (const Node* title = child_of(event, Role::event_title))
        b.line(
            plain_words(*title),
            {style.text(style.subheading, weight::strong), style.heading_leading, Tone::ink, true},
            std::min(room, b.prose()));
    if (const Node* status = child_of(event, Role::status)) {
        b.skip(style.label * open_event::above_status);
        b.status(*status, b.left(), b.y);
        b.skip(style.label * leading::loose);
    }
    b.skip(style.body * open_event::above_text);
    b.body(event, Tone::ink);
    related();
}

/// Links to the events that the open one responds to, to its responses, and to the text.
void Section::related() {
    bool first = true;
    for (const Node& child : in.controls.children) {
        if (child.role != Role::link) continue;
        if (std::exchange(first, false)) b.skip(style.body * open_event::above_links);
        b.line(child, ui(style.small), b.prose());
    }
}

/// The tools are beside the title if there is space, otherwise below it.
void Section::tools(const Node& timeline) {
    constexpr float gap = timeline::tool_gap;
    const Node* title = child_of(timeline, Role::heading);
    const Node* tools = child_of(in.controls, Role::tools);
    if (title == nullptr || tools == nullptr) return;
    const float top = b.y;
    const std::size_t first = b.doc.boxes.size();
    float width = -gap;
    for (const Node& tool : tools->children)
        width += b.button(tool, 0, top).rect.w + gap;
    const std::size_t end = b.doc.boxes.size();
    const Font font = style.ui(style.note, weight::strong);
    const bool beside =
        width + b.text_width(plain_words(*title), font) + timeline::title_gaps * gap < b.column();
    float x = beside ? b.left() + b.column() - width : b.left();
    b.y = top + (beside ? std::max((style.target - style.note * leading::closest) / 2, 0.0F) : 0);
    b.line(*title, {font, leading::closest, Tone::ink, true},
           beside ? x - b.left() - gap : b.column());
    float row = beside ? top : b.y + gap;
    for (std::size_t i = first; i < end; ++i) {
        Rect& rect = b.doc.boxes[i].rect;
        if (x > b.left() && x + rect.w > b.left() + b.column() + 1) {
            x = b.left();
            row += style.target + gap;
        }
        rect.x = x;
        rect.y = row;
        x += rect.w + gap;
    }
    b.y = std::max(b.y, row + style.target);
    hidden();
}

/// The number of events that the filter hides, and a button to show them.
void Section::hidden() {
    const Node* note = this->note(Piece::hidden);
    const Node* show_all = child_of(in.controls, Role::control);
    if (note == nullptr || show_all == nullptr) return;
    b.skip(timeline::note_gap);
    const float top = b.y;
    Box& all = b.button(*show_all, 0, top);
    const float w = all.rect.w;
    all.rect.x = b.left() + b.column() - w;
    b.y = top + (style.target - style.small * timeline::note_leading) / 2;
    b.line(*note, ui(style.small), b.column() - w - timeline::tool_gap);
    b.y = std::max(b.y, top + style.target);
}

}  // namespace timeline_section

std::optional<std::size_t> listed_at_most(TimelineForm form, bool narrow) noexcept {
    if (form == TimelineForm::table) return timeline_section::most_rows;
    if (form == TimelineForm::chart && narrow) return timeline_section::most_cards;
    return std::nullopt;
}

void lay_timeline(DocumentBuilder& b, const Node& timeline) {
    using timeline_section::Section;
    const TypeStyle& style = b.style;
    Section section(b);
    const float outset = style.narrow ? std::min(timeline::narrow_outset, style.margin) : 0;
    const float pad = style.narrow ? timeline::narrow_pad : timeline::pad;
    const float top = b.y;
    const std::size_t field = b.doc.boxes.size();
    b.anchor({Part::timeline});
    b.ground({});
    b.inset(pad - outset);
    b.skip(pad * timeline::head);
    section.tools(timeline);
    b.skip(style.body * timeline::below_tools);
    switch (b.in.state.form) {
        case TimelineForm::table:
            section.table();
            break;
        case TimelineForm::chart:
        case TimelineForm::compare:
            if (style.narrow)
                section.strip();
            else
                section.chart();
            if (b.in.state.form == TimelineForm::compare)
                section.compare();
            else if (style.narrow)
                section.spine();  // opens events inline
            if (b.in.state.form == TimelineForm::compare || !style.narrow) section.chosen_event();
            break;
    }
    b.skip(pad * timeline::foot);
    b.inset(outset - pad);
    b.doc.boxes[field].rect = {b.left() - outset, top, b.column() + 2 * outset, b.y - top};
    b.skip(style.section);
}

void lay_timeline_picture(DocumentBuilder& b) {
    timeline_section::Section section(b);
    b.line(
        timeline_title(b.in.article, b.in.strings),
        {b.style.text(b.style.heading, weight::strong), b.style.heading_leading, Tone::ink, true},
        b.column());
    b.line(window_text(b.in.window, b.in.strings), section.ui(b.style.small), b.column());
    b.skip(b.style.body);
    section.chart();
    b.skip(b.style.body);
    std::string credit = b.in.article.title;
    if (b.in.article.as_of)
        credit += std::string(fact_separator) +
                  fill(b.in.strings.as_of, {date_text(*b.in.article.as_of, b.in.strings)});
    b.line(credit, section.ui(b.style.small), b.column());
}

}  // namespace broadside
