#include "model/article/part_index.h"

#include <bit>

#include "model/article/article.h"
#include "model/text/text.h"

namespace broadside {
namespace {

PartRef part_of(const Article& article, std::size_t number) {
    if (number < article.sections.size()) return {Part::section, number};
    number -= article.sections.size();
    if (number < article.faq.size()) return {Part::question, number};
    return {Part::event, number - article.faq.size()};
}

std::string_view id_of(const Article& article, const PartRef& ref) {
    switch (ref.part) {
        case Part::section:
            return article.sections[ref.index].id;
        case Part::question:
            return article.faq[ref.index].id;
        case Part::event:
            return article.timeline.events[ref.index].id;
        case Part::none:
            break;
    }
    return {};
}

}  // namespace

void PartIndex::build(const Article& article) {
    const std::size_t count =
        article.sections.size() + article.faq.size() + article.timeline.events.size();
    slots_.assign(std::bit_ceil(count * 2 + 1), 0);
    for (std::size_t number = 0; number < count; ++number) {
        const std::string_view id = id_of(article, part_of(article, number));
        std::size_t slot = hash_of(id) & (slots_.size() - 1);
        while (slots_[slot] != 0 && id_of(article, part_of(article, slots_[slot] - 1)) != id)
            slot = (slot + 1) & (slots_.size() - 1);
        if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint32_t>(number + 1);
    }
}

PartRef PartIndex::find(const Article& article, std::string_view id) const noexcept {
    if (id.empty() || slots_.empty()) return {};
    std::size_t slot = hash_of(id) & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const PartRef ref = part_of(article, slots_[slot] - 1);
        if (id_of(article, ref) == id) return ref;
    }
    return {};
}

PartRef find_part(const Article& article, std::string_view id) {
    return article.parts.find(article, id);
}

}  // namespace broadside
