#include "layout/chrome/sheet.h"

#include <algorithm>

#include "layout/chrome/side_column.h"
#include "layout/document/document_builder.h"
#include "layout/document/mirror.h"
#include "layout/text/rich_runs.h"
#include "model/article/language.h"

namespace broadside {
namespace {

using namespace design;
using sheet::gap;
using sheet::pad;

bool has_field(SheetKind kind) { return kind == SheetKind::search || kind == SheetKind::filter; }

/// Stacks the nodes of a sheet.
class SheetStack {
public:
    SheetStack(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : style_(style), b_(input, style, measure) {
        b_.y = pad;
    }

    std::vector<Box> lay_out(const Node& tree, bool field, float& height) {
        if (field) b_.y = pad + target::thumb + gap;
        for (const Node& node : tree.children) {
            lay(node);
            before_ = node.role;
        }
        height = b_.y + pad;
        return std::move(b_.finish(height).boxes);
    }

private:
    void lay(const Node& node) {
        switch (node.role) {
            case Role::sheet_heading: {
                Box& box = b_.line(
                    node, {style_.ui(style_.note, weight::strong), leading::close, Tone::ink, true},
                    b_.column() - target::thumb);
                box.kind = BoxKind::heading;
                b_.y = std::max(b_.y + gap, pad + sheet::heading);
                break;
            }
            case Role::label:
                if (before_ != Role::sheet_heading) b_.skip(gap);
                column([&](SideColumn& side) { side.label(node); });
                break;
            case Role::contents_line:
                column([&](SideColumn& side) {
                    side.x -= side_column::contents_inset;
                    side.width += side_column::contents_inset;
                    side.contents_line(node, style_.target);
                });
                break;
            case Role::control:
                if (node.toggle) {
                    column([&](SideColumn& side) {
                        side.toggle(node, std::min(style_.target, sheet::most_toggle));
                    });
                } else {
                    b_.skip(sheet::row_gap);
                    b_.button(node, b_.left(), b_.y);
                    b_.skip(style_.target);
                }
                break;
            case Role::choices:
                choices(node);
                break;
            case Role::result:
                result(node);
                break;
            case Role::key:
                line(node, style_.ui(style_.small), Tone::soft, leading::plain);
                b_.skip(sheet::key_gap);
                break;
            case Role::sheet_title:
                line(node, style_.text(style_.body, weight::strong), Tone::ink, leading::close);
                b_.skip(sheet::row_gap);
                break;
            case Role::sheet_text:
                line(node, style_.text(style_.note), Tone::ink, leading::loose);
                b_.skip(gap);
                break;
            default:
                line(node, style_.ui(style_.small), Tone::soft, leading::loose);
                b_.skip(sheet::row_gap);
                break;
        }
    }

    void line(const Node& node, const Font& font, Tone tone, float leading) {
        b_.line(node, {font, leading, tone, false}, b_.column());
    }

    /// A column as wide as the sheet, at its position.
    template <typename Fill>
    void column(Fill fill) {
        SideColumn side(style_, b_.measure);
        side.x = b_.left();
        side.width = b_.column();
        side.y = b_.y;
        fill(side);
        for (Box& box : side.boxes)
            b_.doc.boxes.push_back(std::move(box));
        b_.y = side.y;
    }

    /// A row of buttons, in as many lines as it needs.
    void choices(const Node& node) {
        float x = b_.left();
        for (const Node& choice : node.children) {
            Box& box = b_.button(choice, x, b_.y);
            if (x > b_.left() && box.rect.right() > b_.left() + b_.column()) {
                b_.skip(style_.target + sheet::row_gap);
                box.rect.x = x = b_.left();
                box.rect.y = b_.y;
            }
            x += box.rect.w + sheet::row_gap;
        }
        b_.skip(style_.target + gap);
    }

    void result(const Node& node) {
        const float top = b_.y;
        const Font title = style_.text(style_.note, weight::strong);
        const Font snippet = style_.text(style_.small);
        std::vector<TextRun> runs = rich_runs(node.words, snippet, Tone::soft, style_);
        if (!runs.empty()) {
            runs.front().font = title;
            runs.front().tone = Tone::ink;
        }
        Box& box =
            b_.runs(std::move(runs), {.font = style_.text(style_.note), .leading = leading::loose},
                    node.id, b_.left(), b_.column());
        box.kind = BoxKind::result;
        box.font = title;
        box.inset_x = 0;
        box.inset_y = sheet::result_pad;
        const float height = std::max(box.flow.height + 2 * sheet::result_pad, style_.target);
        box.rect = {b_.left(), top, b_.column(), height};
        b_.y = top + height;
        b_.rule(b_.left(), b_.column());
        b_.skip(1);
    }

    const TypeStyle& style_;
    DocumentBuilder b_;
    Role before_ = Role::sheet_heading;
};

/// The position of a sheet of this size: at the bottom of a phone, otherwise as close as possible
/// to the control that opened it.
Rect placed(const LayoutInput& in, const Rect& from, bool narrow, float width, float height) {
    const float foot = in.height - in.bottom;
    if (narrow) {
        const float h = std::min(height, foot * sheet::most_share);
        return {0, foot - h, in.width, h};
    }
    const float room = in.height - 2 * gap;
    const float h = std::min(height, room);
    const float x = std::clamp(from.x - pad, gap, std::max(in.width - width - gap, gap));
    const float below = std::max(from.bottom(), 0.0F) + gap;
    if (below + h <= in.height - gap) return {x, below, width, h};
    return {x, std::clamp(from.y - gap - h, gap, std::max(in.height - h - gap, gap)), width, h};
}

}  // namespace

Sheet layout_sheet(const LayoutInput& input, const Node& tree, SheetKind kind, const Rect& from,
                   TextMeasure& measure) {
    Sheet sheet;
    sheet.kind = kind;
    if (kind == SheetKind::none) return sheet;
    TypeStyle style = style_for(input.width, input.state.reading);
    const bool narrow = style.narrow;
    const bool searching = kind == SheetKind::search;
    const float most = searching ? sheet::search : sheet::card;
    const float width = narrow ? input.width : std::min(most, input.width - 2 * gap);
    style.rail = 0;
    style.margin = pad;
    style.main_max = width;
    style.top = pad;
    LayoutInput inner = input;
    inner.width = width;
    inner.rail = inner.bottom = 0;
    inner.justify = false;
    sheet.boxes = SheetStack(inner, style, measure).lay_out(tree, has_field(kind), sheet.height);
    const float foot = input.height - input.bottom;
    sheet.rect = searching ? Rect{narrow ? 0 : input.rail, 0, width, foot}
                           : placed(input, from, narrow, width, sheet.height);
    if (has_field(kind))
        sheet.field = {sheet.rect.x + pad, sheet.rect.y + pad, width - 2 * pad - target::thumb,
                       target::thumb};
    if (is_right_to_left(input.article.lang))
        sheet.field = mirrored(sheet.field, sheet.rect.x, sheet.rect.right());
    for (Box& box : sheet.boxes)
        box.rect.x += sheet.rect.x;
    return sheet;
}

}  // namespace broadside
