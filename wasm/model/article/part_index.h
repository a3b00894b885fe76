// What an id of the article names.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace broadside {

struct Article;

enum class Part : std::uint8_t { none, section, question, event };
struct PartRef {
    Part part = Part::none;
    std::size_t index = 0;  ///< in the article's list of such parts
};

/// Parts by id: a hash table of their numbers, counted through sections, questions and events. Ids
/// themselves stay where they are in the article.
class PartIndex {
public:
    /// Of several parts with one id the first is found.
    void build(const Article& article);
    [[nodiscard]] PartRef find(const Article& article, std::string_view id) const noexcept;

private:
    std::vector<std::uint32_t> slots_;  ///< a part's number plus one, or 0
};

[[nodiscard]] PartRef find_part(const Article& article, std::string_view id);

}  // namespace broadside
