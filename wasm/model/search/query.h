// A search query and its matches in a text.
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
    std::string written;       ///< as typed
    bool long_enough = false;  ///< three characters or more: also matches inside words
};

/// All words must occur in a part of the article; see parse_query.
struct Query {
    std::vector<QueryWord> words;  ///< each once; at most 16
};

/// Words are separated by white space; quotation marks of any kind enclose a phrase, an unclosed
/// one to the end.
[[nodiscard]] Query parse_query(std::string_view written);

/// The first match of `word` in folded text, from byte `from` on; npos if there is none. In scripts
/// with spaces a word of one or two characters matches only at the start of words.
[[nodiscard]] std::size_t find_word(std::string_view folded, const QueryWord& word,
                                    std::size_t from = 0);

/// All matches of all words, in bytes of the original; ascending and merged.
[[nodiscard]] std::vector<TextRange> find_all(const Folded& text, const Query& query);
[[nodiscard]] std::vector<TextRange> match_ranges(std::string_view original, const Query& query);

/// A match in one of several runs.
struct RunRange {
    std::size_t run = 0;
    TextRange range;  ///< in bytes of that run's text
    bool operator==(const RunRange&) const = default;
};

/// Like match_ranges in consecutive runs as one text, so that a phrase matches across a change of
/// style. A run that is not part of the text (a source's number) is passed as empty.
[[nodiscard]] std::vector<RunRange> match_runs(std::span<const std::string_view> runs,
                                               const Query& query);

}  // namespace broadside
