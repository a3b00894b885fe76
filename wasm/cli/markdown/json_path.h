// "timeline.events.3.date": the dotted paths of diagnostics, resolved in JSON.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cli/markdown/front_matter.h"
#include "model/text/text.h"

namespace broadside::cli {

/// "timeline", "events", "3", "date".
[[nodiscard]] std::vector<std::string> keys_of(std::string_view path);

/// The member of an object, or the item of an array; a null pointer if there is none.
template <typename Value>
[[nodiscard]] Value* child(Value& from, const std::string& key) {
    static_assert(std::is_same_v<std::remove_const_t<Value>, Json>);
    if (from.is_object()) {
        const auto found = from.find(key);
        return found == from.end() ? nullptr : &*found;
    }
    std::size_t index = 0;
    for (const char c : key) {
        if (!is_digit(c)) return nullptr;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return from.is_array() && index < from.size() ? &from[index] : nullptr;
}

}  // namespace broadside::cli
