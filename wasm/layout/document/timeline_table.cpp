// The timeline as a sortable table, and as a comparison of lanes.
#include <algorithm>

#include "layout/document/timeline_section.h"
#include "semantics/date_text.h"

namespace broadside::timeline_section {
namespace {

using namespace design;
using table::gap;
using table::row_pad;

constexpr std::size_t most_sorted = 5000;
constexpr std::size_t most_compared = 8;  // events per lane

}  // namespace

/// The column headers, which sort the rows when pressed.
void Section::table_head(const std::vector<float>& columns) {
    const Node* heads = child_of(in.controls, Role::table_head);
    if (heads == nullptr) return;
    float x = columns.front();
    for (std::size_t i = 0; i < heads->children.size(); ++i) {
        if (!style.narrow) x = std::max(x, columns[i]);
        x = b.button(heads->children[i], x, b.y).rect.right() + table::head_gap;
    }
    b.skip(style.target + table::head_gap);
}

void Section::row(std::size_t event, const std::vector<float>& columns) {
    const Event& e = events[event];
    const float top = b.y;
    float lowest = top;
    const auto cell = [&](std::size_t column, std::string_view text, Tone tone) {
        b.y = top + row_pad;
        const float width = columns[column + 1] - columns[column] - gap;
        const Font font = style.ui(style.small);
        TextRun run{.text = std::string(text), .font = font, .tone = tone};
        b.runs({std::move(run)}, {font, leading::close}, {}, columns[column], width);
        lowest = std::max(lowest, b.y);
    };
    cell(0, date(event), Tone::soft);
    cell(1, in.article.timeline.lanes[e.lane].label, lane_tone(e.lane));
    b.y = top + row_pad;
    if (!style.narrow) {
        if (e.status != Status::none) {
            Node status{.role = Role::status, .status = e.status};
            status.words.push_back({.text = std::string(status_text(in.strings, e.status))});
            b.status(status, columns[3], b.y);
        }
        title(event, columns[2], columns[3] - columns[2] - gap, weight::regular);
    } else {  // narrow: the title is on a separate line
        b.y = lowest;
        title(event, b.left(), b.column(), weight::regular);
    }
    // The whole row can be pressed.
    Box& box = b.doc.boxes.back();
    lowest = std::max(lowest, b.y) + row_pad;
    box.inset_x = box.rect.x - b.left();
    box.inset_y = box.rect.y - top;
    box.rect = {b.left(), top, b.column(), std::max(lowest - top, style.target)};
    b.y = box.rect.bottom();
    b.rule(b.left(), b.column());
}

void Section::table() {
    strip();
    std::vector<std::uint32_t> rows = in_window(most_sorted);
    const TableOrder order = in.state.order;
    const auto before = [&](std::uint32_t x, std::uint32_t y) {
        const Event& a = events[x];
        const Event& c = events[y];
        switch (order.column) {
            case TableColumn::lane:
                return a.lane != c.lane ? a.lane < c.lane : x < y;
            case TableColumn::title:
                return a.title != c.title ? a.title < c.title : x < y;
            case TableColumn::status:
                return a.status != c.status ? a.status < c.status : x < y;
            case TableColumn::date:
                break;
        }
        return x < y;
    };
    std::sort(rows.begin(), rows.end(), before);
    if (order.descending) std::reverse(rows.begin(), rows.end());

    const float x = b.left();
    const float w = b.column();
    const std::vector<float> columns =
        style.narrow ? std::vector<float>{x, x + w * table::narrow_lane, x + w}
                     : std::vector<float>{x, x + w * table::lane, x + w * table::title,
                                          x + w * table::status, x + w};
    table_head(columns);
    b.rule(x, w);
    std::size_t count = 0;
    for (const std::uint32_t event : rows) {
        if (++count > most_rows) break;
        row(event, columns);
        if (is_chosen(event)) {
            chosen_event();
            b.skip(style.body);
            b.rule(x, w);
        }
    }
    b.skip(table::foot);
    more();
}

void Section::compare() {
    const auto& lanes = in.article.timeline.lanes;
    const auto columns = std::max<std::size_t>(
        std::min(lanes.size(), static_cast<std::size_t>(b.column() / comparison::least_column)), 1);
    const float each = (b.column() + gap) / static_cast<float>(columns);
    b.skip(style.body * comparison::above);
    if (const Node* stretch = note(Piece::stretch))
        b.line(*stretch, ui(style.small, Tone::ink, weight::strong), b.column());
    b.skip(comparison::row_gap);
    float top = b.y;
    float lowest = top;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const std::size_t column = lane % columns;
        if (column == 0) top = lowest;
        b.y = top + comparison::row_gap;
        lane_column(lane, b.left() + each * static_cast<float>(column), each - gap);
        lowest = std::max(lowest, b.y);
    }
    b.y = lowest;
}

/// One lane's events with the highest weights in the window, by time.
void Section::lane_column(std::size_t lane, float x, float width) {
    const Font font = style.ui(style.label, weight::strong);
    TextRun name{
        .text = in.article.timeline.lanes[lane].label, .font = font, .tone = lane_tone(lane)};
    b.runs({std::move(name)}, {font, leading::loose}, {}, x, width);
    std::size_t shown = 0;
    for (const std::uint32_t event : in_window(most_sorted, lane)) {
        if (++shown > most_compared) break;
        b.skip(comparison::event_gap);
        const float top = b.y;
        const Font small = style.ui(style.label);
        b.runs({{.text = date(event), .font = small, .tone = Tone::soft}}, {small, leading::plain},
               {}, x, width);
        Box& box =
            title(event, x, width,
                  events[event].importance >= mark::strong_from ? weight::strong : weight::regular);
        box.inset_y = box.rect.y - top;
        box.rect.y = top;
        box.rect.h = std::max(b.y + comparison::event_gap - top, style.target);
        b.y = box.rect.bottom();
    }
    const std::size_t total = count_in(in.timeline, in.window, lane);
    b.skip(comparison::event_gap);
    if (total == 0)
        b.runs({{.text = std::string(in.strings.no_events_here),
                 .font = style.ui(style.label),
                 .tone = Tone::soft}},
               {style.ui(style.label), leading::plain}, {}, x, width);
    if (total > most_compared)
        b.runs({{.text = fill(in.strings.more_events, {std::to_string(total - most_compared)}),
                 .font = style.ui(style.label),
                 .tone = Tone::soft}},
               {style.ui(style.label), leading::plain}, {}, x, width);
}

}  // namespace broadside::timeline_section
