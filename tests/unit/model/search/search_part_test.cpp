#include "model/search/search_part.h"

#include <doctest/doctest.h>

#include "sample_article.h"

using namespace broadside;

namespace {

Article article() {
    Article a;
    a.title = "Open models";
    a.subtitle = "And closed ones";
    a.byline = "";
    Section& section = a.sections.emplace_back();
    section.title = "Prices";
    Block paragraph;
    paragraph.runs = {{.text = "They fall."},
                      {.kind = Run::Kind::source, .text = "s1"},
                      {.style = style_strong, .text = " Fast."}};
    section.body = {paragraph};
    a.timeline.lanes = {{.id = "cn", .label = "China"}};
    a.timeline.categories = {{.id = "law", .label = "Export law"}};
    Event& event = a.timeline.events.emplace_back();
    event.title = "A rule";
    event.category = 0;
    a.glossary = {{"Weights", "The numbers of a model"}};
    a.sources.emplace_back().title = "Report";
    a.sources.back().publisher = "Rhodium";
    return a;
}

}  // namespace

TEST_CASE("each kind of part has its title, its body and its labels") {
    const Article a = article();
    const SearchPart head = search_part(a, {Part::title});
    CHECK(head.title == "Open models");
    CHECK(head.body() == "And closed ones");
    const SearchPart section = search_part(a, {Part::section, 0});
    CHECK(section.title == "Prices");
    CHECK(section.body() == "They fall. Fast.");
    CHECK(section.label().empty());
    const SearchPart event = search_part(a, {Part::event, 0});
    CHECK(event.title == "A rule");
    CHECK(event.label() == "China · Export law");
    CHECK(search_part(a, {Part::term, 0}).body() == "The numbers of a model");
    CHECK(search_part(a, {Part::source, 0}).body() == "Rhodium");
}

TEST_CASE("exact text is found within one run and without source references") {
    const Article a = article();
    const SearchPart section = search_part(a, {Part::section, 0});
    CHECK(section.holds("They"));
    CHECK(section.holds("Prices"));
    CHECK_FALSE(section.holds("they"));
    CHECK_FALSE(section.holds("fall. Fast"));
    CHECK_FALSE(section.holds("s1"));
    CHECK(search_part(a, {Part::event, 0}).holds("Export law"));
}
