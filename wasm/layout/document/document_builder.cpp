#include "layout/document/document_builder.h"

#include <algorithm>
#include <cmath>

#include "layout/document/mirror.h"
#include "layout/text/bidi.h"
#include "layout/text/rich_runs.h"
#include "model/article/language.h"
#include "model/text/text.h"

namespace broadside {
namespace {

using namespace design;

bool have_direction(const std::vector<TextRun>& runs) {
    return std::any_of(runs.begin(), runs.end(),
                       [](const TextRun& run) { return has_direction(run.text); });
}

}  // namespace

bool is_block(const Node& node) noexcept {
    return node.role >= Role::paragraph && node.role <= Role::image;
}

DocumentBuilder::DocumentBuilder(const LayoutInput& input, const TypeStyle& s, TextMeasure& m)
    : y(s.top), in(input), style(s), measure(m) {
    const float main = std::min(input.width - s.rail, s.main_max);
    left_ = s.rail + s.margin;
    column_ = std::max(main - 2 * s.margin, column::least);
    prose_ = std::min(m.width(s.text(s.body), "0") * s.measure, column_);
    doc.width = input.width;
    rtl_ = is_right_to_left(input.article.lang);
}

float DocumentBuilder::text_width(std::string_view text, const Font& font) {
    return measure.width(font, text);
}

void DocumentBuilder::inset(float by) {
    left_ += by;
    column_ -= 2 * by;
    prose_ = std::min(prose_, column_);
}

void DocumentBuilder::anchor(PartRef part) {
    doc.anchors.push_back({part, std::max(y - column::anchor_air, 0.0F)});
}

Box& DocumentBuilder::runs(std::vector<TextRun> text, const Setting& setting, NodeId node, float x,
                           float width) {
    Box box;
    box.node = node;
    box.font = setting.font;
    box.runs = std::move(text);
    const FlowOptions options{
        .max_width = width,
        .line_height = setting.font.size * std::max(setting.leading, style.least_leading),
        .balance = setting.balance,
        .justify = setting.justify,
        .lang = in.article.lang};
    box.flow = flow_text(box.runs, options, measure);
    box.rect = {x, y, width, box.flow.height};
    // A paragraph in the other direction is aligned to the end.
    if (box.flow.rtl != rtl_ && have_direction(box.runs)) box.inset_x = width - box.flow.width;
    y += box.flow.height;
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

Box& DocumentBuilder::line(const Node& node, const Setting& setting, float width) {
    return runs(rich_runs(node.words, setting.font, setting.tone, style), setting, node.id, left_,
                std::min(width, column_));
}

Box& DocumentBuilder::line(std::string_view text, const Setting& setting, float width) {
    TextRun run{.text = std::string(text), .font = setting.font, .tone = setting.tone};
    return runs({std::move(run)}, setting, {}, left_, std::min(width, column_));
}

Box& DocumentBuilder::button(const Node& control, float x, float at) {
    const float pad = style.small * button::pad;
    Box box;
    box.kind = control.toggle ? BoxKind::toggle : BoxKind::button;
    box.on = control.on;
    box.node = control.id;
    box.font = style.ui(style.small);
    box.runs = rich_runs(control.words, box.font, Tone::soft, style);
    box.flow =
        flow_text(box.runs, {.max_width = type::one_line, .line_height = style.target}, measure);
    const float width = std::max(box.flow.width + 2 * pad, style.target);
    box.rect = {x, at, width, style.target};
    box.inset_x = (width - box.flow.width) / 2;
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

float DocumentBuilder::status_width(const Node& status) {
    return text_width(plain_words(status), style.ui(style.label)) + style.label * status::lead;
}

Box& DocumentBuilder::status(const Node& status, float x, float at) {
    Box box;
    box.kind = BoxKind::status;
    box.node = status.id;
    box.status = status.status;
    box.inset_x = style.label * status::lead;
    box.font = style.ui(style.label);
    box.runs = rich_runs(status.words, box.font, Tone::soft, style);
    box.flow = flow_text(box.runs,
                         {.max_width = type::one_line, .line_height = style.label * leading::loose},
                         measure);
    box.rect = {x, at, box.inset_x + box.flow.width, box.flow.height};
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

void DocumentBuilder::rule(float x, float width) {
    Box box;
    box.kind = BoxKind::rule;
    box.rect = {x, y, width, 1};
    doc.boxes.push_back(std::move(box));
}

Box& DocumentBuilder::ground(const Rect& rect) {
    Box box;
    box.kind = BoxKind::ground;
    box.rect = rect;
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

void DocumentBuilder::body(const Node& part, Tone tone) {
    bool first = true;
    for (const Node& node : part.children) {
        if (!is_block(node)) continue;
        if (!first) skip(style.paragraph);
        first = false;
        block(node, tone, 0);
    }
}

/// Space for a picture, whose size is not known before it is loaded; the text layer shows all of
/// it.
void DocumentBuilder::picture(NodeId node, float x, float width) {
    Box box;
    box.kind = BoxKind::picture;
    box.node = node;
    box.rect = {x, y, width, std::round(width * picture_shape)};
    y += box.rect.h;
    doc.boxes.push_back(std::move(box));
}

void DocumentBuilder::paragraph(const Node& node, Tone tone, float indent) {
    const Font font = style.text(style.body);
    runs(rich_runs(node.words, font, tone, style),
         {.font = font, .leading = style.body_leading, .tone = tone, .justify = in.justify},
         node.id, left_ + indent, std::max(prose_ - indent, column::least_inside));
}

void DocumentBuilder::block(const Node& node, Tone tone, float indent) {
    const float width = std::max(prose_ - indent, column::least_inside);
    const float x = left_ + indent;
    switch (node.role) {
        case Role::paragraph:
            paragraph(node, tone, indent);
            break;
        case Role::image:
            picture(node.id, x, width);
            break;
        case Role::subheading: {
            const Font font =
                style.text(node.minor ? style.body : style.subheading, weight::strong);
            skip(style.paragraph * heading::minor_above);
            runs(rich_runs(node.words, font, tone, style),
                 {font, style.heading_leading, tone, true}, node.id, x, width);
            break;
        }
        case Role::code:
            code(node, indent);
            break;
        case Role::list:
            list(node, tone, indent);
            break;
        case Role::quote:
            quote(node, indent);
            break;
        case Role::rule:
            skip(style.paragraph);
            rule(x, width);
            skip(style.paragraph);
            break;
        default:
            break;
    }
}

void DocumentBuilder::list(const Node& list, Tone tone, float indent) {
    int number = list.start;
    bool first = true;
    for (const Node& item : list.children) {
        if (!first) skip(list.tight ? style.paragraph * block::tight : style.paragraph);
        first = false;
        const float top = y;
        const std::string mark = list.ordered ? std::to_string(number++) + '.' : "•";
        const Font font = style.text(style.body);
        TextRun run{.text = mark, .font = font, .tone = Tone::soft};
        const float mark_width = text_width(mark, font);
        runs({std::move(run)}, {.font = font, .leading = style.body_leading}, {},
             left_ + indent + style.indent - mark_width - style.body * block::mark_gap,
             mark_width + 1);
        y = top;
        const float inside = indent + style.indent;
        if (!item.words.empty()) paragraph(item, tone, inside);
        bool first_child = true;
        for (const Node& child : item.children) {
            if (!first_child && !list.tight) skip(style.paragraph);
            first_child = false;
            block(child, tone, inside);
        }
        y = std::max(y, top + style.body * style.body_leading);
    }
}

void DocumentBuilder::quote(const Node& quote, float indent) {
    const float top = y;
    const std::size_t at = doc.boxes.size();
    bool first = true;
    for (const Node& child : quote.children) {
        if (!first) skip(style.paragraph);
        first = false;
        block(child, Tone::soft, indent + style.indent);
    }
    Box bar;
    bar.kind = BoxKind::quote_bar;
    bar.rect = {left_ + indent + style.indent * block::quote_at, top, block::quote_bar, y - top};
    doc.boxes.insert(doc.boxes.begin() + static_cast<std::ptrdiff_t>(at), std::move(bar));
}

void DocumentBuilder::code(const Node& code, float indent) {
    const float pad = style.body * block::code_pad;
    const float top = y;
    const std::size_t at = doc.boxes.size();
    skip(pad);
    const Font font = style.mono(style.body * block::code_size);
    std::vector<TextRun> text;
    for (const Run& r : code.words) {
        TextRun run{.text = r.text, .font = font};
        while (!run.text.empty() && run.text.back() == '\n')
            run.text.pop_back();
        text.push_back(std::move(run));
    }
    runs(std::move(text), {.font = font, .leading = leading::loose}, code.id, left_ + indent + pad,
         prose_ - indent - 2 * pad);
    skip(pad);
    Box field;
    field.kind = BoxKind::ground;
    field.rect = {left_ + indent, top, prose_ - indent, y - top};
    doc.boxes.insert(doc.boxes.begin() + static_cast<std::ptrdiff_t>(at), std::move(field));
}

Document DocumentBuilder::finish(float height) {
    doc.height = height;
    if (rtl_) {
        mirror(doc.boxes, style.rail, in.width);
        doc.plot = mirrored(doc.plot, style.rail, in.width);
        doc.hand = mirrored(doc.hand, style.rail, in.width);
    }
    return std::move(doc);
}

}  // namespace broadside
