// Checks that ids are unique, and makes hints for unknown ones; see article_reader.h.
#include <utility>

#include "model/json/article_reader.h"
#include "model/text/text.h"

namespace broadside {

void IdSpace::note(std::string id, std::size_t offset) {
    offsets_.emplace_back(static_cast<std::int64_t>(offset),
                          static_cast<std::uint32_t>(ids_.size()));
    ids_.push_back(std::move(id));
}

void IdSpace::check(const ReadContext& context, std::string_view where) {
    sort_ordered(offsets_);
    index_.reserve(ids_.size());
    for (const auto& [at, number] : offsets_) {
        if (index_.add(ids_[number]) || where.empty()) continue;
        const auto offset = static_cast<std::size_t>(at);
        context.faults.error(context.json.path_of(offset), offset,
                             concat({"the id ", in_quotes(ids_[number]),
                                     " is taken already; expected ids that differ among ", where}));
    }
}

std::string id_hint(const IdIndex& known, std::string_view found) {
    const std::string_view meant = known.nearest_to(found);
    if (!meant.empty()) return did_you_mean(meant);
    const std::string list = known.listed();
    return list.empty() ? std::string() : concat({"; expected ", list});
}

}  // namespace broadside
