// Titles in Markdown; see inline_text.h.
#include "cli/markdown/inline_text.h"

#include "model/text/rich_text.h"
#include "model/text/text.h"

namespace broadside::cli {

std::string plain_title(std::string_view markdown) {
    const RichText rich = parse_markdown(concat({"# ", markdown}));
    const bool sound = rich.faults.empty() && rich.references.empty() && rich.blocks.size() == 1;
    return sound ? plain_text(rich.blocks) : std::string(markdown);
}

std::string escape_markdown(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>&#{}~").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string slug(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (is_letter(c) || is_digit(c) || c == '-' || c == '_') result += ascii_lower(c);
        if (c == ' ' && !result.empty()) result += '-';
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = ascii_lower(c);
    return result;
}

}  // namespace broadside::cli
