// SHA-256 (FIPS 180-4), for the hash of an inline script in a content security policy.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace broadside::cli {

[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view data) noexcept;

}  // namespace broadside::cli
