// Walks the article in reading order; see citations.h.
#include "model/article/citations.h"

#include <cstdint>
#include <utility>

#include "model/article/id_index.h"

namespace broadside {

namespace {

class Citations {
public:
    explicit Citations(const std::vector<Source>& sources) : cited_(sources.size()) {
        for (const Source& source : sources)
            index_.add(source.id);
    }

    void cite(const Blocks& blocks, const std::vector<std::string>& sources) {
        for (const Block& block : blocks)
            cite(block);
        for (const std::string& id : sources)
            cite(id);
    }

    /// Indexes of all sources in their new order.
    [[nodiscard]] const std::vector<std::size_t>& finish() {
        for (std::size_t i = 0; i < cited_.size(); ++i)
            if (!cited_[i]) order_.push_back(i);
        numbers_.resize(order_.size());
        for (std::size_t i = 0; i < order_.size(); ++i)
            numbers_[order_[i]] = static_cast<std::uint32_t>(i);
        return order_;
    }

    /// Writes the sources' new indexes into the references to them; after finish().
    void number(Blocks& blocks) const {
        for (Block& block : blocks) {
            for (Run& run : block.runs)
                if (run.kind == Run::Kind::source)
                    if (const auto source = index_.find(run.text)) run.index = numbers_[*source];
            number(block.children);
        }
    }

private:
    void cite(const Block& block) {
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::source) cite(run.text);
        for (const Block& child : block.children)
            cite(child);
    }

    void cite(const std::string& id) {
        const std::optional<std::size_t> source = index_.find(id);
        if (!source || cited_[*source]) return;
        cited_[*source] = 1;
        order_.push_back(*source);
    }

    IdIndex index_;
    std::vector<std::uint8_t> cited_;
    std::vector<std::size_t> order_;      ///< old indexes by new ones
    std::vector<std::uint32_t> numbers_;  ///< new indexes by old ones
};

}  // namespace

void order_sources(Article& article) {
    Citations citations(article.sources);
    for (const Section& section : article.sections)
        citations.cite(section.body, section.sources);
    for (const Event& event : article.timeline.events)
        citations.cite(event.body, event.sources);
    for (const Question& question : article.faq)
        citations.cite(question.answer, question.sources);
    std::vector<Source> ordered;
    ordered.reserve(article.sources.size());
    for (const std::size_t index : citations.finish())
        ordered.push_back(std::move(article.sources[index]));
    for (Section& section : article.sections)
        citations.number(section.body);
    for (Event& event : article.timeline.events)
        citations.number(event.body);
    for (Question& question : article.faq)
        citations.number(question.answer);
    article.sources = std::move(ordered);
}

}  // namespace broadside
