// The settings of the host page: size, colours, language.
#pragma once

#include <optional>
#include <string>

#include "ui/theme.h"

namespace broadside {

/// Size and scale of the panel. Width and height in CSS px; scale in device px per CSS px.
struct View {
    float width = 0, height = 0, scale = 1;
    bool operator==(const View&) const = default;
};

struct Page {
    View view;
    PageColours colours;
    PagePreferences preferences;
    std::string lang;             ///< BCP 47; empty if the page sets none
    std::optional<double> today;  ///< days since 1970-01-01 in local time
    bool justify = false;         ///< its paragraphs are justified
    bool density_shader = false;  ///< the renderer has the shader for densities
    bool picture = false;         ///< only the timeline is drawn, for a picture of it
    bool operator==(const Page&) const = default;
};

}  // namespace broadside
