// Article + state + width → Document.
#pragma once

#include <span>
#include <string>

#include "layout/chrome/buttons.h"
#include "layout/document/document.h"
#include "layout/text/style.h"
#include "model/state/reader_state.h"
#include "model/timeline/timeline_index.h"
#include "semantics/strings.h"

namespace broadside {

/// A language that the article is to be had in.
struct Language {
    std::string tag;   ///< BCP 47
    std::string name;  ///< its own
};

/// All that a layout depends on; the same input gives the same document.
struct LayoutInput {
    const Article& article;
    const ReaderState& state;
    const Strings& strings;
    const TimelineIndex& timeline;  ///< of the article and the state's filter
    TimelineWindow window;          ///< of the timeline, in sight
    float width = 0, height = 0;    ///< of the panel, CSS px
    float rail = 0, bottom = 0;     ///< of it covered by the chrome, at the left and at the foot
    bool justify = false;           ///< the page sets its paragraphs justified
    std::span<const Language> languages = {};
};

[[nodiscard]] Document layout_document(const LayoutInput& input, TextMeasure& measure);

/// One step of a talk, alone on the screen, in the largest type that fits.
[[nodiscard]] Document layout_slide(const LayoutInput& input, TextMeasure& measure);

/// The timeline alone, with what it is and where it comes from.
[[nodiscard]] Document layout_picture(const LayoutInput& input, TextMeasure& measure);

}  // namespace broadside
