// Parts for search; see search_part.h.
#include "model/search/search_part.h"

#include <algorithm>
#include <span>

#include "model/text/text.h"

namespace broadside {
namespace {

bool blocks_hold(const Blocks& blocks, std::string_view written) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return std::any_of(block.runs.begin(), block.runs.end(),
                           [&](const Run& run) {
                               return run.kind != Run::Kind::source &&
                                      run.text.find(written) != std::string::npos;
                           }) ||
               blocks_hold(block.children, written);
    });
}

/// The non-empty ones, separated by dots.
std::string dotted(std::span<const std::string_view> texts) {
    std::string result;
    for (const std::string_view text : texts) {
        if (text.empty()) continue;
        if (!result.empty()) result += " · ";
        result += text;
    }
    return result;
}

SearchPart event_part(const Timeline& timeline, const Event& event) {
    SearchPart part{.title = event.title, .blocks = &event.body};
    part.labels[0] = timeline.lanes[event.lane].label;
    if (event.category) part.labels[1] = timeline.categories[*event.category].label;
    return part;
}

}  // namespace

std::string SearchPart::body() const {
    return blocks != nullptr ? plain_text(*blocks) : dotted(plain);
}

std::string SearchPart::label() const { return dotted(labels); }

bool SearchPart::holds(std::string_view written) const {
    const auto in = [&](std::string_view text) {
        return text.find(written) != std::string_view::npos;
    };
    return in(title) || (blocks != nullptr && blocks_hold(*blocks, written)) ||
           std::any_of(plain.begin(), plain.end(), in) ||
           std::any_of(labels.begin(), labels.end(), in);
}

SearchPart search_part(const Article& article, PartRef ref) {
    const std::size_t index = ref.index;
    switch (ref.part) {
        case Part::section:
            return {.title = article.sections[index].title,
                    .blocks = &article.sections[index].body};
        case Part::event:
            return event_part(article.timeline, article.timeline.events[index]);
        case Part::question:
            return {.title = article.faq[index].question, .blocks = &article.faq[index].answer};
        case Part::term:
            return {.title = article.glossary[index].term,
                    .plain = {article.glossary[index].definition}};
        case Part::source:
            return {.title = article.sources[index].title,
                    .plain = {article.sources[index].publisher}};
        default:
            return {.title = article.title, .plain = {article.subtitle, article.byline}};
    }
}

}  // namespace broadside
