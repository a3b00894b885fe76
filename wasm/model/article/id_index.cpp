#include "model/article/id_index.h"

#include "model/text/text.h"

namespace broadside {

void IdIndex::reserve(std::size_t count) {
    ids_.reserve(count);
    index_.reserve(count);
}

bool IdIndex::add(std::string_view id) {
    const auto known = [this](std::size_t number) { return (*this)[number]; };
    if (!index_.add(id, ids_.size(), known).second) return false;
    ids_.emplace_back(id);
    return true;
}

std::optional<std::size_t> IdIndex::find(std::string_view id) const noexcept {
    return index_.find(id, [this](std::size_t number) { return (*this)[number]; });
}

std::string IdIndex::listed() const {
    constexpr std::size_t most_listed = 8;
    std::string list;
    if (ids_.size() > most_listed) return list;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        if (i > 0) list += i + 1 == ids_.size() ? " or " : ", ";
        list += in_quotes(ids_[i]);
    }
    return list;
}

std::string_view IdIndex::nearest_to(std::string_view id) const {
    constexpr std::size_t most_compared = 1000;
    if (ids_.size() > most_compared) return {};
    const std::vector<std::string_view> candidates(ids_.begin(), ids_.end());
    return nearest(id, candidates);
}

}  // namespace broadside
