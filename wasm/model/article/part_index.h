// Finds an article's sections, questions and events by the ids that their author gave them.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/text/text.h"

namespace broadside {

/// A hash table of numbers. The ids themselves stay in the article: `id_of(number)` returns one.
class PartIndex {
public:
    /// Of several parts with one id the first is found.
    template <typename IdOf>
    void build(std::size_t count, IdOf id_of) {
        slots_.assign(std::bit_ceil(count * 2 + 1), 0);
        for (std::size_t number = 0; number < count; ++number) {
            std::uint32_t& slot = slots_[slot_of(id_of(number), id_of)];
            if (slot == 0) slot = static_cast<std::uint32_t>(number + 1);
        }
    }

    /// The number of the part with this id plus one, or 0.
    template <typename IdOf>
    [[nodiscard]] std::size_t find(std::string_view id, IdOf id_of) const {
        return id.empty() || slots_.empty() ? 0 : slots_[slot_of(id, id_of)];
    }

private:
    /// The slot that holds the id, or the free one where it belongs.
    template <typename IdOf>
    [[nodiscard]] std::size_t slot_of(std::string_view id, IdOf id_of) const {
        std::size_t slot = hash_of(id) & (slots_.size() - 1);
        while (slots_[slot] != 0 && id_of(slots_[slot] - 1) != id)
            slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    }

    std::vector<std::uint32_t> slots_;  ///< a part's number plus one, or 0
};

}  // namespace broadside
