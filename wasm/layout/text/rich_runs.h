// Converts rich text to runs with fonts: the look of emphasis, code, links and source notes.
#pragma once

#include <vector>

#include "layout/text/style.h"
#include "layout/text/text_flow.h"
#include "model/text/rich_text.h"

namespace broadside {

/// Runs of one paragraph, heading or code block, in `base` font and `tone`.
[[nodiscard]] std::vector<TextRun> rich_runs(const std::vector<Run>& runs, const Font& base,
                                             Tone tone, const TypeStyle& style);

}  // namespace broadside
