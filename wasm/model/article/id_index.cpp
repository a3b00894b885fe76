// A hash table of ids; see id_index.h.
#include "model/article/id_index.h"

#include <algorithm>
#include <bit>

#include "model/text/text.h"

namespace broadside {

/// The slot that holds the id, or the free one where it belongs.
std::size_t IdIndex::slot_of(std::string_view id) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(id) & mask;
    while (slots_[slot] != 0 && ids_[slots_[slot] - 1] != id)
        slot = (slot + 1) & mask;
    return slot;
}

void IdIndex::reserve(std::size_t count) {
    ids_.reserve(count);
    if (count * 2 > slots_.size()) spread(std::bit_ceil(count * 2));
}

void IdIndex::spread(std::size_t slots) {
    slots_.assign(slots, 0);
    for (std::size_t i = 0; i < ids_.size(); ++i)
        slots_[slot_of(ids_[i])] = static_cast<std::uint32_t>(i + 1);
}

bool IdIndex::add(std::string_view id) {
    if ((ids_.size() + 1) * 2 > slots_.size()) spread(std::max<std::size_t>(slots_.size() * 2, 16));
    const std::size_t slot = slot_of(id);
    if (slots_[slot] != 0) return false;
    ids_.emplace_back(id);
    slots_[slot] = static_cast<std::uint32_t>(ids_.size());
    return true;
}

std::optional<std::size_t> IdIndex::find(std::string_view id) const noexcept {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t number = slots_[slot_of(id)];
    if (number == 0) return std::nullopt;
    return number - 1;
}

std::string IdIndex::listed() const {
    constexpr std::size_t most_listed = 8;
    std::string list;
    if (ids_.size() > most_listed) return list;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        if (i > 0) list += i + 1 == ids_.size() ? " or " : ", ";
        list += in_quotes(ids_[i]);
    }
    return list;
}

std::string_view IdIndex::nearest_to(std::string_view id) const {
    constexpr std::size_t most_compared = 1000;
    if (ids_.size() > most_compared) return {};
    const std::vector<std::string_view> candidates(ids_.begin(), ids_.end());
    return nearest(id, candidates);
}

}  // namespace broadside
