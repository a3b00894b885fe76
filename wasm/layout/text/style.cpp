#include "layout/text/style.h"

#include <algorithm>

namespace broadside {
namespace {

using namespace design;

/// Applies the settings' letter and word spacing.
Font spaced(Font font, Spacing spacing) noexcept {
    if (spacing == Spacing::wide) {
        font.letter_spacing = font.size * design::reading::letter;
        font.word_spacing = font.size * design::reading::word;
    }
    return font;
}

Family text_family(Face face) noexcept {
    switch (face) {
        case Face::serif:
            return Family::serif;
        case Face::sans:
            return Family::sans;
        case Face::page:
            break;
    }
    return Family::text;
}

void space_out(TypeStyle& s) noexcept {
    if (s.reading.spacing != Spacing::wide) return;
    s.body_leading = design::reading::body_leading;
    s.least_leading = design::reading::least_leading;
    s.paragraph = s.body * design::reading::paragraph;
}

void narrow_down(TypeStyle& s, float width) noexcept {
    s.narrow = true;
    s.title = width < breakpoint::slim_below ? type::slim_title : type::narrow_title;
    s.standfirst = type::narrow_standfirst;
    s.heading = type::narrow_heading;
    s.subheading = type::narrow_subheading;
    s.top = space::narrow_top;
    s.section = space::narrow_section;
    s.indent = space::narrow_indent;
    s.target = target::thumb;
    if (width >= breakpoint::tight_below) return;
    s.title = type::tight_title;
    s.heading = type::tight_heading;
    s.subheading = type::tight_subheading;
}

}  // namespace

Font TypeStyle::text(float size, std::uint16_t weight) const noexcept {
    return spaced({text_family(reading.face), weight, false, size}, reading.spacing);
}
Font TypeStyle::ui(float size, std::uint16_t weight) const noexcept {
    return spaced({Family::interface, weight, false, size}, reading.spacing);
}
Font TypeStyle::mono(float size) const noexcept {
    return spaced({Family::mono, weight::regular, false, size}, reading.spacing);
}

TypeStyle style_for(float width, const Reading& reading) noexcept {
    TypeStyle s;
    s.reading = reading;
    const float at_one = width / reading.size;
    if (at_one < breakpoint::rail_from) {
        s.rail = 0;
        s.margin = std::clamp(at_one * space::margin_share, space::least_margin, space::margin);
    }
    if (is_narrow(width, reading)) narrow_down(s, at_one);
    for (float* v :
         {&s.title, &s.standfirst, &s.heading, &s.subheading, &s.body, &s.note, &s.small, &s.label,
          &s.contents, &s.paragraph, &s.section, &s.indent, &s.main_max, &s.rail})
        *v *= reading.size;
    // A button is high enough for touch and for its label.
    s.target = std::max(s.target, s.small * target::label);
    space_out(s);
    return s;
}

TypeStyle stage_style(float width, float factor, const Reading& reading) noexcept {
    TypeStyle s;
    s.reading = reading;
    s.rail = 0;
    for (float* v : {&s.title, &s.standfirst, &s.heading, &s.subheading, &s.body, &s.note, &s.small,
                     &s.label, &s.paragraph, &s.section, &s.indent, &s.target})
        *v *= factor;
    s.heading = s.title;
    s.margin = width * space::stage_margin_share;
    s.top = 0;
    s.main_max = width;
    s.measure = type::stage_measure;
    space_out(s);
    return s;
}

bool is_narrow(float width, const Reading& reading) noexcept {
    return width / reading.size < breakpoint::narrow_below;
}

Font with_reading(Font font, const Reading& reading) noexcept {
    font.size *= reading.size;
    return spaced(font, reading.spacing);
}

}  // namespace broadside
