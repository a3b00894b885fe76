// All strings of the interface, one table per language: strings_en.cpp, strings_zh_hans.cpp, ….
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"

namespace broadside {

/// Strings by meaning. Patterns have placeholders in braces: fill("{0} of {1}", …).
struct Strings {
    std::string_view tag;   ///< BCP 47 tag of this table
    std::string_view name;  ///< the language's name in that language

    // Parts of the article
    std::string_view contents, timeline, questions, sources, glossary;
    std::string_view as_of;                     ///< {0} date
    std::string_view by;                        ///< {0} byline as written
    std::string_view source_label;              ///< {0} number; read aloud for a reference
    std::string_view responds_to;               ///< {0} titles of the events responded to
    std::string_view answered_by, see_section;  ///< {0} a title
    std::string_view date, title, lane, category, status, expected, importance, notes;
    std::string_view minutes_read;     ///< {0} whole minutes
    std::string_view no_events_here;   ///< an empty window of the timeline
    std::string_view more_events;      ///< {0} number of unlisted events
    std::string_view in_this_stretch;  ///< {0} a span of dates
    std::string_view today;
    std::string_view event_position;  ///< {0} number, {1} count, {2} lane
    std::string_view list_separator;  ///< between items of a list
    std::string_view labelled;        ///< {0} label, {1} value

    /// In the order of the enum Status; `none` is empty.
    std::array<std::string_view, 5> statuses;

    // Controls
    std::string_view search, no_results, fit, zoom_in, zoom_out, list_view;
    std::string_view previous, next, close, open, copy_link, copied, not_copied;
    std::string_view more, filter, compare, share, show_all;
    std::string_view copy_text, save_picture, share_what;
    std::string_view shown_events;  ///< {0} of {1}
    std::string_view only_source;
    std::string_view theme, theme_auto, theme_light, theme_dark, language;
    std::string_view reading;  ///< text settings: size, spacing, face, theme
    std::string_view text_size, smaller, larger, spacing, spacing_normal, spacing_wide;
    std::string_view typeface, face_page, face_serif, face_sans;
    std::string_view previous_part, next_part, back, all_sources, all_terms;
    std::string_view how_sure;          ///< above the statuses
    std::string_view hidden_part;       ///< instead of a section that the filter hides
    std::string_view hidden_events;     ///< {0} number of events that the filter hides
    std::string_view hits, search_tip;  ///< {0} number of matches; what can be searched
    std::string_view step;              ///< {0} of {1}

    std::string_view keyboard;  ///< above the list of keys; their descriptions:
    std::string_view help_events, help_lanes, help_ends, help_read_event, help_zoom, help_pan,
        help_response, help_table, help_compare, help_parts, help_back, help_escape;

    // Dates; {y} year, {m} month's name, {n} month's number, {d} day, {q} quarter's name
    std::array<std::string_view, 12> months, months_short;
    std::array<std::string_view, 4> quarters;
    std::string_view date_year, date_year_before, date_quarter, date_month, date_day;
    std::string_view date_quarter_alone, date_month_alone,
        date_day_alone;                                            ///< the year is beside it
    std::string_view month_axis, day_axis;                         ///< labels on the axis
    std::string_view about, uncertain, between, not_before, span;  ///< {0}, {1} dates
    bool year_first;  ///< "2026年5月至8月": of two dates in a year, the first one has it
};

/// The table for a BCP 47 tag ("zh", "zh-CN", "zh-Hans" → Simplified Chinese); English otherwise.
[[nodiscard]] const Strings& strings_for(std::string_view lang) noexcept;

/// All tables, English first.
[[nodiscard]] std::span<const Strings* const> all_strings() noexcept;

[[nodiscard]] std::string_view status_text(const Strings& strings, Status status) noexcept;

/// Replaces {0}, {1}, … in a pattern by values.
[[nodiscard]] std::string fill(std::string_view pattern,
                               std::initializer_list<std::string_view> values);

/// The fallback for languages without a table.
[[nodiscard]] const Strings& strings_en() noexcept;

}  // namespace broadside
