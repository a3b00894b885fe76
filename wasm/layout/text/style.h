// Sizes and fonts for one panel and one reader: the design system's values, chosen and scaled.
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
    float least_leading = 1;  ///< of anything, whatever else is said
    // space
    float margin = design::space::margin;        ///< left and right of the column
    float top = design::space::top;              ///< above the kicker
    float paragraph = design::space::paragraph;  ///< between paragraphs
    float section = design::space::section;      ///< between sections
    float indent = design::space::indent;        ///< of a list level
    float measure = design::type::measure;       ///< characters on a line of prose
    float main_max = design::space::main_max;    ///< widest column, margins included
    float rail = design::space::rail;        ///< width of the contents rail; 0 where there is none
    float target = design::target::pointer;  ///< least height of something to press
    bool narrow = false;                     ///< one column, thumbs
    Reading reading = {};

    [[nodiscard]] Font text(float size,
                            std::uint16_t weight = design::weight::regular) const noexcept;
    [[nodiscard]] Font ui(float size,
                          std::uint16_t weight = design::weight::regular) const noexcept;
    [[nodiscard]] Font mono(float size) const noexcept;
};

/// The style for a panel `width` CSS px wide. Large text makes a narrower layout, as zoom would.
[[nodiscard]] TypeStyle style_for(float width, const Reading& reading) noexcept;
/// The style on stage: everything times `factor`, nothing added. The type there fills the screen,
/// so that of the reader's settings only the face and the spacing count.
[[nodiscard]] TypeStyle stage_style(float width, float factor, const Reading& reading) noexcept;

/// True where the panel is set in one column, for thumbs.
[[nodiscard]] bool is_narrow(float width, const Reading& reading) noexcept;

/// `font` (with its size given for text size 1) as these settings have it.
[[nodiscard]] Font with_reading(Font font, const Reading& reading) noexcept;

}  // namespace broadside
