// What a date that is no EDTF was probably meant to be.
#pragma once

#include <string>
#include <string_view>

#include "model/article/article.h"

namespace broadside::cli {

/// "2025/01/20", "20 Jan 2025", "20.1.2025" → "2025-01-20"; "Jan 2025" → "2025-01". Empty where it
/// can be read in two ways, or in none.
[[nodiscard]] std::string nearest_date(std::string_view written);

/// `; did you mean "2025-01-20"?`, or nothing.
[[nodiscard]] std::string did_you_mean_date(std::string_view written);

/// Adds that to what is said of dates.
void suggest_dates(Diagnostics& diagnostics);

}  // namespace broadside::cli
