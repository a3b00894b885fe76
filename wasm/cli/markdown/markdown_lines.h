// Splits a Markdown file into lines and chapters, outside fenced code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace broadside::cli {

struct SourceLine {
    std::string text;
    int number = 0;
    bool code = false;  ///< inside fenced code, fences included
};
using SourceLines = std::vector<SourceLine>;

/// Splits a text into lines and marks fenced code; removes carriage returns before line feeds.
[[nodiscard]] SourceLines split_lines(std::string_view text, int first_number = 1);

/// A heading and all lines up to the next one of its level or above.
struct Chapter {
    int level = 0;        ///< 0: the text before the first heading
    std::string heading;  ///< as written, without its marks
    int line = 0;
    SourceLines lines;
};

/// Splits at headings of level `from` to `to`; "Title" over "---" has level 2, over "===" level 1.
[[nodiscard]] std::vector<Chapter> split_chapters(const SourceLines& lines, int from, int to);

/// The level of "## Title" and its text; 0 if the line is not a heading.
[[nodiscard]] int heading_level(std::string_view line, std::string& heading);

/// The lines as one text, without blank lines at both ends. `first` is set to the number of the
/// first line kept.
[[nodiscard]] std::string join_lines(const SourceLines& lines, int& first);

/// "label" of "[label]: rest" or "[^label]: rest", and the offset of the rest; 0 if it is neither.
[[nodiscard]] std::size_t definition(std::string_view line, std::string& label, bool& footnote);

[[nodiscard]] bool is_blank(std::string_view line) noexcept;
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

}  // namespace broadside::cli
