#include "model/article/address.h"

#include <iterator>

#include "model/text/text.h"

namespace broadside {
namespace {

/// Parts that exist at most once, in the order of their addresses.
constexpr struct {
    Part part;
    const char* address;
} only_parts[] = {{Part::timeline, "timeline"},
                  {Part::questions, "faq"},
                  {Part::glossary, "glossary"},
                  {Part::sources, "sources"}};
constexpr std::size_t first_source = std::size(only_parts);

PartRef numbered(Part part, std::size_t index) { return {part, static_cast<std::uint32_t>(index)}; }

/// Parts with an author's id, numbered through all lists.
PartRef authored(const Article& article, std::size_t number) {
    if (number < article.sections.size()) return numbered(Part::section, number);
    number -= article.sections.size();
    if (number < article.faq.size()) return numbered(Part::question, number);
    return numbered(Part::event, number - article.faq.size());
}

std::string_view id_of(const Article& article, PartRef ref) {
    switch (ref.part) {
        case Part::section:
            return article.sections[ref.index].id;
        case Part::question:
            return article.faq[ref.index].id;
        case Part::event:
            return article.timeline.events[ref.index].id;
        default:
            return {};
    }
}

bool has_part(const Article& article, Part part) {
    switch (part) {
        case Part::timeline:
            return !article.timeline.events.empty();
        case Part::questions:
            return !article.faq.empty();
        case Part::glossary:
            return !article.glossary.empty();
        case Part::sources:
            return !article.sources.empty();
        default:
            return false;
    }
}

}  // namespace

void index_addresses(Article& article) {
    const std::size_t count =
        article.sections.size() + article.faq.size() + article.timeline.events.size();
    article.parts.clear();
    article.parts.reserve(count);
    const auto id = [&](std::size_t number) { return id_of(article, authored(article, number)); };
    for (std::size_t number = 0; number < count; ++number)
        article.parts.add(id(number), number, id);  // if several have the same id: the first
    article.own_addresses = {};
    const auto add = [&](std::string address) {
        while (find_part(article, address) || !article.own_addresses.add(address))
            address += '-';
    };
    for (const auto& only : only_parts)
        add(only.address);
    for (const Source& source : article.sources)
        add("source-" + source.id);
    for (std::size_t i = 0; i < article.glossary.size(); ++i)
        add("term-" + decimal_size(i));
}

PartRef find_part(const Article& article, std::string_view id) {
    if (id.empty()) return {};
    const auto found = article.parts.find(
        id, [&](std::size_t number) { return id_of(article, authored(article, number)); });
    return found ? authored(article, *found) : PartRef{};
}

std::string_view address_of(const Article& article, PartRef part) {
    const IdIndex& own = article.own_addresses;
    for (std::size_t i = 0; i < first_source; ++i)
        if (part.part == only_parts[i].part) return own[i];
    if (part.part == Part::source) return own[first_source + part.index];
    if (part.part == Part::term) return own[first_source + article.sources.size() + part.index];
    return id_of(article, part);
}

PartRef find_address(const Article& article, std::string_view address) {
    if (const PartRef part = find_part(article, address)) return part;
    if (const auto own = article.own_addresses.find(address)) {
        if (*own < first_source) {
            const PartRef part{only_parts[*own].part};
            return has_part(article, part.part) ? part : PartRef{};
        }
        const std::size_t index = *own - first_source;
        if (index < article.sources.size()) return numbered(Part::source, index);
        return numbered(Part::term, index - article.sources.size());
    }
    if (const auto source = article.source_index(address)) return numbered(Part::source, *source);
    for (std::size_t i = 0; i < article.glossary.size(); ++i)
        if (article.glossary[i].term == address) return numbered(Part::term, i);
    return {};
}

}  // namespace broadside
