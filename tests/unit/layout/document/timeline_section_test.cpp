// The timeline's section of the page: chart, vertical layout, table, comparison.
#include "layout/document/timeline_section.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "sample_article.h"
#include "trees.h"

using namespace broadside;

namespace {

/// The sample with many events and a lane between.
Article busy_article(int count) {
    Article article = sample_article();
    article.timeline.lanes.push_back({"both", "Both", true});
    const Event like = article.timeline.events[0];
    article.timeline.events.clear();
    for (int i = 0; i < count; ++i) {
        Event e = like;
        e.id = "d" + std::to_string(i);
        e.title = "Event number " + std::to_string(count - i) + " with quite a long title";
        e.lane = static_cast<std::size_t>(i) % 3;
        e.importance = 1 + i % 5;
        e.responds.clear();
        if (i > 0) e.responds.push_back("d" + std::to_string(i - 1));
        e.sources = {"s1"};
        e.date.first = e.date.last = 19000 + i * 11;
        e.date.start = e.date.end = civil_from_day(e.date.first);
        article.timeline.events.push_back(e);
    }
    index_article(article);
    return article;
}

std::vector<Box> boxes_of(const Document& document, BoxKind kind) {
    std::vector<Box> out;
    for (const Box& b : document.boxes)
        if (b.kind == kind) out.push_back(b);
    return out;
}

bool has(const Document& document, NodeId node) { return box_of(document.boxes, node); }
constexpr NodeId more{{Part::timeline}, Piece::more};
constexpr NodeId hidden{{Part::timeline}, Piece::hidden};

/// The ids of the listed events, in order.
std::vector<std::string> listed(const Article& article, const Document& document) {
    std::vector<std::string> ids;
    for (const Box& b : boxes_of(document, BoxKind::result))
        ids.push_back(article.timeline.events[b.node.part.index].id);
    return ids;
}

}  // namespace

TEST_CASE("below 600 px the layout is vertical: cards do not overlap and stay in the column") {
    const Article article = busy_article(40);
    for (const float width : {240.0F, 320.0F, 390.0F, 599.0F}) {
        CAPTURE(width);
        const Document d = laid_out(article, {}, width);
        const std::vector<Box> cards = boxes_of(d, BoxKind::card);
        CHECK(cards.size() == 40);
        CHECK(d.plot.h < 60);  // only the overview
        for (std::size_t i = 0; i < cards.size(); ++i) {
            CHECK(cards[i].rect.x >= 0);
            CHECK(cards[i].rect.right() <= width);
            CHECK(cards[i].rect.h >= 44);
            for (std::size_t k = 0; k < i; ++k)
                CHECK_FALSE(cards[i].rect.overlaps(cards[k].rect));
        }
        const std::vector<Box> marks = boxes_of(d, BoxKind::mark);
        for (std::size_t i = 1; i < marks.size(); ++i)
            CHECK(marks[i].rect.y > marks[i - 1].rect.y);  // time runs down
    }
}

TEST_CASE("an event of the vertical layout opens inline") {
    const Article article = busy_article(40);
    ReaderState state;
    state.selected = "d5";
    const Document d = laid_out(article, state, 320);
    float text = 0;
    float next = 0;
    for (const Box& b : d.boxes) {
        if (b.node == NodeId(find_part(article, "d5"), Piece::facts)) text = b.rect.y;
        if (b.node == heading_of(article, "d6")) next = b.rect.y;
    }
    CHECK(text > 0);
    CHECK(next > text);
}

TEST_CASE("many events on a phone: the most important are cards, the rest is counted") {
    const Article article = busy_article(400);
    const Document d = laid_out(article, {}, 320);
    CHECK(boxes_of(d, BoxKind::card).size() == 60);
    CHECK(has(d, more));
}

TEST_CASE("the table sorts by each column, in both orders") {
    const Article article = busy_article(30);
    ReaderState state;
    apply(state, article, action::SetForm{TimelineForm::table});
    const auto order = [&] { return listed(article, laid_out(article, state, 900)); };
    CHECK(order().front() == "d0");
    apply(state, article, action::SortTable{TableColumn::date});
    CHECK(order().front() == "d29");
    apply(state, article, action::SortTable{TableColumn::title});
    CHECK(order().front() == "d29");  // "Event number 1 …"
    apply(state, article, action::SortTable{TableColumn::lane});
    const std::vector<std::string> by_lane = order();
    REQUIRE(by_lane.size() == 30);
    CHECK(by_lane[0] == "d0");
    CHECK(by_lane[1] == "d3");
}

TEST_CASE("the comparison lists each lane's events in the window") {
    const Article article = busy_article(40);
    ReaderState state;
    apply(state, article, action::SetForm{TimelineForm::compare});
    apply(state, article, action::SetWindow{{19000, 19060}});
    for (const float width : {320.0F, 900.0F}) {
        const Document d = laid_out(article, state, width);
        CHECK(listed(article, d) == std::vector<std::string>{"d0", "d3", "d1", "d4", "d2", "d5"});
        CHECK(has(d, {{Part::timeline}, Piece::stretch}));
    }
}

TEST_CASE("an open event links to events it responds to, to responses and to the text") {
    Article article = busy_article(10);
    article.sections[0].sources = {"s1"};
    ReaderState state;
    state.selected = "d4";
    const Document d = laid_out(article, state, 900);
    const Trees trees(article, state, 900);
    std::vector<std::string> links;
    for (const Node& child : trees.controls.children) {
        if (child.role != Role::link) continue;
        CHECK(has(d, child.id));
        links.push_back(child.words.back().href);
    }
    CHECK(links == std::vector<std::string>{"#d3", "#d5", "#one"});
}

TEST_CASE("the number of hidden events is shown") {
    const Article article = busy_article(40);
    ReaderState state;
    CHECK_FALSE(has(laid_out(article, state, 900), hidden));
    apply(state, article, action::ShowLane{"us", false});
    const Document d = laid_out(article, state, 900);
    CHECK(has(d, hidden));
    CHECK(has(d, NodeId(Command::show_all)));
}
