// Names of everything that can be pressed and is no part of the article: used as Box::owner and
// understood by Reader::press().
#pragma once

#include <string_view>

namespace broadside::button {

// In the rail or the bar.
inline constexpr const char* contents = "bar.contents";
inline constexpr const char* search = "bar.search";
inline constexpr const char* reading = "bar.reading";
inline constexpr const char* back = "bar.back";
inline constexpr const char* previous_part = "bar.previous";
inline constexpr const char* next_part = "bar.next";

// In a sheet.
inline constexpr const char* close_sheet = "sheet.close";
inline constexpr const char* all_sources = "sheet.sources";
inline constexpr const char* all_terms = "sheet.terms";

inline constexpr const char* keys = "sheet.keys";

// The reader's own settings.
inline constexpr const char* smaller = "reading.smaller";
inline constexpr const char* larger = "reading.larger";
inline constexpr const char* spacing_normal = "reading.spacing.normal";
inline constexpr const char* spacing_wide = "reading.spacing.wide";
inline constexpr const char* serif = "reading.serif";
inline constexpr const char* sans = "reading.sans";
inline constexpr const char* page_face = "reading.page";
inline constexpr std::string_view language = "language.";  ///< before a tag
inline constexpr const char* theme_auto = "theme.auto";
inline constexpr const char* theme_light = "theme.light";
inline constexpr const char* theme_dark = "theme.dark";

// Beside the timeline and its open event.
inline constexpr const char* table = "timeline.table";
inline constexpr const char* compare = "timeline.compare";
inline constexpr const char* filter = "timeline.filter";
inline constexpr const char* share = "timeline.share";
inline constexpr const char* copy_link = "timeline.copy-link";
inline constexpr const char* copy_text = "timeline.copy-text";
inline constexpr const char* save_picture = "timeline.save-picture";
inline constexpr const char* show_all = "timeline.show-all";
inline constexpr const char* sort_date = "timeline.sort.date";
inline constexpr const char* sort_lane = "timeline.sort.lane";
inline constexpr const char* sort_title = "timeline.sort.title";
inline constexpr const char* sort_status = "timeline.sort.status";
inline constexpr const char* fit = "timeline.fit";
inline constexpr const char* zoom_in = "timeline.zoom-in";
inline constexpr const char* zoom_out = "timeline.zoom-out";
inline constexpr const char* previous = "timeline.previous";
inline constexpr const char* next = "timeline.next";
inline constexpr const char* close = "timeline.close";

}  // namespace broadside::button
