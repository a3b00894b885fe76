#include "ui/keyed.h"

namespace broadside {

KeyIndex::Slot& KeyIndex::slot_of(std::uint64_t key) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key) & mask;
    while (slots_[at].number != 0 && slots_[at].key != key)
        at = (at + 1) & mask;
    return slots_[at];
}

void KeyIndex::grow() {
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(before.empty() ? 64 : before.size() * 2, Slot{});
    for (const Slot& slot : before)
        if (slot.number != 0) slot_of(slot.key) = slot;
}

std::pair<std::size_t, bool> KeyIndex::add(std::uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slot_of(key);
    const bool fresh = slot.number == 0;
    if (fresh) slot = {key, ++size_};
    return {slot.number - 1, fresh};
}

void KeyIndex::clear() {
    slots_.clear();
    size_ = 0;
}

}  // namespace broadside
