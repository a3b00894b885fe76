// Suggestions for dates that are not EDTF.
#pragma once

#include <string>
#include <string_view>

#include "model/article/article.h"

namespace broadside::cli {

/// "2025/01/20", "20 Jan 2025", "20.1.2025" → "2025-01-20"; "Jan 2025" → "2025-01". Empty if it is
/// ambiguous or not understood.
[[nodiscard]] std::string nearest_date(std::string_view written);

/// `; did you mean "2025-01-20"?`, or an empty string.
[[nodiscard]] std::string did_you_mean_date(std::string_view written);

/// Appends suggestions to the diagnostics of dates.
void suggest_dates(Diagnostics& diagnostics);

}  // namespace broadside::cli
