// Makes any Markdown fit for an article: no raw HTML, no forbidden link, no unknown source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/id_index.h"

namespace broadside::cli {

/// Something that could not be kept as it was, at a line of the file (0 for all of it).
struct Remark {
    int line = 0;
    std::string message;
    std::string path = ".";  ///< of what it is about in the article; "." for all of it
};
using Remarks = std::vector<Remark>;

/// The body as it was where nothing is wrong with it. Words are kept, whatever else goes. `lines`
/// are the numbers of its lines in the file; further ones are from the last of them.
[[nodiscard]] std::string clean_body(std::string markdown, std::vector<int> lines,
                                     const IdIndex& sources, Remarks& remarks);

}  // namespace broadside::cli
