// Fills templates; see template_text.h.
#include "cli/page/template_text.h"

namespace broadside::cli {

std::string fill_in(std::string_view text,
                    const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        result += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const std::string_view name = text.substr(1, text.find('}') - 1);
        const std::string* found = nullptr;
        for (const auto& [key, value] : values)
            if (key == name) found = &value;
        result += found ? std::string_view(*found) : text.substr(0, 1);
        text.remove_prefix(found ? name.size() + 2 : 1);
    }
    return result;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result;
    result.reserve(text.size());
    std::size_t from = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, from)) {
        result += text.substr(from, at - from);
        result += by;
        from = at + what.size();
    }
    result += text.substr(from);
    return result;
}

}  // namespace broadside::cli
