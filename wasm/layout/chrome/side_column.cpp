#include "layout/chrome/side_column.h"

#include <algorithm>

#include "layout/text/rich_runs.h"

namespace broadside {
namespace {

using namespace design;

}  // namespace

void SideColumn::add(const Node& node, BoxKind kind, const Font& font, float inset, float leading,
                     float least_height, float air) {
    Box box;
    box.kind = kind;
    box.node = node.id;
    box.font = font;
    box.on = node.on;
    box.lane = node.lane;
    box.status = node.status;
    box.inset_x = inset;
    box.runs = rich_runs(node.words, font, Tone::soft, style_);
    for (TextRun& run : box.runs) {  // the whole line is a link
        run.link = false;
        run.tone = Tone::soft;
    }
    box.flow = flow_text(box.runs, {.max_width = width - inset, .line_height = font.size * leading},
                         measure_);
    const float height = std::max(box.flow.height + air, least_height);
    box.inset_y = (height - box.flow.height) / 2;
    box.rect = {x, y, width, height};
    y += height;
    boxes.push_back(std::move(box));
}

void SideColumn::label(const Node& node) {
    add(node, BoxKind::text, style_.ui(style_.label - side_column::smaller, weight::strong), 0,
        leading::loose, 0, 0);
    y += side_column::below_label;
}

void SideColumn::contents_line(const Node& node, float target) {
    add(node, BoxKind::contents, style_.ui(style_.contents), side_column::contents_inset,
        std::max(style_.contents_leading, style_.least_leading), target, side_column::contents_air);
}

void SideColumn::toggle(const Node& node, float target) {
    add(node, BoxKind::filter, style_.ui(style_.label), style_.label * side_column::toggle_inset,
        leading::loose, target, side_column::toggle_air);
}

}  // namespace broadside
