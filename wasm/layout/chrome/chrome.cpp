#include "layout/chrome/chrome.h"

#include <algorithm>

#include "layout/document/contents.h"
#include "layout/document/mirror.h"
#include "model/article/language.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float rail_inset = 32;
constexpr float bar_target = 44;
constexpr float rail_target = 32;
constexpr float strip = 20;         // over the buttons: the date, CSS px
constexpr float short_panel = 300;  // below this height the strip is left out
constexpr float widest_bar = 640;

struct Tool {
    const char* name;
    std::string_view text;   // drawn
    std::string_view label;  // said
    Icon icon = Icon::none;
};

class Builder {
public:
    Builder(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), measure_(measure) {}

    Chrome rail(bool can_go_back) {
        SideColumn column(in_, style_, measure_);
        column.x = rail_inset;
        column.width = style_.rail - rail_inset - 20;
        column.y = style_.top - 12;
        field(column);
        column.label(in_.strings.contents, "contents");
        column.contents(0);
        const float foot = in_.height - 16 - rail_target - strip - 8;
        if (column.y > foot) return {};
        const float before_key = column.y + 20;
        std::vector<Box> without_key = column.boxes;
        column.y = before_key;
        column.label(in_.strings.how_sure, "");
        column.statuses(24);
        out_.boxes = column.y <= foot ? std::move(column.boxes) : std::move(without_key);
        out_.rail = style_.rail;
        as_of(column.x, foot + 4, column.width);
        tools(column.x - 8, in_.height - 14 - rail_target, column.width + 16, rail_target,
              list(can_go_back, false));
        out_.progress = {style_.rail - 1, 0, 1, in_.height};
        return std::move(out_);
    }

    Chrome bar(bool can_go_back) {
        const float top = in_.height >= short_panel && in_.article.as_of ? strip : 6;
        out_.bottom = top + bar_target + 6;
        const float y = in_.height - out_.bottom;
        Box ground;
        ground.kind = BoxKind::bar;
        ground.rect = {0, y, in_.width, out_.bottom};
        out_.boxes.push_back(std::move(ground));
        const float width = std::min(in_.width - 16, widest_bar);
        const float x = (in_.width - width) / 2;
        if (top == strip) as_of(x + 8, y + 3, width - 16);
        tools(x, y + top, width, bar_target, list(can_go_back, true));
        out_.progress = {0, y, in_.width, 2};
        return std::move(out_);
    }

private:
    void field(SideColumn& column) {
        Box box;
        box.kind = BoxKind::field;
        box.key = box.owner = button::search;
        box.icon = Icon::search;
        box.label = in_.strings.search;
        box.inset_x = 30;
        box.runs = {{.text = std::string(in_.strings.search),
                     .font = style_.ui(design::type::field),
                     .tone = Tone::soft}};
        box.flow = flow_text(box.runs, {.max_width = column.width, .line_height = 34}, measure_);
        box.rect = {column.x, column.y, column.width, 34};
        column.y += 34 + 20;
        column.boxes.push_back(std::move(box));
    }

    /// The date that "now" means for the article is always in sight.
    void as_of(float x, float y, float width) {
        if (!in_.article.as_of) return;
        Font font = style_.ui(design::type::as_of);
        font.size = std::min(font.size, 14.0F);  // the strip does not grow with the text
        Box box;
        box.runs = {{.text = fill(in_.strings.as_of, {date_text(*in_.article.as_of, in_.strings)}),
                     .font = font,
                     .tone = Tone::soft}};
        box.flow = flow_text(
            box.runs,
            {.max_width = width, .line_height = style_.ui(design::type::as_of).size * 1.4F},
            measure_);
        box.rect = {x, y, width, 16};
        out_.boxes.push_back(std::move(box));
    }

    [[nodiscard]] std::vector<Tool> list(bool can_go_back, bool whole) const {
        const Strings& s = in_.strings;
        std::vector<Tool> tools;
        if (whole) tools.push_back({button::contents, "", s.contents, Icon::contents});
        if (whole) tools.push_back({button::search, "", s.search, Icon::search});
        tools.push_back({button::reading, "Aa", s.reading});
        if (can_go_back) tools.push_back({button::back, "↩", s.back});
        tools.push_back({button::previous_part, "↑", s.previous_part});
        tools.push_back({button::next_part, "↓", s.next_part});
        return tools;
    }

    /// Spread evenly, each as wide as its share of the row.
    void tools(float x, float y, float width, float height, const std::vector<Tool>& list) {
        const float each = width / static_cast<float>(list.size());
        for (const Tool& tool : list) {
            Box box;
            box.kind = BoxKind::tool;
            box.key = box.owner = tool.name;
            box.icon = tool.icon;
            box.label = tool.label;
            box.runs = {{.text = std::string(tool.text),
                         .font = style_.ui(tool.text == "Aa" ? 15.0F : 17.0F, 600),
                         .tone = Tone::soft}};
            box.flow = flow_text(box.runs, {.max_width = 999, .line_height = height}, measure_);
            box.rect = {x, y, each, height};
            box.inset_x = (each - box.flow.width) / 2;
            out_.boxes.push_back(std::move(box));
            x += each;
        }
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    TextMeasure& measure_;
    Chrome out_;
};

}  // namespace

Chrome layout_chrome(const LayoutInput& input, bool can_go_back, TextMeasure& measure) {
    const TypeStyle style = style_for(input.width, input.state.reading);
    Chrome chrome;
    // Contents that do not fit beside the text would be cut: then there is no rail.
    if (style.rail > 0) chrome = Builder(input, style, measure).rail(can_go_back);
    if (chrome.rail == 0) chrome = Builder(input, style, measure).bar(can_go_back);
    chrome.mirrored = is_right_to_left(input.article.lang);
    if (chrome.mirrored) mirror(chrome.boxes, 0, chrome.rail > 0 ? chrome.rail - 1 : input.width);
    return chrome;
}

}  // namespace broadside
