// Sizes and fonts for one panel and one reader: the design system's values, selected and scaled.
#pragma once

#include "layout/design.h"
#include "layout/text/text_measure.h"
#include "model/state/reading.h"

namespace broadside {

/// Sizes in CSS px for one width of panel and one reader's settings.
struct TypeStyle {
    // type
    float title = design::type::title, standfirst = design::type::standfirst,
          heading = design::type::heading, subheading = design::type::subheading,
          body = design::type::body, note = design::type::note, small = design::type::small,
          label = design::type::label, contents = design::type::contents;
    float body_leading = design::type::body_leading,
          heading_leading = design::type::heading_leading,
          title_leading = design::type::title_leading,
          contents_leading = design::type::contents_leading;
    float least_leading = 1;  ///< minimum of all text
    // space
    float margin = design::space::margin;        ///< left and right of the column
    float top = design::space::top;              ///< above the kicker
    float paragraph = design::space::paragraph;  ///< between paragraphs
    float section = design::space::section;      ///< between sections
    float indent = design::space::indent;        ///< of a list level
    float measure = design::type::measure;       ///< characters on a line of prose
    float main_max = design::space::main_max;    ///< widest column, margins included
    float rail = design::space::rail;            ///< width of the contents rail; 0 without one
    float target = design::target::pointer;      ///< minimum height of controls
    bool narrow = false;                         ///< one column, touch targets
    Reading reading = {};

    [[nodiscard]] Font text(float size,
                            std::uint16_t weight = design::weight::regular) const noexcept;
    [[nodiscard]] Font ui(float size,
                          std::uint16_t weight = design::weight::regular) const noexcept;
    [[nodiscard]] Font mono(float size) const noexcept;
};

/// The style for a panel `width` CSS px wide. Large text makes a narrower layout, as zoom would.
[[nodiscard]] TypeStyle style_for(float width, const Reading& reading) noexcept;
/// The style while presenting: everything times `factor`. The text fills the screen, so that only
/// the reader's face and spacing apply.
[[nodiscard]] TypeStyle stage_style(float width, float factor, const Reading& reading) noexcept;

/// Whether the panel has one column with touch targets.
[[nodiscard]] bool is_narrow(float width, const Reading& reading) noexcept;

/// `font` (with its size for text size 1) with these settings applied.
[[nodiscard]] Font with_reading(Font font, const Reading& reading) noexcept;

}  // namespace broadside
