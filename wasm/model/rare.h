// An optional value that is rarely set: like std::optional, but only as large as a pointer.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace broadside {

template <typename T>
class Rare {
public:
    Rare() = default;
    Rare(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Rare(std::optional<T> value) {
        if (value) value_ = std::make_unique<T>(*std::move(value));
    }
    Rare(const Rare& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(const Rare& other) {
        if (this != &other) *this = Rare(other);
        return *this;
    }
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    explicit operator bool() const noexcept { return value_ != nullptr; }
    [[nodiscard]] T& operator*() noexcept { return *value_; }
    [[nodiscard]] const T& operator*() const noexcept { return *value_; }
    [[nodiscard]] T* operator->() noexcept { return value_.get(); }
    [[nodiscard]] const T* operator->() const noexcept { return value_.get(); }
    /// Null if there is none.
    [[nodiscard]] const T* get() const noexcept { return value_.get(); }

private:
    std::unique_ptr<T> value_;
};

}  // namespace broadside
