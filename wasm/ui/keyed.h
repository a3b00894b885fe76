// A cache with 64-bit keys.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/key_index.h"

namespace broadside {

/// Values by key. Adding one may move the others.
template <typename Value>
class Keyed {
public:
    /// The key's value, and whether it is new.
    std::pair<Value&, bool> add(std::uint64_t key) {
        const auto [number, fresh] = index_.add(key, values_.size());
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
