// What was measured or drawn once, found again by a 64-bit key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace broadside {

/// A hash table of keys that are hashes already: the number of each, from 0.
class KeyIndex {
public:
    /// The key's number, and whether the key is new.
    std::pair<std::size_t, bool> add(std::uint64_t key);
    void clear();

private:
    struct Slot {
        std::uint64_t key;
        std::size_t number;  ///< plus one; 0 where the slot is free
    };

    [[nodiscard]] Slot& slot_of(std::uint64_t key) noexcept;
    void grow();

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

/// Values by key. One that is added may move the others.
template <typename Value>
class Keyed {
public:
    /// The key's value, and whether it is new.
    std::pair<Value&, bool> add(std::uint64_t key) {
        const auto [number, fresh] = index_.add(key);
        if (fresh) values_.emplace_back();
        return {values_[number], fresh};
    }
    void clear() {
        index_.clear();
        values_.clear();
    }
    [[nodiscard]] const std::vector<Value>& values() const noexcept { return values_; }

private:
    KeyIndex index_;
    std::vector<Value> values_;
};

}  // namespace broadside
