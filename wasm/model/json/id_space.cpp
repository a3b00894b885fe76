// Ids while an article is read; see article_reader.h.
#include <algorithm>

#include "model/json/article_reader.h"
#include "model/text/text.h"

namespace broadside {

std::size_t IdSpace::add(std::string_view id, std::size_t offset) {
    const auto known = [this](std::size_t number) { return json_.string_at(offsets_[number]); };
    const auto [number, fresh] = index_.add(id, offsets_.size(), known);
    if (fresh) {
        offsets_.push_back(static_cast<std::uint32_t>(offset));
        return 0;
    }
    const std::size_t later = std::max<std::size_t>(offset, offsets_[number]);
    offsets_[number] = static_cast<std::uint32_t>(offset + offsets_[number] - later);
    return later;
}

std::optional<std::size_t> IdSpace::find(std::string_view id) const {
    return index_.find(id,
                       [this](std::size_t number) { return json_.string_at(offsets_[number]); });
}

void IdSpace::reserve(std::size_t count) {
    offsets_.reserve(offsets_.size() + count);
    index_.reserve(offsets_.size() + count);
}

std::string IdSpace::hint(std::string_view found) const {
    constexpr std::size_t most_compared = 1000;
    constexpr std::size_t most_listed = 8;
    if (offsets_.size() > most_compared) return {};
    std::vector<std::string> ids;
    for (const std::uint32_t offset : offsets_)
        ids.push_back(json_.string_at(offset));
    const std::string_view meant =
        nearest(found, std::vector<std::string_view>(ids.begin(), ids.end()));
    if (!meant.empty()) return did_you_mean(meant);
    std::string list;
    if (ids.size() > most_listed) return list;
    for (const std::string& id : ids) {
        list += list.empty() ? "; expected " : &id == &ids.back() ? " or " : ", ";
        list += in_quotes(id);
    }
    return list;
}

}  // namespace broadside
