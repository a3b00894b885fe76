// Text templates.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

/// Replaces {name} by its value; unknown names stay. Values are not expanded again.
[[nodiscard]] std::string fill_in(
    std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values);

/// `text` with every `what` replaced, in one pass.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view what,
                                   std::string_view by);

}  // namespace broadside::cli
