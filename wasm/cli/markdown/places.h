// The lines in a Markdown file of the parts of its article.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/markdown/front_matter.h"

namespace broadside::cli {

class Places {
public:
    /// A key of the article, or a list with one line: "asOf", "glossary".
    void add(std::string_view path, int line);
    /// A list of parts with ids: "timeline.events". `lines` has one for each part.
    void add(std::string_view path, const Json& parts, const std::vector<int>& lines);

    /// The line of a diagnostic's path in `article`, or of its innermost known part; 0 if there is
    /// none. Parts are identified by id, as their indexes may have changed.
    [[nodiscard]] int line(const Json& article, std::string_view path) const;

private:
    std::map<std::string, int, std::less<>> lines_;  ///< by path, with ids instead of indexes
};

}  // namespace broadside::cli
