// An index of texts stored elsewhere, such as the ids of an article's parts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "model/key_index.h"
#include "model/text/text.h"

namespace broadside {

/// Numbers by texts; `text_of(number)` returns the text added with a number.
class TextIndex {
public:
    /// Adds `number` if the text is new. Returns the text's number, and whether the text is new.
    template <typename TextOf>
    std::pair<std::size_t, bool> add(std::string_view text, std::size_t number, TextOf text_of) {
        for (std::uint64_t key = hash_of(text);; ++key) {
            const auto found = index_.add(key, number);
            if (found.second || text_of(found.first) == text) return found;
        }
    }
    template <typename TextOf>
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text, TextOf text_of) const {
        for (std::uint64_t key = hash_of(text);; ++key) {
            const std::optional<std::size_t> number = index_.find(key);
            if (!number || text_of(*number) == text) return number;
        }
    }
    void reserve(std::size_t count) { index_.reserve(count); }
    void clear() { index_.clear(); }

private:
    KeyIndex index_;  ///< by hash; a later text with the same hash has the next key
};

}  // namespace broadside
