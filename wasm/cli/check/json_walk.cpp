#include "cli/check/json_walk.h"

namespace broadside::cli {

std::size_t JsonWalk::member(std::size_t object, std::string_view key) const {
    if (document_.values[object].kind != JsonKind::object) return 0;
    const std::size_t end = document_.values[object].next;
    for (std::size_t at = object + 1; at < end; at = document_.values[at + 1].next)
        if (document_.string_at(at) == key) return at + 1;
    return 0;
}

std::string JsonWalk::text(std::size_t object, std::string_view key) const {
    const std::size_t at = member(object, key);
    return at != 0 && document_.values[at].kind == JsonKind::string ? document_.string_at(at)
                                                                    : std::string();
}

void JsonWalk::warn(std::size_t object, std::string_view key, const std::string& path,
                    std::string message) {
    const std::size_t at = member(object, key);
    const std::string where = path.empty() ? std::string(key) : concat({path, ".", key});
    log_.warning(where, document_.values[at != 0 ? at : object].begin, std::move(message));
}

}  // namespace broadside::cli
