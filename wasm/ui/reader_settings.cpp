// What the buttons of the reader's own settings do.
#include "ui/reader.h"

namespace broadside {

std::optional<Action> Reader::setting(std::string_view name) const {
    using namespace action;
    if (name == button::smaller) return StepTextSize{-1};
    if (name == button::larger) return StepTextSize{1};
    if (name == button::spacing_normal) return SetSpacing{Spacing::normal};
    if (name == button::spacing_wide) return SetSpacing{Spacing::wide};
    if (name == button::serif) return SetFace{Face::serif};
    if (name == button::sans) return SetFace{Face::sans};
    if (name == button::page_face) return SetFace{Face::page};
    if (name == button::theme_auto) return SetTheme{Theme::automatic};
    if (name == button::theme_light) return SetTheme{Theme::light};
    if (name == button::theme_dark) return SetTheme{Theme::dark};
    if (name.starts_with(button::language))
        return SetLanguage{std::string(name.substr(button::language.size()))};
    return std::nullopt;
}

}  // namespace broadside
