// A derived value, remade when its dependencies differ.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>

namespace broadside {

/// `Key` holds all dependencies and is comparable. If the value is comparable too, an equal one
/// keeps its version.
template <typename Key, typename Value>
class Derived {
public:
    /// The value for `key`; calls make() if the last key was different. A make(value) may take
    /// parts of the last value.
    template <typename Make>
    Value& get(Key key, Make make) {
        if (!key_ || !(*key_ == key)) {
            if constexpr (std::invocable<Make, Value&>)
                replace(make(value_));
            else
                replace(make());
            key_ = std::move(key);
        }
        return value_;
    }

    /// How often the value has changed.
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
