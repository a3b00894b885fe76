#include "model/article/citations.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

Article with_sources(std::initializer_list<const char*> ids) {
    Article article;
    for (const char* id : ids) {
        article.sources.emplace_back();
        article.sources.back().id = id;
    }
    return article;
}

Section section(const char* markdown, std::vector<std::string> sources = {}) {
    Section made;
    made.body = parse_markdown(markdown).blocks;
    made.sources = std::move(sources);
    return made;
}

Event event(const char* markdown) {
    Event made;
    made.body = parse_markdown(markdown).blocks;
    return made;
}

/// The ids of the sources in their order: "a b c".
std::string order(const Article& article) {
    std::string out;
    for (const Source& source : article.sources)
        out += (out.empty() ? "" : " ") + source.id;
    return out;
}

/// The indexes of the references in a body: "1 0".
std::string indexes(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::source) out += std::to_string(run.index) + ' ';
        out += indexes(block.children);
    }
    return out;
}

}  // namespace

TEST_CASE("sources are in the order of their first citation, uncited ones last as written") {
    Article article = with_sources({"a", "b", "c", "d"});
    article.sections.push_back(section("One.[^d] Two.[^b] Again.[^d]"));
    order_sources(article);
    CHECK(order(article) == "d b a c");
    CHECK(indexes(article.sections[0].body) == "0 1 0 ");
}

TEST_CASE("a part's body precedes its list, and sections precede events and questions") {
    Article article = with_sources({"a", "b", "c", "d"});
    article.sections.push_back(section("Text.[^c]", {"a", "c"}));
    article.timeline.events.push_back(event("Happened.[^b]"));
    article.faq.emplace_back();
    article.faq[0].answer = parse_markdown("Because.[^d][^b]").blocks;
    order_sources(article);
    CHECK(order(article) == "c a b d");
    CHECK(indexes(article.timeline.events[0].body) == "2 ");
    CHECK(indexes(article.faq[0].answer) == "3 2 ");
}

TEST_CASE("citations in lists and quotations count") {
    Article article = with_sources({"a", "b", "c"});
    article.sections.push_back(section("> - quoted[^c]\n>   - inside[^b]\n\nAfter.[^a]"));
    order_sources(article);
    CHECK(order(article) == "c b a");
    CHECK(indexes(article.sections[0].body) == "0 1 2 ");
}

TEST_CASE("references to unknown sources change nothing") {
    Article article = with_sources({"a", "b"});
    article.sections.push_back(section("Text.[^nowhere][^b]", {"missing"}));
    order_sources(article);
    CHECK(order(article) == "b a");
    CHECK(indexes(article.sections[0].body) == "0 0 ");
    Article empty;
    order_sources(empty);
    CHECK(empty.sources.empty());
}

TEST_CASE("ordering twice results in the same order and the same indexes") {
    Article article = with_sources({"a", "b", "c"});
    article.sections.push_back(section("One.[^c] Two.[^b]"));
    order_sources(article);
    const std::string first = order(article) + indexes(article.sections[0].body);
    order_sources(article);
    CHECK(order(article) + indexes(article.sections[0].body) == first);
}
