// What the page around the panel says: its size, its colours, its language.
#pragma once

#include <optional>
#include <string>

#include "ui/theme.h"

namespace broadside {

/// Size and scale of the panel. Width and height in CSS px; scale in device px a CSS px.
struct View {
    float width = 0, height = 0, scale = 1;
    bool operator==(const View&) const = default;
};

struct Page {
    View view;
    PageColours colours;
    PagePreferences preferences;
    std::string lang;             ///< BCP 47; empty where the page says nothing
    std::optional<double> today;  ///< days since 1970-01-01 where the reader is
    bool justify = false;         ///< its paragraphs are set justified
    bool density_shader = false;  ///< the renderer has the shader for densities
    bool picture = false;         ///< only the timeline is drawn, for a picture of it
    bool operator==(const Page&) const = default;
};

}  // namespace broadside
