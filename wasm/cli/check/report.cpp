#include "cli/check/report.h"

#include <algorithm>
#include <cstdio>

#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside::cli {
namespace {

constexpr std::size_t widest = 96;  // characters shown of a line
constexpr std::size_t before = 60;  // of them before the caret, if the line is longer

std::string_view name_of(std::string_view file) { return file == "-" ? "<stdin>" : file; }

std::string_view severity_of(const Diagnostic& d) {
    return d.severity == Severity::error ? "error" : "warning";
}

/// Finds lines; fast if they are requested in ascending order.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    }
    /// Line `number`, from 1; empty if there is none.
    std::string_view line(int number) {
        if (number < at_) {
            at_ = 1;
            from_ = 0;
        }
        for (; at_ < number; ++at_) {
            const std::size_t end = text_.find('\n', from_);
            if (end == std::string_view::npos) return {};
            from_ = end + 1;
        }
        const std::string_view line = text_.substr(from_, text_.find('\n', from_) - from_);
        return line.substr(0, line.find('\r'));
    }

private:
    std::string_view text_;
    std::size_t from_ = 0;  ///< offset of the line `at_`
    int at_ = 1;
};

/// A character for a line of output: tab and NUL as spaces, ill-formed bytes as U+FFFD.
std::string_view shown(std::string_view character) {
    if (utf8_length(character) == 0) return "\uFFFD";
    return character == "\t" || character.front() == '\0' ? " " : character;
}

/// The part of the line around the column, and a caret under it.
std::string excerpt(std::string_view line, int number, int column) {
    std::vector<std::string_view> characters;
    for (std::string_view rest = line; !rest.empty(); rest.remove_prefix(characters.back().size()))
        characters.push_back(rest.substr(0, std::max<std::size_t>(utf8_length(rest), 1)));
    const auto caret = static_cast<std::size_t>(std::max(column, 1) - 1);
    if (characters.empty() || caret > characters.size()) return {};
    const bool long_line = characters.size() > widest;
    const std::size_t first = long_line && caret > before ? caret - before : 0;
    const std::size_t last = std::min(first + widest, characters.size());
    const std::string margin = decimal(number);
    std::string out = concat({"  ", margin, " | ", first > 0 ? "…" : ""});
    for (std::size_t i = first; i < last; ++i)
        out += shown(characters[i]);
    if (last < characters.size()) out += "…";
    const std::size_t indent = caret - first + (first > 0 ? 1 : 0);
    return concat(
        {out, "\n  ", std::string(margin.size(), ' '), " | ", std::string(indent, ' '), "^\n"});
}

}  // namespace

std::string report(const std::string& file, const Diagnostics& diagnostics, std::string_view text,
                   const Colours& colours) {
    std::string out;
    Lines lines(text);
    for (const Diagnostic& d : diagnostics) {
        const bool error = d.severity == Severity::error;
        out += concat({colours.bold, name_of(file), ":", decimal(d.line), ":", decimal(d.column),
                       ": ", colours.off, error ? colours.error : colours.warning, severity_of(d),
                       ": ", colours.off, d.path, ": ", d.message, "\n"});
        const std::string cited = excerpt(lines.line(d.line), d.line, d.column);
        if (!cited.empty()) out += concat({colours.soft, cited, colours.off});
    }
    return out;
}

std::string report_json(const std::string& file, const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& d : diagnostics) {
        out += concat({out.empty() ? "" : ",\n", R"({"file":)", json_string(name_of(file)),
                       R"(,"line":)", decimal(d.line), R"(,"column":)", decimal(d.column),
                       R"(,"severity":")", severity_of(d), R"(","path":)", json_string(d.path),
                       R"(,"message":)", json_string(d.message), "}"});
    }
    return out;
}

void remark(const std::string& file, std::string_view what, std::string_view why) {
    std::fputs(concat({name_of(file), ": warning: ", what, " ", why, "\n"}).c_str(), stderr);
}

ArticleFile load(const std::string& file) {
    ArticleFile read = read_article(file, form_of(file));
    std::fputs(report(file, read.diagnostics, read.text(), colours_for(stderr)).c_str(), stderr);
    return read;
}

bool is_format(std::string_view word) noexcept {
    return word.empty() || word == "text" || word == "json";
}

std::string no_format(std::string_view word) {
    return concat({"has no format ", in_quotes(word), "; expected \"text\" or \"json\""});
}

}  // namespace broadside::cli
