#include "model/key_index.h"

#include <algorithm>
#include <bit>

namespace broadside {

/// The slot with the key, or the free one for it.
std::size_t KeyIndex::slot_of(std::uint64_t key) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key) & mask;
    while (slots_[at].number != 0 && slots_[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void KeyIndex::reserve(std::size_t count) {
    // At most two thirds are used.
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(count + count / 2 + 1, 16));
    if (wanted <= slots_.size()) return;
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(wanted, Slot{});
    for (const Slot& slot : before)
        if (slot.number != 0) slots_[slot_of(slot.key)] = slot;
}

std::pair<std::size_t, bool> KeyIndex::add(std::uint64_t key, std::size_t number) {
    reserve(size_ + 1);
    Slot& slot = slots_[slot_of(key)];
    const bool fresh = slot.number == 0;
    if (fresh) {
        slot = {key, static_cast<std::uint32_t>(number + 1)};
        ++size_;
    }
    return {slot.number - 1, fresh};
}

std::optional<std::size_t> KeyIndex::find(std::uint64_t key) const noexcept {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t number = slots_[slot_of(key)].number;
    return number != 0 ? std::optional<std::size_t>(number - 1) : std::nullopt;
}

void KeyIndex::clear() {
    slots_.clear();
    size_ = 0;
}

}  // namespace broadside
