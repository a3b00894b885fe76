#include "semantics/article_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "sample_article.h"

using namespace broadside;

namespace {

std::vector<Role> roles(const Node& node) {
    std::vector<Role> out;
    for (const Node& child : node.children)
        out.push_back(child.role);
    return out;
}

const Node& events_of(const Node& tree) {
    const Node* timeline = child_of(tree, Role::timeline);
    REQUIRE(timeline);
    const Node* events = child_of(*timeline, Role::events);
    REQUIRE(events);
    return *events;
}

void collect(const Node& node, std::vector<std::uint64_t>& numbers) {
    if (node.id) numbers.push_back(node.id.number());
    for (const Node& child : node.children)
        collect(child, numbers);
}

}  // namespace

TEST_CASE("parts are in reading order") {
    Article article = sample_article();
    article.glossary.push_back({"term", "Its definition."});
    CHECK(roles(article_tree(article, strings_en())) ==
          std::vector{Role::header, Role::contents, Role::section, Role::section, Role::timeline,
                      Role::questions, Role::glossary, Role::sources});
}

TEST_CASE("parts without content are absent") {
    Article article = sample_article();
    article.timeline.events.clear();
    article.faq.clear();
    article.sources.clear();
    CHECK(roles(article_tree(article, strings_en())) ==
          std::vector{Role::header, Role::contents, Role::section, Role::section});
    CHECK(roles(article_tree(Article(), strings_en())) ==
          std::vector{Role::header, Role::contents});
}

TEST_CASE("a selection of events keeps their indexes") {
    const Article article = sample_article();
    const Node all = article_tree(article, strings_en());
    const Node events = events_tree(article, strings_en(), std::array{1U, 3U});
    REQUIRE(events.children.size() == 2);
    CHECK(events.children[0] == events_of(all).children[1]);
    CHECK(events.children[1] == events_of(all).children[3]);
    CHECK(events.children[1].id.part == PartRef{Part::event, 3});
}

TEST_CASE("without its events the tree has a mount in their place, and is the same otherwise") {
    const Article article = sample_article();
    Node tree = article_tree_without_events(article, strings_en());
    Node& mount = tree.children[4].children.back();
    CHECK(mount.role == Role::mount);
    CHECK(mount.id.is(Piece::events));
    const Node all = article_tree(article, strings_en());
    mount = events_of(all);
    CHECK(tree == all);
}

TEST_CASE("a single event's node is that of the tree") {
    const Article article = sample_article();
    const Node tree = article_tree(article, strings_en());
    for (std::uint32_t i = 0; i < 4; ++i)
        CHECK(event_node(article, strings_en(), i) == events_of(tree).children[i]);
}

TEST_CASE("strings of the interface are in its language, the article's text is unchanged") {
    const Article article = sample_article();
    const Node tree = article_tree(article, strings_for("zh"));
    CHECK(plain_words(child_of(tree, Role::sources)->children[0]) == strings_for("zh").sources);
    CHECK(plain_words(tree.children[2].children[0]) == "First");
}

TEST_CASE("the same article results in the same tree") {
    const Article article = sample_article();
    std::vector<std::uint64_t> once;
    std::vector<std::uint64_t> again;
    collect(article_tree(article, strings_en()), once);
    collect(article_tree(sample_article(), strings_en()), again);
    CHECK(once == again);
    CHECK(once.size() > 30);
}
