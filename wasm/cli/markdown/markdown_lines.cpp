// Lines and chapters; see markdown_lines.h.
#include "cli/markdown/markdown_lines.h"

#include <algorithm>
#include <utility>

namespace broadside::cli {

namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::size_t most_indent = 3;
constexpr std::size_t least_fence = 3;

std::size_t indent_of(std::string_view line) noexcept {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// The length of the code fence at the start of the line; 0 if there is none.
std::size_t fence_length(std::string_view line) noexcept {
    const std::size_t indent = indent_of(line);
    if (indent > most_indent || indent == line.size()) return 0;
    const char mark = line[indent];
    if (mark != '`' && mark != '~') return 0;
    const std::size_t end = std::min(line.find_first_not_of(mark, indent), line.size());
    const bool inline_code = mark == '`' && line.find('`', end) != std::string_view::npos;
    return end - indent >= least_fence && !inline_code ? end - indent : 0;
}

/// Tracks fenced code from line to line.
class Fence {
public:
    /// Whether this line is inside fenced code, or a fence itself.
    bool holds(std::string_view line) noexcept {
        const std::size_t length = fence_length(line);
        if (length_ == 0) {
            length_ = length;
            if (length > 0) mark_ = line[indent_of(line)];
            return length > 0;
        }
        const bool same = length >= length_ && line[indent_of(line)] == mark_;
        if (same && is_blank(line.substr(indent_of(line) + length))) length_ = 0;
        return true;
    }

private:
    std::size_t length_ = 0;  ///< of the open fence; 0 if none is open
    char mark_ = '`';
};

/// 1 for "===", 2 for "---"; 0 for other lines.
int underline_level(std::string_view line) noexcept {
    const std::string_view marks = trimmed(line);
    if (marks.empty() || (marks[0] != '=' && marks[0] != '-')) return 0;
    if (marks.find_first_not_of(marks[0]) != std::string_view::npos) return 0;
    return marks[0] == '=' ? 1 : 2;
}

/// Whether this line can be the text of an underlined heading, unlike lists, quotes and the like.
bool may_be_underlined(std::string_view line) noexcept {
    const std::string_view text = trimmed(line);
    if (text.empty() || indent_of(line) > 0) return false;
    return std::string_view(">#|<-*+=`~[").find(text[0]) == std::string_view::npos;
}

}  // namespace

bool is_blank(std::string_view line) noexcept {
    return line.find_first_not_of(white) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) noexcept {
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

SourceLines split_lines(std::string_view text, int first_number) {
    SourceLines lines;
    Fence fence;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back({std::string(line), first_number++, fence.holds(line)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

int heading_level(std::string_view line, std::string& heading) {
    const std::size_t indent = indent_of(line);
    if (indent > most_indent) return 0;
    line.remove_prefix(indent);
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6) return 0;
    if (level < line.size() && line[level] != ' ' && line[level] != '\t') return 0;
    std::string_view text = trimmed(line.substr(level));
    const std::size_t last = text.find_last_not_of('#');
    if (last == std::string_view::npos) {
        text = {};
    } else if (last + 1 < text.size() && (text[last] == ' ' || text[last] == '\t')) {
        text = trimmed(text.substr(0, last));
    }
    heading = text;
    return static_cast<int>(level);
}

std::vector<Chapter> split_chapters(const SourceLines& lines, int from, int to) {
    std::vector<Chapter> chapters(1);
    const auto is_cut = [&](int level) { return level >= from && level <= to; };
    for (const SourceLine& line : lines) {
        std::string heading;
        const bool outside = !line.code && indent_of(line.text) == 0;  // of code and items
        const int level = outside ? heading_level(line.text, heading) : 0;
        const SourceLines& open = chapters.back().lines;
        const bool under_text = outside && !open.empty() && !open.back().code &&
                                open.back().number + 1 == line.number &&
                                may_be_underlined(open.back().text) &&
                                (open.size() < 2 || is_blank(open[open.size() - 2].text));
        const int underlined = under_text ? underline_level(line.text) : 0;
        if (is_cut(level)) {
            chapters.push_back({level, std::move(heading), line.number, {}});
        } else if (is_cut(underlined)) {
            const SourceLine title = open.back();
            chapters.back().lines.pop_back();
            chapters.push_back({underlined, std::string(trimmed(title.text)), title.number, {}});
        } else {
            chapters.back().lines.push_back(line);
        }
    }
    return chapters;
}

std::size_t definition(std::string_view line, std::string& label, bool& footnote) {
    const std::size_t open = line.find_first_not_of(' ');
    if (open > 3 || open >= line.size() || line[open] != '[') return 0;
    const std::size_t close = line.find(']', open);
    if (close == std::string_view::npos || line.substr(close, 2) != "]:") return 0;
    label = line.substr(open + 1, close - open - 1);
    footnote = !label.empty() && label[0] == '^';
    if (footnote) label.erase(0, 1);
    return label.empty() ? 0 : close + 2;
}

std::string join_lines(const SourceLines& lines, int& first) {
    std::size_t begin = 0;
    std::size_t end = lines.size();
    while (begin < end && is_blank(lines[begin].text))
        ++begin;
    while (end > begin && is_blank(lines[end - 1].text))
        --end;
    first = begin < lines.size() ? lines[begin].number : 0;
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) text += '\n';
        text += lines[i].text;
    }
    return text;
}

}  // namespace broadside::cli
