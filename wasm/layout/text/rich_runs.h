// Rich text → runs with fonts: how emphasis, code, links and source notes look.
#pragma once

#include <vector>

#include "layout/text/style.h"
#include "layout/text/text_flow.h"
#include "model/article/article.h"

namespace broadside {

/// Runs of one paragraph, heading or code block, in `base` font and `tone`.
[[nodiscard]] std::vector<TextRun> rich_runs(const Article& article, const std::vector<Run>& runs,
                                             const Font& base, Tone tone, const TypeStyle& style);

/// The link a source note carries: "#source-<id>", as in the HTML.
[[nodiscard]] std::string source_href(std::string_view source_id);

}  // namespace broadside
