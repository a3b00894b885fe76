// The search; see search.h.
#include "model/search/search.h"

#include <algorithm>

#include "model/search/search_part.h"
#include "model/search/snippet.h"

namespace broadside {
namespace {

constexpr float in_title = 2, in_body = 1, as_written = 0.25F;

}  // namespace

void SearchIndex::add(PartRef ref) {
    const SearchPart part = search_part(*article_, ref);
    const auto here = [&] { return static_cast<std::uint32_t>(words_.size()); };
    Entry entry{.part = ref, .begin = here()};
    append_folded(words_, part.title);
    words_ += '\n';
    entry.body = here();
    append_folded(words_, part.body());
    words_ += '\n';
    append_folded(words_, part.label());
    words_ += '\n';
    entry.end = here();
    entries_.push_back(entry);
}

void SearchIndex::build() {
    if (!entries_.empty()) return;
    const auto add_all = [&](Part part, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i)
            add({part, i});
    };
    add_all(Part::title, 1);
    add_all(Part::section, article_->sections.size());
    add_all(Part::event, article_->timeline.events.size());
    add_all(Part::question, article_->faq.size());
    add_all(Part::term, article_->glossary.size());
    add_all(Part::source, article_->sources.size());
}

float SearchIndex::score(const Entry& entry, const Query& query) const {
    const std::string_view words(words_);
    const std::string_view title = words.substr(entry.begin, entry.body - entry.begin);
    const std::string_view rest = words.substr(entry.body, entry.end - entry.body);
    float sum = 0;
    for (const QueryWord& word : query.words) {
        if (find_word(title, word) != std::string_view::npos)
            sum += in_title;
        else if (find_word(rest, word) != std::string_view::npos)
            sum += in_body;
        else
            return 0;
    }
    const SearchPart part = search_part(*article_, entry.part);
    const bool exact = std::all_of(query.words.begin(), query.words.end(),
                                   [&](const QueryWord& w) { return part.holds(w.written); });
    return sum / static_cast<float>(query.words.size()) + (exact ? as_written : 0);
}

std::vector<SearchIndex::Hit> SearchIndex::hits(const Query& query) const {
    // The longest word is probably the rarest.
    const QueryWord& rare = *std::max_element(
        query.words.begin(), query.words.end(),
        [](const QueryWord& a, const QueryWord& b) { return a.folded.size() < b.folded.size(); });
    std::vector<Hit> found;
    auto entry = entries_.begin();
    for (std::size_t at = find_word(words_, rare); at != std::string::npos;
         at = find_word(words_, rare, entry->end)) {
        entry = std::partition_point(entry, entries_.end(),
                                     [at](const Entry& e) { return e.end <= at; });
        const float score = this->score(*entry, query);
        if (score > 0)
            found.push_back({static_cast<std::uint32_t>(entry - entries_.begin()), score});
    }
    return found;
}

SearchResult SearchIndex::result(const Hit& hit, const Query& query) const {
    const Entry& entry = entries_[hit.entry];
    const SearchPart part = search_part(*article_, entry.part);
    SearchResult result;
    result.part = entry.part;
    result.title = part.title;
    result.title_marks = match_ranges(part.title, query);
    result.score = hit.score;
    Snippet snippet = snippet_of(part.body(), query);
    if (snippet.marks.empty()) {
        Snippet label = snippet_of(part.label(), query);
        if (!label.marks.empty()) snippet = std::move(label);
    }
    result.snippet = std::move(snippet.text);
    result.snippet_marks = std::move(snippet.marks);
    return result;
}

SearchResults SearchIndex::search(std::string_view query, std::size_t limit) {
    SearchResults found;
    const Query wanted = parse_query(query);
    if (wanted.words.empty()) return found;
    build();
    std::vector<Hit> best = hits(wanted);
    found.total = best.size();
    const auto shown = static_cast<std::ptrdiff_t>(std::min(limit, best.size()));
    std::partial_sort(best.begin(), best.begin() + shown, best.end(),
                      [](const Hit& a, const Hit& b) {
                          return a.score != b.score ? a.score > b.score : a.entry < b.entry;
                      });
    for (auto hit = best.begin(); hit != best.begin() + shown; ++hit)
        found.results.push_back(result(*hit, wanted));
    return found;
}

}  // namespace broadside
