// What the reader looks for, and where it stands in a text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/fold.h"

namespace broadside {

/// A word of a query, or a "quoted phrase".
struct QueryWord {
    std::string folded;        ///< never empty
    std::string written;       ///< as the reader wrote it
    bool long_enough = false;  ///< three characters or more: found inside words, too
};

/// All words must occur in a part of the article; see parse_query.
struct Query {
    std::vector<QueryWord> words;  ///< each once; at most 16
};

/// Words are parted by white space; quotation marks of any kind hold a phrase together, and one
/// that is not closed yet does so to the end.
[[nodiscard]] Query parse_query(std::string_view written);

/// Where `word` first stands in folded text, from byte `from` on; npos if nowhere. In scripts with
/// spaces a word of one or two characters is found at the start of words only.
[[nodiscard]] std::size_t find_word(std::string_view folded, const QueryWord& word,
                                    std::size_t from = 0);

/// Every occurrence of every word, in bytes of the original; ascending, none touching another.
[[nodiscard]] std::vector<TextRange> find_all(const Folded& text, const Query& query);
[[nodiscard]] std::vector<TextRange> match_ranges(std::string_view original, const Query& query);

/// A mark in one run of several.
struct RunRange {
    std::size_t run = 0;
    TextRange range;  ///< in bytes of that run's text
    bool operator==(const RunRange&) const = default;
};

/// As match_ranges in runs that follow each other as one text, so that a phrase is found across a
/// change of style. A run that is not part of the text (a source's number) is given as empty.
[[nodiscard]] std::vector<RunRange> match_runs(std::span<const std::string_view> runs,
                                               const Query& query);

}  // namespace broadside
