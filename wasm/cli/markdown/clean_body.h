// Makes any Markdown valid for an article: without raw HTML, forbidden links and unknown sources.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/id_index.h"

namespace broadside::cli {

/// Something that could not be kept unchanged, at a line of the file (0 for all of it).
struct Remark {
    int line = 0;
    std::string message;
    std::string path = ".";  ///< in the article; "." for all of it
};
using Remarks = std::vector<Remark>;

/// The body, unchanged if it is valid. Text is always kept. `lines` are the numbers of its lines in
/// the file; the last one also applies to further lines.
[[nodiscard]] std::string clean_body(std::string markdown, std::vector<int> lines,
                                     const IdIndex& sources, Remarks& remarks);

}  // namespace broadside::cli
