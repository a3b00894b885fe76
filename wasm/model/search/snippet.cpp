// Snippets; see snippet.h.
#include "model/search/snippet.h"

#include <algorithm>

#include "model/text/utf8.h"

namespace broadside {
namespace {

// In characters.
constexpr std::size_t length = 80;
constexpr std::size_t before_match = 24;
constexpr std::size_t longest_word = 16;  // given up at most to truncate between words

constexpr std::string_view ellipsis = "…";

bool is_white(char c) noexcept { return c == ' ' || c == '\n' || c == '\t'; }

/// Whether this is neither inside a character nor before a combining mark.
bool is_border(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) return false;
    std::string plain;
    append_folded(plain, text.substr(at, code_point_at(text, at).size));
    return !plain.empty();
}

std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
    for (; characters > 0 && at > 0; --characters)
        do
            --at;
        while (!is_border(text, at));
    return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t characters) {
    for (; characters > 0 && at < text.size(); --characters)
        do
            ++at;
        while (!is_border(text, at));
    return at;
}

/// The start of a word in [at, limit), or `at` if none starts there.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t limit) {
    for (std::size_t i = at; i < limit; ++i)
        if (i == 0 || is_white(text[i - 1])) return i;
    return at;
}

/// The end of a word in (limit, at], or `at` if none ends there.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
    for (std::size_t i = at; i > limit; --i)
        if (i == text.size() || is_white(text[i])) return i;
    return at;
}

}  // namespace

Snippet snippet_of(std::string_view text, const Query& query) {
    const std::vector<TextRange> matches = match_ranges(text, query);
    const TextRange match = matches.empty() ? TextRange{} : matches.front();

    std::size_t begin = back(text, match.begin, before_match);
    begin = word_start(text, begin, std::min(match.begin, forth(text, begin, longest_word)));
    // Near the end there is space for more before the match.
    if (forth(text, begin, length) == text.size()) {
        begin = std::min(begin, back(text, text.size(), length));
        begin = word_start(text, begin, std::min(match.begin, forth(text, begin, longest_word)));
    }
    std::size_t end = forth(text, begin, length);
    end = std::max(match.end,
                   word_end(text, end, std::max(match.end, back(text, end, longest_word))));
    while (begin < end && is_white(text[begin]))
        ++begin;
    while (begin < end && is_white(text[end - 1]))
        --end;

    Snippet snippet;
    if (begin > 0) snippet.text = ellipsis;
    const std::size_t shift = snippet.text.size();
    for (const char c : text.substr(begin, end - begin))
        snippet.text += is_white(c) ? ' ' : c;
    if (end < text.size()) snippet.text += ellipsis;
    for (const TextRange& m : matches) {
        if (m.begin >= end) break;
        snippet.marks.push_back({m.begin - begin + shift, std::min(m.end, end) - begin + shift});
    }
    return snippet;
}

}  // namespace broadside
