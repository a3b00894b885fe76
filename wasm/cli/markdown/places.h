// Which line of a Markdown file each part of the article is from that was made of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/markdown/front_matter.h"

namespace broadside::cli {

class Places {
public:
    /// A key of the article, or a list that is from one place: "asOf", "glossary".
    void add(std::string_view path, int line);
    /// A list of parts with ids: "timeline.events". `lines` has one for each of them.
    void add(std::string_view path, const Json& parts, const std::vector<int>& lines);

    /// The line of what a diagnostic's path leads to in `article`, or of the innermost part around
    /// it that is known; 0 if none is. Parts go by their ids: they may have moved in their lists.
    [[nodiscard]] int line(const Json& article, std::string_view path) const;

private:
    std::map<std::string, int, std::less<>> lines_;  ///< by path, the index of a part being its id
};

}  // namespace broadside::cli
