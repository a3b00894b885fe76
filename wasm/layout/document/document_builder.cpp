#include "layout/document/document_builder.h"

#include <algorithm>
#include <cmath>

#include "layout/document/mirror.h"
#include "layout/text/rich_runs.h"
#include "model/article/language.h"
#include "model/text/text.h"

namespace broadside {
namespace {

/// A paragraph that holds an image and nothing else.
bool is_picture(const Block& block) {
    const auto is_image = [](const Run& run) { return run.kind == Run::Kind::image; };
    return block.runs.size() == 1 && is_image(block.runs.front());
}

/// Whether a text has letters, and so a direction of its own; figures and signs go along.
bool has_letters(const std::vector<TextRun>& runs) {
    const auto is_letter = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool latin = ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
        // First bytes of U+00C0 on, but for the block of punctuation.
        return latin || (byte >= 0xC3 && byte != 0xE2);
    };
    return std::any_of(runs.begin(), runs.end(), [&](const TextRun& run) {
        return std::any_of(run.text.begin(), run.text.end(), is_letter);
    });
}

}  // namespace

DocumentBuilder::DocumentBuilder(const LayoutInput& input, const TypeStyle& s, TextMeasure& m)
    : y(s.top), in(input), style(s), measure(m) {
    const float main = std::min(input.width - s.rail, s.main_max);
    left_ = s.rail + s.margin;
    column_ = std::max(main - 2 * s.margin, 60.0F);
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

void DocumentBuilder::anchor(std::string_view id) {
    constexpr float air = 12;  // CSS px, so that no heading touches the view's edge
    doc.anchors.push_back({std::string(id), std::max(y - air, 0.0F)});
}

Box& DocumentBuilder::runs(std::vector<TextRun> text, const Setting& setting, std::string key,
                           float x, float width) {
    Box box;
    box.key = std::move(key);
    box.runs = std::move(text);
    const FlowOptions options{
        .max_width = width,
        .line_height = setting.font.size * std::max(setting.leading, style.least_leading),
        .balance = setting.balance,
        .justify = setting.justify,
        .lang = in.article.lang};
    box.flow = flow_text(box.runs, options, measure);
    box.rect = {x, y, width, box.flow.height};
    // A paragraph that runs against the article stands at its end.
    if (box.flow.rtl != rtl_ && has_letters(box.runs)) box.inset_x = width - box.flow.width;
    y += box.flow.height;
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

Box& DocumentBuilder::line(std::string_view text, const Setting& setting, std::string key,
                           float width) {
    TextRun run{.text = std::string(text), .font = setting.font, .tone = setting.tone};
    return runs({std::move(run)}, setting, std::move(key), left_, std::min(width, column_));
}

Box& DocumentBuilder::button(std::string_view label, std::string_view name, float x, float at) {
    const float pad = style.small * 0.85F;
    Box box;
    box.kind = BoxKind::button;
    box.key = box.owner = name;
    box.runs = {{.text = std::string(label), .font = style.ui(style.small), .tone = Tone::soft}};
    box.flow = flow_text(box.runs, {.max_width = 999, .line_height = style.target}, measure);
    const float width = std::max(box.flow.width + 2 * pad, style.target);
    box.rect = {x, at, width, style.target};
    box.inset_x = (width - box.flow.width) / 2;
    doc.boxes.push_back(std::move(box));
    return doc.boxes.back();
}

Box& DocumentBuilder::status(Status status, float x, float at) {
    Box box;
    box.kind = BoxKind::status;
    box.status = status;
    box.inset_x = style.label * 1.35F;
    box.runs = {{.text = std::string(status_text(in.strings, status)),
                 .font = style.ui(style.label),
                 .tone = Tone::soft}};
    box.flow = flow_text(box.runs, {.max_width = 999, .line_height = style.label * 1.5F}, measure);
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

std::string DocumentBuilder::leaf_key(std::string_view owner) {
    return std::string(owner) + '.' + std::to_string(leaves_++);
}

void DocumentBuilder::body(const Blocks& blocks, std::string_view owner, Tone tone) {
    leaves_ = 0;
    bool first = true;
    for (const Block& b : blocks) {
        if (!first) skip(style.paragraph);
        first = false;
        block(b, owner, tone, 0);
    }
}

/// Room for a picture whose size is not known before it is there; the text layer shows it, whole.
void DocumentBuilder::picture(std::string key, float x, float width) {
    constexpr float shape = 9.0F / 16;
    Box box;
    box.kind = BoxKind::picture;
    box.key = std::move(key);
    box.rect = {x, y, width, std::round(width * shape)};
    y += box.rect.h;
    doc.boxes.push_back(std::move(box));
}

void DocumentBuilder::block(const Block& b, std::string_view owner, Tone tone, float indent) {
    const float width = std::max(prose_ - indent, 40.0F);
    const float x = left_ + indent;
    switch (b.kind) {
        case Block::Kind::paragraph: {
            if (is_picture(b)) return picture(leaf_key(owner), x, width);
            const Font font = style.text(style.body);
            runs(rich_runs(in.article, b.runs, font, tone, style),
                 {.font = font, .leading = style.body_leading, .tone = tone, .justify = in.justify},
                 leaf_key(owner), x, width);
            break;
        }
        case Block::Kind::heading: {
            const float size = b.level <= 3 ? style.subheading : style.body;
            const Font font = style.text(size, 600);
            skip(style.paragraph * 0.6F);
            runs(rich_runs(in.article, b.runs, font, tone, style),
                 {font, style.heading_leading, tone, true}, leaf_key(owner), x, width);
            break;
        }
        case Block::Kind::code:
            code(b, owner, indent);
            break;
        case Block::Kind::list:
            list(b, owner, tone, indent);
            break;
        case Block::Kind::quote:
            quote(b, owner, indent);
            break;
        case Block::Kind::rule:
            skip(style.paragraph);
            rule(x, width);
            skip(style.paragraph);
            break;
        case Block::Kind::item:  // only ever inside a list
            break;
    }
}

void DocumentBuilder::list(const Block& list, std::string_view owner, Tone tone, float indent) {
    int number = list.start;
    bool first = true;
    for (const Block& item : list.children) {
        if (!first) skip(list.tight ? style.paragraph * 0.35F : style.paragraph);
        first = false;
        const float top = y;
        const std::string mark = list.ordered ? std::to_string(number++) + '.' : "•";
        const Font font = style.text(style.body);
        TextRun run{.text = mark, .font = font, .tone = Tone::soft};
        const float mark_width = text_width(mark, font);
        runs({std::move(run)}, {.font = font, .leading = style.body_leading}, "",
             left_ + indent + style.indent - mark_width - style.body * 0.4F, mark_width + 1);
        y = top;
        bool first_child = true;
        for (const Block& child : item.children) {
            if (!first_child && !list.tight) skip(style.paragraph);
            first_child = false;
            block(child, owner, tone, indent + style.indent);
        }
        y = std::max(y, top + style.body * style.body_leading);
    }
}

void DocumentBuilder::quote(const Block& quote, std::string_view owner, float indent) {
    const float top = y;
    const std::size_t at = doc.boxes.size();
    bool first = true;
    for (const Block& child : quote.children) {
        if (!first) skip(style.paragraph);
        first = false;
        block(child, owner, Tone::soft, indent + style.indent);
    }
    Box bar;
    bar.kind = BoxKind::quote_bar;
    bar.rect = {left_ + indent + style.indent * 0.3F, top, 2, y - top};
    doc.boxes.insert(doc.boxes.begin() + static_cast<std::ptrdiff_t>(at), std::move(bar));
}

void DocumentBuilder::code(const Block& code, std::string_view owner, float indent) {
    const float pad = style.body * 0.7F;
    const float top = y;
    const std::size_t at = doc.boxes.size();
    skip(pad);
    std::vector<TextRun> text;
    for (const Run& r : code.runs) {
        TextRun run;
        run.text = r.text;
        while (!run.text.empty() && run.text.back() == '\n')
            run.text.pop_back();
        run.font = style.mono(style.body * 0.88F);
        text.push_back(std::move(run));
    }
    const Font font = text.empty() ? style.text(style.body) : text.front().font;
    runs(std::move(text), {.font = font, .leading = 1.5F}, leaf_key(owner), left_ + indent + pad,
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
