// Every word of the interface, one table a language: strings_en.cpp, strings_zh_hans.cpp, ….
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"

namespace broadside {

/// Words by what they say. A pattern has its places marked with braces: fill("{0} of {1}", …).
struct Strings {
    std::string_view tag;   ///< BCP 47 tag of this table
    std::string_view name;  ///< the language's own name

    // Parts of the article
    std::string_view contents, timeline, questions, sources, glossary;
    std::string_view as_of;                     ///< {0} date
    std::string_view by;                        ///< {0} byline as written
    std::string_view source_label;              ///< {0} number; read aloud for a reference
    std::string_view responds_to;               ///< {0} titles of the events answered
    std::string_view answered_by, see_section;  ///< {0} a title
    std::string_view date, title, lane, category, status, expected, importance, notes;
    std::string_view minutes_read;     ///< {0} whole minutes
    std::string_view no_events_here;   ///< an empty window of the timeline
    std::string_view more_events;      ///< {0} how many are not listed
    std::string_view in_this_stretch;  ///< {0} a span of dates
    std::string_view today;
    std::string_view event_position;  ///< {0} number, {1} count, {2} lane
    std::string_view list_separator;  ///< between things in a row
    std::string_view labelled;        ///< {0} what it is, {1} the thing itself

    /// In the order of the enum Status; `none` is empty.
    std::array<std::string_view, 5> statuses;

    // Things to press
    std::string_view search, no_results, fit, zoom_in, zoom_out, list_view;
    std::string_view previous, next, close, open, copy_link, copied;
    std::string_view more, filter, compare, share, show_all;
    std::string_view copy_text, save_picture, share_what;
    std::string_view shown_events;  ///< {0} of {1}
    std::string_view only_source;
    std::string_view theme, theme_auto, theme_light, theme_dark, language;
    std::string_view reading;  ///< how the text is set: size, spacing, face, theme
    std::string_view text_size, smaller, larger, spacing, spacing_normal, spacing_wide;
    std::string_view typeface, face_page, face_serif, face_sans;
    std::string_view previous_part, next_part, back, all_sources, all_terms;
    std::string_view how_sure;          ///< over the statuses
    std::string_view hidden_part;       ///< in place of a section that the filter hides
    std::string_view hidden_events;     ///< {0} how many events the filter hides
    std::string_view hits, search_tip;  ///< {0} how many places; what can be searched
    std::string_view step;              ///< {0} of {1}

    std::string_view keyboard;  ///< over the list of keys; what they do:
    std::string_view help_events, help_lanes, help_ends, help_read_event, help_zoom, help_pan,
        help_response, help_table, help_compare, help_parts, help_back, help_escape;

    // Dates; {y} year, {m} month's name, {n} month's number, {d} day, {q} quarter's name
    std::array<std::string_view, 12> months, months_short;
    std::array<std::string_view, 4> quarters;
    std::string_view date_year, date_year_before, date_quarter, date_month, date_day;
    std::string_view date_quarter_alone, date_month_alone,
        date_day_alone;                                            ///< the year stands beside
    std::string_view month_axis, day_axis;                         ///< labels on the axis
    std::string_view about, uncertain, between, not_before, span;  ///< {0}, {1} dates
    bool year_first;  ///< "2026年5月至8月": of two dates in a year, the first one names it
};

/// The table for a BCP 47 tag ("zh", "zh-CN", "zh-Hans" → Simplified Chinese); English otherwise.
[[nodiscard]] const Strings& strings_for(std::string_view lang) noexcept;

/// All tables, English first.
[[nodiscard]] std::span<const Strings* const> all_strings() noexcept;

[[nodiscard]] std::string_view status_text(const Strings& strings, Status status) noexcept;

/// Puts values where the pattern says {0}, {1}, …
[[nodiscard]] std::string fill(std::string_view pattern,
                               std::initializer_list<std::string_view> values);

/// What stands in for languages without a table.
[[nodiscard]] const Strings& strings_en() noexcept;

}  // namespace broadside
