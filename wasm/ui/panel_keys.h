// The dependencies of each value of ui/panel.h. Versions are those of other derived values, of the
// state (Panel::state_version), or of objects that are replaced as a whole.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "layout/geometry.h"
#include "model/state/reader_state.h"
#include "semantics/sheet_tree.h"
#include "ui/frame.h"
#include "ui/page.h"

namespace broadside {

using Version = std::uint32_t;

struct PaletteKey {
    PageColours colours;
    PagePreferences preferences;
    Theme theme = Theme::automatic;
    bool operator==(const PaletteKey&) const = default;
};

struct IndexKey {
    Version article = 0;
    std::uint8_t hidden = 0;
    TimelineFilter filter;
    bool operator==(const IndexKey&) const = default;
};

struct FoundKey {
    Version article = 0, query = 0;
    bool operator==(const FoundKey&) const = default;
};

/// Of the events that the text layer lists.
struct ListedKey {
    Version article = 0, index = 0, state = 0;
    TimelineWindow window;
    bool operator==(const ListedKey&) const = default;
};

struct ArticleTreeKey {
    Version article = 0;
    const Strings* strings = nullptr;
    bool operator==(const ArticleTreeKey&) const = default;
};

struct EventsTreeKey {
    Version article = 0, listed = 0;
    const Strings* strings = nullptr;
    bool operator==(const EventsTreeKey&) const = default;
};

struct TimelineTreeKey {
    Version article = 0, index = 0, state = 0;
    const Strings* strings = nullptr;
    std::optional<TimelineWindow> window;
    bool narrow = false;
    bool operator==(const TimelineTreeKey&) const = default;
};

struct BarKey {
    Version article = 0, index = 0, state = 0;
    const Strings* strings = nullptr;
    bool can_go_back = false;
    bool operator==(const BarKey&) const = default;
};

struct SheetTreeKey {
    Version article_tree = 0, index = 0, found = 0, state = 0, languages = 0;
    SheetRequest request;
    Theme theme = Theme::automatic;
    bool operator==(const SheetTreeKey&) const = default;
};

struct ChromeKey {
    Version article_tree = 0, bar = 0, fonts = 0;
    Reading reading;
    float width = 0, height = 0;
    bool operator==(const ChromeKey&) const = default;
};

struct DocumentKey {
    Version article_tree = 0, timeline_tree = 0, fonts = 0, state = 0;
    std::optional<TimelineWindow> window;
    float width = 0, height = 0, rail = 0, bottom = 0;
    bool justify = false, picture = false;
    bool operator==(const DocumentKey&) const = default;
};

/// Of the parts of a document that do not depend on the rest of the state.
struct SteadyKey {
    Version article_tree = 0, fonts = 0;
    Reading reading;
    HiddenStatuses hidden = 0;
    float width = 0, rail = 0;
    bool justify = false;
    bool operator==(const SteadyKey&) const = default;
};

struct LabelKey {
    Version article = 0, fonts = 0;
    Reading reading;
    bool operator==(const LabelKey&) const = default;
};

struct TimelineKey {
    Version index = 0, fonts = 0, state = 0;
    const Strings* strings = nullptr;
    TimelineWindow window;
    Rect plot;
    std::optional<double> today;
    bool operator==(const TimelineKey&) const = default;
};

struct SheetKey {
    Version tree = 0, fonts = 0;
    SheetKind kind = SheetKind::none;
    Rect from;
    Reading reading;
    float width = 0, height = 0, rail = 0, bottom = 0;
    bool operator==(const SheetKey&) const = default;
};

struct PanelVersions {
    Version document = 0, chrome = 0, timeline = 0, sheet = 0;
    std::array<Version, branch_count> trees{};  ///< by Branch
    bool operator==(const PanelVersions&) const = default;
};

}  // namespace broadside
