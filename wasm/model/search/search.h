// Searches the parts of an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/article/part.h"
#include "model/search/query.h"

namespace broadside {

/// A match.
struct SearchResult {
    PartRef part;
    std::string title;    ///< of the section, the question itself, the term, …
    std::string snippet;  ///< around the first match, on one line; "…" where it is truncated
    std::vector<TextRange> title_marks, snippet_marks;  ///< bytes of `title`, of `snippet`
    float score = 0;
};

struct SearchResults {
    std::vector<SearchResult> results;  ///< best first, then in the order of the page
    std::size_t total = 0;              ///< including those beyond the limit
};

/// The folded text of one article, built on the first search.
class SearchIndex {
public:
    /// The article must outlive the index.
    explicit SearchIndex(const Article& article) : article_(&article) {}

    /// The parts that contain all words of the query, each part once.
    [[nodiscard]] SearchResults search(std::string_view query, std::size_t limit = 50);

private:
    /// A part's text: `[begin, body)` its title, `[body, end)` the rest.
    struct Entry {
        PartRef part;
        std::uint32_t begin = 0, body = 0, end = 0;  ///< bytes in words_
    };
    struct Hit {
        std::uint32_t entry = 0;
        float score = 0;
    };

    void build();
    void add(PartRef ref);
    [[nodiscard]] std::vector<Hit> hits(const Query& query) const;
    /// 0 if a word is missing.
    [[nodiscard]] float score(const Entry& entry, const Query& query) const;
    [[nodiscard]] SearchResult result(const Hit& hit, const Query& query) const;

    const Article* article_;
    std::string words_;           ///< folded; a line feed after each field
    std::vector<Entry> entries_;  ///< in the order of the page
};

}  // namespace broadside
