#include "model/article/id_index.h"

namespace broadside {

bool IdIndex::add(std::string_view id) {
    const auto known = [this](std::size_t number) { return (*this)[number]; };
    if (!index_.add(id, ids_.size(), known).second) return false;
    ids_.emplace_back(id);
    return true;
}

std::optional<std::size_t> IdIndex::find(std::string_view id) const noexcept {
    return index_.find(id, [this](std::size_t number) { return (*this)[number]; });
}

}  // namespace broadside
