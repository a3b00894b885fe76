#include "semantics/tree_builder.h"

#include <doctest/doctest.h>

#include "sample_article.h"

using namespace broadside;

namespace {

/// The body's nodes, in a section.
Node body(const char* markdown, std::uint8_t first_heading = 3) {
    Node parent{.role = Role::section, .id = {{Part::section, 2}, Piece::heading}};
    append_body(parent, parse_markdown(markdown).blocks, first_heading);
    return parent;
}

When when(const char* text) {
    const WhenResult result = parse_when(text);
    REQUIRE(result.when);
    return *result.when;
}

std::string filled(std::string_view pattern) {
    Node node;
    append_filled(node.words, pattern, {text_run("in", style_emphasis), text_run("side")});
    for (const Run& run : node.words)
        CHECK_FALSE(run.text.empty());
    return plain_words(node);
}

}  // namespace

TEST_CASE("a pattern is filled at its placeholder, without empty runs") {
    CHECK(filled("before {0} after") == "before inside after");
    CHECK(filled("{0}") == "inside");
    CHECK(filled("{0}!") == "inside!");
    CHECK(filled("no place: ") == "no place: inside");
}

TEST_CASE("a date that HTML cannot express is plain text") {
    const Run date = date_run(when("2025-05"), "May 2025");
    CHECK(date.kind == Run::Kind::date);
    CHECK(date.href == "2025-05");
    const Run ancient = date_run(when("-0043"), "44 BC");
    CHECK(ancient.kind == Run::Kind::text);
    CHECK(ancient.href.empty());
    CHECK(ancient.text == "44 BC");
}

TEST_CASE("the timeline has its own title or the default one") {
    Article article = sample_article();
    CHECK(timeline_title(article, strings_en()) == "Two sides");
    article.timeline.title.clear();
    CHECK(timeline_title(article, strings_en()) == strings_en().timeline);
}

TEST_CASE("the byline has author and date, either, or is absent") {
    Article article = sample_article();
    const auto byline = [&] {
        const Node header = TreeBuilder(article, strings_en()).header();
        const Node* node = child_of(header, Role::byline);
        return node ? plain_words(*node) : "none";
    };
    CHECK(byline() == "By someone · As of 30 June 2025");
    article.byline.clear();
    CHECK(byline() == "As of 30 June 2025");
    article.as_of.reset();
    CHECK(byline() == "none");
    CHECK_FALSE(child_of(TreeBuilder(Article(), strings_en()).header(), Role::subtitle));
}

TEST_CASE("the contents list only existing parts") {
    Article article = sample_article();
    const auto lines = [&] {
        std::string out;
        const Node contents = TreeBuilder(article, strings_en()).contents();
        for (const Node& child : contents.children)
            if (child.role == Role::contents_line) out += child.words[0].href + ' ';
        return out;
    };
    CHECK(lines() == "#one #two #timeline #faq #sources ");
    article.faq.clear();
    article.timeline.events.clear();
    CHECK(lines() == "#one #two #sources ");
}

TEST_CASE("a status is named only if there is one") {
    const Article article = sample_article();
    const TreeBuilder builder(article, strings_en());
    const Node claim = builder.section(0);
    REQUIRE(child_of(claim, Role::status));
    CHECK(plain_words(*child_of(claim, Role::status)) == "Claim");
    CHECK(child_of(claim, Role::status)->label == "Status");
    CHECK_FALSE(child_of(builder.section(1), Role::status));
}

TEST_CASE("an event has its facts, its responses and its references") {
    Article article = sample_article();
    Event& event = article.timeline.events[2];
    event.responds = {"e1", "one", "nowhere", "e2"};  // a section is no event
    event.sources = {"s1"};
    const Node node = TreeBuilder(article, strings_en()).event(2);
    CHECK(plain_words(*child_of(node, Role::facts)) == "20 January 2025 · China");
    CHECK(plain_words(*child_of(node, Role::responses)) == "Answers: The first event, A year");
    CHECK(child_of(node, Role::references)->words.back().index == 0);
    event.responds = {"nowhere"};
    CHECK_FALSE(child_of(TreeBuilder(article, strings_en()).event(2), Role::responses));
}

TEST_CASE("blocks of a body are numbered in the order of the text, also in lists and quotes") {
    const Node node = body("a\n\n- b\n- c\n\n> d\n\n---\n\n![e](e.png)");
    REQUIRE(node.children.size() == 5);
    const auto is_block_of_part = [](const Node& block, std::uint32_t n) {
        return block.id == NodeId({Part::section, 2}, Piece::block, n);
    };
    CHECK(is_block_of_part(node.children[0], 0));
    CHECK(is_block_of_part(node.children[1].children[1], 2));
    CHECK(is_block_of_part(node.children[2].children[0], 3));
    CHECK(node.children[3].role == Role::rule);
    CHECK_FALSE(node.children[3].id);
    CHECK(node.children[4].role == Role::image);
    CHECK(is_block_of_part(node.children[4], 4));
}

TEST_CASE("headings skip no level and end at the sixth; those below the third are minor") {
    const Node node = body("# a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n\n## f\n\n## g", 4);
    const int levels[] = {4, 5, 6, 6, 6, 5, 5};
    REQUIRE(node.children.size() == std::size(levels));
    for (std::size_t i = 0; i < std::size(levels); ++i)
        CHECK(node.children[i].level == levels[i]);
    CHECK_FALSE(node.children[1].minor);
    CHECK(node.children[2].minor);
}

TEST_CASE("items of one line in tight lists have text, others have blocks") {
    const Node tight = body("3. a\n4. b\n   - c").children.at(0);
    CHECK(tight.ordered);
    CHECK(tight.tight);
    CHECK(tight.start == 3);
    CHECK(plain_words(tight.children[0]) == "a");
    CHECK(tight.children[0].children.empty());
    CHECK(tight.children[1].words.empty());
    CHECK(tight.children[1].children[0].tight);
    CHECK(tight.children[1].children[1].role == Role::list);
    const Node loose = body("- a\n\n- b").children.at(0);
    CHECK_FALSE(loose.tight);
    CHECK(loose.children[0].children.at(0).role == Role::paragraph);
}
