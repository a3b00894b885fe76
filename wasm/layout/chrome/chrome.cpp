#include "layout/chrome/chrome.h"

#include <algorithm>

#include "layout/chrome/side_column.h"
#include "layout/document/mirror.h"
#include "layout/text/rich_runs.h"
#include "model/article/language.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

using namespace design;

/// Whether a tool belongs to the row of tools, and is not a status toggle.
bool is_tool(const Node& node) { return node.role == Role::control && !node.toggle; }
bool is(const Node& node, Command command) { return node.id.command() == command; }

class Builder {
public:
    Builder(const ChromeInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), measure_(measure) {}

    Chrome rail() {
        SideColumn column(style_, measure_);
        column.x = rail::inset;
        column.width = style_.rail - rail::inset - rail::end;
        column.y = style_.top - rail::rise;
        for (const Node& node : in_.bar.children)
            if (is(node, Command::open_search)) field(node, column);
        for (const Node& node : in_.contents.children)
            if (node.role == Role::contents_line)
                column.contents_line(node, 0);
            else
                column.label(node);
        const float foot = in_.height - rail::foot - target::pointer - bar::date - rail::date_gap;
        if (column.y > foot) return {};
        std::vector<Box> without_key = column.boxes;
        column.y += rail::key_gap;
        Node key{.role = Role::label};
        key.words.push_back({.text = std::string(in_.strings.how_sure)});
        column.label(key);
        for (const Node& node : in_.bar.children)
            if (node.toggle) column.toggle(node, rail::key_target);
        out_.boxes = column.y <= foot ? std::move(column.boxes) : std::move(without_key);
        out_.rail = style_.rail;
        as_of(column.x, foot + rail::date_drop, column.width);
        // The contents and the search field are above.
        tools(column.x - rail::tools_outset, in_.height - rail::tools_foot - target::pointer,
              column.width + 2 * rail::tools_outset, target::pointer, [](const Node& node) {
                  return is_tool(node) && !is(node, Command::open_contents) &&
                         !is(node, Command::open_search);
              });
        out_.progress = {style_.rail - 1, 0, 1, in_.height};
        return std::move(out_);
    }

    Chrome bar() {
        const bool dated = in_.height >= bar::short_panel && in_.article.as_of;
        const float top = dated ? bar::date : bar::pad;
        out_.bottom = top + target::thumb + bar::pad;
        const float y = in_.height - out_.bottom;
        Box ground;
        ground.kind = BoxKind::bar;
        ground.rect = {0, y, in_.width, out_.bottom};
        out_.boxes.push_back(std::move(ground));
        const float width = std::min(in_.width - 2 * bar::margin, bar::widest);
        const float x = (in_.width - width) / 2;
        if (dated) as_of(x + bar::date_inset, y + bar::date_drop, width - 2 * bar::date_inset);
        tools(x, y + top, width, target::thumb, is_tool);
        out_.progress = {0, y, in_.width, progress::stroke};
        return std::move(out_);
    }

private:
    /// Looks like a text field; opens the search.
    void field(const Node& search, SideColumn& column) {
        Box box;
        box.kind = BoxKind::field;
        box.node = search.id;
        box.icon = search.icon;
        box.inset_x = field::inset;
        box.font = style_.ui(type::field);
        box.runs = {{.text = search.label, .font = box.font, .tone = Tone::soft}};
        box.flow = flow_text(box.runs, {.max_width = column.width, .line_height = field::height},
                             measure_);
        box.rect = {column.x, column.y, column.width, field::height};
        column.y += field::height + field::below;
        column.boxes.push_back(std::move(box));
    }

    /// The article's "now", always visible.
    void as_of(float x, float y, float width) {
        if (!in_.article.as_of) return;
        Font font = style_.ui(type::as_of);
        font.size = std::min(font.size,
                             bar::date_most);  // the bar's height is independent of the text size
        Box box;
        box.runs = {{.text = fill(in_.strings.as_of, {date_text(*in_.article.as_of, in_.strings)}),
                     .font = font,
                     .tone = Tone::soft}};
        box.flow = flow_text(
            box.runs,
            {.max_width = width, .line_height = style_.ui(type::as_of).size * leading::plain},
            measure_);
        box.rect = {x, y, width, bar::date_height};
        out_.boxes.push_back(std::move(box));
    }

    /// Spread evenly, with equal widths.
    template <typename Wanted>
    void tools(float x, float y, float width, float height, Wanted wanted) {
        const auto count = std::count_if(in_.bar.children.begin(), in_.bar.children.end(), wanted);
        const float each = width / static_cast<float>(std::max<std::ptrdiff_t>(count, 1));
        for (const Node& node : in_.bar.children) {
            if (!wanted(node)) continue;
            Box box;
            box.kind = BoxKind::tool;
            box.node = node.id;
            box.icon = node.icon;
            const bool letters = is(node, Command::open_reading);
            box.font = style_.ui(letters ? button::letters : button::arrows, weight::strong);
            box.runs = rich_runs(node.words, box.font, Tone::soft, style_);
            box.flow =
                flow_text(box.runs, {.max_width = type::one_line, .line_height = height}, measure_);
            box.rect = {x, y, each, height};
            box.inset_x = (each - box.flow.width) / 2;
            out_.boxes.push_back(std::move(box));
            x += each;
        }
    }

    const ChromeInput& in_;
    const TypeStyle& style_;
    TextMeasure& measure_;
    Chrome out_;
};

}  // namespace

Chrome layout_chrome(const ChromeInput& input, TextMeasure& measure) {
    const TypeStyle style = style_for(input.width, input.reading);
    Chrome chrome;
    // Without a rail if the contents do not fit, which would be clipped.
    if (style.rail > 0) chrome = Builder(input, style, measure).rail();
    if (chrome.rail == 0) chrome = Builder(input, style, measure).bar();
    chrome.mirrored = is_right_to_left(input.article.lang);
    if (chrome.mirrored) mirror(chrome.boxes, 0, chrome.rail > 0 ? chrome.rail - 1 : input.width);
    return chrome;
}

}  // namespace broadside
