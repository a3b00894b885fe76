// The article as plain values, validated and ready for layout.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/article/id_index.h"
#include "model/diagnostic.h"
#include "model/rare.h"
#include "model/text/rich_text.h"
#include "model/text/text_index.h"
#include "model/time/date.h"

namespace broadside {

/// How certain a statement is. `none` if the author sets none.
enum class Status : std::uint8_t { none, reported, claim, opinion, forecast };
inline constexpr std::string_view status_names[] = {"none", "reported", "claim", "opinion",
                                                    "forecast"};
[[nodiscard]] constexpr std::string_view status_name(Status status) noexcept {
    return status_names[static_cast<std::size_t>(status)];
}

struct Source {
    std::string id, title, publisher, url;
    std::optional<When> date;
    std::size_t written = 0;  ///< position in the author's list, from 0
};

struct Section {
    std::string id, title;
    Blocks body;
    Status status = Status::none;
    std::vector<std::string> sources;  ///< ids
    std::string notes;                 ///< speaker notes, plain text
};

struct Question {
    std::string id, question;
    Blocks answer;
    std::vector<std::string> sources;
    std::string notes;
};

struct Lane {
    std::string id, label;
    bool between = false;  ///< concerns several sides: placed between them, on the axis
};

struct Category {
    std::string id, label;
};

struct Event {
    std::string id, title;
    std::size_t lane = 0;                 ///< index in Timeline::lanes
    std::optional<std::size_t> category;  ///< index in Timeline::categories
    When date;
    Rare<When> end;  ///< makes the event a span
    Blocks body;
    Status status = Status::none;
    std::vector<std::string> sources;
    std::vector<std::string> responds;  ///< ids of the events that this one responds to
    int importance = 1;                 ///< 1 (least) to 5
    std::string notes;
};

/// A span of time, in days since 1970-01-01 (fractions allowed).
struct TimelineWindow {
    double from = 0;
    double to = 0;
    bool operator==(const TimelineWindow&) const = default;
};

struct Timeline {
    std::string title;
    std::vector<Lane> lanes;
    std::vector<Category> categories;
    std::vector<Event> events;  ///< sorted by first day, then as written
    TimelineWindow whole;       ///< all events, with margins; see index_article
    /// An event and one that it responds to, by index; ascending. See index_article.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> answers;
};

/// The first and last day that an event covers on the axis; an open end extends to `horizon`.
[[nodiscard]] TimelineWindow event_extent(const Event& event, double horizon);

struct Term {
    std::string term, definition;
};

struct Translation {
    std::string lang, src;
};

struct Article {
    std::string id, lang, title, subtitle, byline;
    std::optional<When> as_of;
    std::vector<Source> sources;  ///< by first citation, then as written: a source's number
    std::vector<Section> sections;
    std::vector<Question> faq;
    Timeline timeline;
    std::vector<Term> glossary;
    std::vector<Translation> translations;
    TextIndex parts;        ///< by their authors' ids; see article/address.h
    IdIndex own_addresses;  ///< of all other parts; see article/address.h

    /// Index of a source by id; nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> source_index(std::string_view source_id) const;
};

/// Indexes the parts by id, and computes the extent of the timeline. parse_article() calls it; call
/// it again after parts have been changed.
void index_article(Article& article);

/// An article, or all errors; there may be warnings in both cases.
struct ParsedArticle {
    std::optional<Article> article;  ///< set exactly when no diagnostic is an error
    Diagnostics diagnostics;         ///< in the order of the file
};

/// Limits, to refuse a file with a clear error instead of a slow page.
struct ParseLimits {
    std::size_t max_bytes = 32u << 20;
    std::size_t max_depth = 64;
    bool allow_data_images = false;  ///< in a bundle, which contains its images
};

/// Parses and validates article JSON (UTF-8). Never throws, never returns a partial article.
[[nodiscard]] ParsedArticle parse_article(std::string_view json, const ParseLimits& limits = {});

}  // namespace broadside
