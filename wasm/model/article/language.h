// Properties of a language, by its tag.
#pragma once

#include <string_view>

namespace broadside {

/// Whether a language (BCP 47) is written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view lang) noexcept;

}  // namespace broadside
