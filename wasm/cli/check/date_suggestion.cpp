#include "cli/check/date_suggestion.h"

#include <iterator>
#include <vector>

#include "model/text/text.h"
#include "model/time/date.h"

namespace broadside::cli {
namespace {

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};

/// A number or a word in a date.
struct Token {
    std::string text;
    int number = 0;  ///< also of a month's name; 0 for other words
    bool is_name = false;
    [[nodiscard]] bool is_year() const { return !is_name && text.size() == 4; }
};

int month_of(std::string_view word) {
    for (std::size_t i = 0; i < std::size(months); ++i)
        if (word.substr(0, 3) == months[i]) return static_cast<int>(i) + 1;
    return 0;
}

std::vector<Token> tokens_of(std::string_view written) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < written.size();) {
        const bool digits = is_digit(written[at]);
        const auto belongs = [&](char c) {
            return digits ? is_digit(c) : ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
        };
        if (!belongs(written[at])) {
            ++at;
            continue;
        }
        Token token;
        for (; at < written.size() && belongs(written[at]); ++at)
            token.text += ascii_lower(written[at]);
        const bool ordinal = token.text == "st" || token.text == "nd" || token.text == "rd" ||
                             token.text == "th" || token.text == "of";
        if (ordinal) continue;
        token.is_name = !digits;
        if (digits && token.text.size() <= 4)
            for (const char c : token.text)
                token.number = token.number * 10 + (c - '0');
        if (!digits) token.number = month_of(token.text);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::string two_digits(int number) { return concat({number < 10 ? "0" : "", decimal(number)}); }

/// Month and day of the two tokens beside the year, in the order written; day 0 if both orders are
/// possible.
std::pair<int, int> month_and_day(const Token& a, const Token& b, bool year_first) {
    if (a.is_name) return {a.number, b.number};
    if (b.is_name) return {b.number, a.number};
    if (year_first) return {a.number, b.number};
    if (a.number > 12) return {b.number, a.number};
    if (b.number > 12) return {a.number, b.number};
    return {0, 0};
}

}  // namespace

std::string nearest_date(std::string_view written) {
    const std::vector<Token> tokens = tokens_of(written);
    if (tokens.size() < 2 || tokens.size() > 3) return {};
    const bool year_first = tokens.front().is_year();
    if (!year_first && !tokens.back().is_year()) return {};
    const Token& year = year_first ? tokens.front() : tokens.back();
    const std::size_t first = year_first ? 1 : 0;
    std::string out = year.text;
    if (tokens.size() == 2) {
        out += "-" + two_digits(tokens[first].number);
    } else {
        auto [month, day] = month_and_day(tokens[first], tokens[first + 1], year_first);
        // With dots the day is first.
        const bool dots = written.find('.') != std::string_view::npos;
        if (month == 0 && dots) month = tokens[first + 1].number, day = tokens[first].number;
        out += concat({"-", two_digits(month), "-", two_digits(day)});
    }
    return parse_when(out).when && out != written ? out : std::string();
}

std::string did_you_mean_date(std::string_view written) {
    return did_you_mean(nearest_date(written));
}

void suggest_dates(Diagnostics& diagnostics) {
    for (Diagnostic& d : diagnostics) {
        const std::string_view path = d.path;
        const std::string_view key = path.substr(path.rfind('.') + 1);
        const std::size_t end = d.message.find("\": ");
        if ((key != "date" && key != "end" && key != "asOf") || d.message.front() != '"' ||
            end == std::string::npos)
            continue;
        d.message += did_you_mean_date(std::string_view(d.message).substr(1, end - 1));
    }
}

}  // namespace broadside::cli
