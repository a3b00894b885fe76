// Queries; see query.h.
#include "model/search/query.h"

#include <algorithm>

#include "model/ordered.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

constexpr std::size_t max_words = 16;
constexpr std::size_t inside_words = 3;  // characters

std::size_t characters(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

/// Whether a short word may start at `at`.
bool begins_word(std::string_view folded, std::size_t at) noexcept {
    return at == 0 || !is_word_letter(code_point_at(folded, at).value) ||
           !is_word_letter(code_point_before(folded, at).value);
}

void add_word(Query& query, std::string_view written, const Folded& folded, std::size_t begin,
              std::size_t end) {
    while (begin < end && folded.text[begin] == ' ')
        ++begin;
    while (begin < end && folded.text[end - 1] == ' ')
        --end;
    if (begin == end || query.words.size() == max_words) return;
    QueryWord word;
    append_folded(word.folded, std::string_view(folded.text).substr(begin, end - begin));
    const auto same = [&](const QueryWord& other) { return other.folded == word.folded; };
    if (std::any_of(query.words.begin(), query.words.end(), same)) return;
    const TextRange from = folded.original({begin, end});
    word.written = written.substr(from.begin, from.end - from.begin);
    word.long_enough = characters(word.folded) >= inside_words;
    query.words.push_back(std::move(word));
}

/// Sorts ranges and merges adjacent ones.
std::vector<TextRange> joined(const std::vector<TextRange>& ranges) {
    Ordered order;
    for (const TextRange& range : ranges)
        order.emplace_back(range.begin, static_cast<std::uint32_t>(range.end));
    sort_ordered(order);
    std::vector<TextRange> result;
    for (const auto& [begin, end] : order) {
        const TextRange range{static_cast<std::size_t>(begin), end};
        if (!result.empty() && range.begin <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

}  // namespace

Query parse_query(std::string_view written) {
    Query query;
    const Folded folded = fold(written, Spaces::kept);
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= folded.text.size(); ++at) {
        const bool end = at == folded.text.size();
        const bool quote = !end && folded.text[at] == '"';
        if (!end && !quote && (quoted || folded.text[at] != ' ')) continue;
        add_word(query, written, folded, begin, at);
        begin = at + 1;
        if (quote) quoted = !quoted;
    }
    return query;
}

std::size_t find_word(std::string_view folded, const QueryWord& word, std::size_t from) {
    std::size_t at = folded.find(word.folded, from);
    while (at != std::string_view::npos && !word.long_enough && !begins_word(folded, at))
        at = folded.find(word.folded, at + 1);
    return at;
}

std::vector<TextRange> find_all(const Folded& text, const Query& query) {
    std::vector<TextRange> ranges;
    for (const QueryWord& word : query.words) {
        const std::size_t size = word.folded.size();
        for (std::size_t at = find_word(text.text, word); at != std::string::npos;
             at = find_word(text.text, word, at + size))
            ranges.push_back(text.original({at, at + size}));
    }
    return joined(ranges);
}

std::vector<TextRange> match_ranges(std::string_view original, const Query& query) {
    if (query.words.empty()) return {};
    return find_all(fold(original), query);
}

std::vector<RunRange> match_runs(std::span<const std::string_view> runs, const Query& query) {
    std::string text;
    for (const std::string_view run : runs)
        text += run;
    std::vector<RunRange> result;
    std::size_t run = 0, run_begin = 0;
    for (const TextRange& range : match_ranges(text, query)) {
        while (run_begin + runs[run].size() <= range.begin)
            run_begin += runs[run++].size();
        std::size_t at = range.begin;
        for (std::size_t i = run, begin = run_begin; at < range.end; begin += runs[i++].size()) {
            const std::size_t end = std::min(range.end, begin + runs[i].size());
            if (end > at) result.push_back({i, {at - begin, end - begin}});
            at = std::max(at, end);
        }
    }
    return result;
}

}  // namespace broadside
