#include "layout/chrome/sheet_builder.h"

#include <algorithm>

namespace broadside {

using namespace sheet_size;

void SheetBuilder::title(std::string_view text) {
    Box& box = b.line(text, {style.ui(style.note, 600), 1.35F, Tone::ink, true}, "sheet.title",
                      b.column() - close_target);
    box.kind = BoxKind::heading;
    b.y = std::max(b.y + gap, pad + 34);
}

void SheetBuilder::line(std::string_view text, const Font& font, Tone tone, std::string key) {
    b.line(text, {font, 1.5F, tone, false}, std::move(key), b.column());
}

void SheetBuilder::press(std::string_view text, const char* name) {
    b.button(text, name, b.left(), b.y);
    b.skip(style.target);
}

void SheetBuilder::choice(std::string_view about, std::span<const Choice> choices) {
    line(about, style.ui(style.label), Tone::soft, "");
    b.skip(2);
    float x = b.left();
    for (const Choice& c : choices) {
        Box& box = b.button(c.text, c.name, x, b.y);
        if (x > b.left() && box.rect.right() > b.left() + b.column()) {
            b.skip(style.target + 6);
            box.rect.x = x = b.left();
            box.rect.y = b.y;
        }
        box.kind = BoxKind::toggle;
        box.on = c.on;
        box.label = c.label.empty() ? std::string(about) + ": " + std::string(c.text)
                                    : std::string(c.label);
        x += box.rect.w + 6;
    }
    b.skip(style.target + gap);
}

void SheetBuilder::statuses() {
    SideColumn side = column(0);
    side.y += gap;
    side.label(in.strings.how_sure, "sheet.how-sure");
    side.statuses(std::min(style.target, 36.0F));
    take(side);
}

SideColumn SheetBuilder::column(float inset) {
    SideColumn side(in, style, b.measure);
    side.x = b.left() + inset;
    side.width = b.column() - inset;
    side.y = b.y;
    return side;
}

void SheetBuilder::take(SideColumn& column) {
    for (Box& box : column.boxes)
        b.doc.boxes.push_back(std::move(box));
    b.y = column.y;
}

std::vector<Box> SheetBuilder::boxes(float& height) {
    height = b.y + pad;
    return std::move(b.finish(height).boxes);
}

}  // namespace broadside
