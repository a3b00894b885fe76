// A Markdown file cut into lines and chapters, with an eye on fenced code.
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

/// Marks what is inside fences; a carriage return before a line feed is dropped.
[[nodiscard]] SourceLines split_lines(std::string_view text, int first_number = 1);

/// A heading and all lines up to the next one of its level or above.
struct Chapter {
    int level = 0;        ///< 0: what stands before the first heading
    std::string heading;  ///< as written, without its marks
    int line = 0;
    SourceLines lines;
};

/// Cuts at headings of level `from` to `to`; "Title" over "---" counts as level 2, over "===" as 1.
[[nodiscard]] std::vector<Chapter> split_chapters(const SourceLines& lines, int from, int to);

/// The level of "## Title" and its text; 0 if the line is no such heading.
[[nodiscard]] int heading_level(std::string_view line, std::string& heading);

/// The lines as one text, without blank lines at both ends. `first` becomes the number of the
/// first line that is kept.
[[nodiscard]] std::string join_lines(const SourceLines& lines, int& first);

/// "label" of "[label]: rest" or "[^label]: rest", and where the rest starts; 0 if it is neither.
[[nodiscard]] std::size_t definition(std::string_view line, std::string& label, bool& footnote);

[[nodiscard]] bool is_blank(std::string_view line) noexcept;
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

}  // namespace broadside::cli
