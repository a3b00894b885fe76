// A value that follows from others, remade when what it depends on differs.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>

namespace broadside {

/// `Key` holds all that the value depends on, and can be compared. A value that can be compared,
/// too, counts as the same while it is equal.
template <typename Key, typename Value>
class Derived {
public:
    /// The value for `key`; made by make() if the last key was another.
    template <typename Make>
    Value& get(Key key, Make make) {
        if (!key_ || !(*key_ == key)) {
            replace(make());
            key_ = std::move(key);
        }
        return value_;
    }

    /// How often the value has become another.
    [[nodiscard]] std::uint32_t version() const noexcept { return version_; }

private:
    void replace(Value made) {
        if constexpr (std::equality_comparable<Value>)
            if (version_ > 0 && made == value_) return;
        value_ = std::move(made);
        ++version_;
    }

    std::optional<Key> key_;
    Value value_{};
    std::uint32_t version_ = 0;
};

}  // namespace broadside
