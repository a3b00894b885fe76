#include "cli/markdown/places.h"

#include "cli/markdown/json_path.h"

namespace broadside::cli {

void Places::add(std::string_view path, int line) { lines_.emplace(path, line); }

void Places::add(std::string_view path, const Json& parts, const std::vector<int>& lines) {
    for (std::size_t i = 0; i < parts.size() && i < lines.size(); ++i)
        add(concat({path, ".", text_of(parts[i], "id")}), lines[i]);
}

int Places::line(const Json& article, std::string_view path) const {
    int line = 0;
    std::string name;
    const Json* at = &article;
    for (const std::string& key : keys_of(path)) {
        const Json* inner = at ? child(*at, key) : nullptr;
        const bool is_part = at && at->is_array() && inner && inner->is_object();
        const std::string id = is_part ? text_of(*inner, "id") : "";
        name += concat({name.empty() ? "" : ".", id.empty() ? std::string_view(key) : id});
        if (const auto found = lines_.find(name); found != lines_.end()) line = found->second;
        at = inner;
    }
    return line;
}

}  // namespace broadside::cli
