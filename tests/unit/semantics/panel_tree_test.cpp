#include "semantics/panel_tree.h"

#include <doctest/doctest.h>

#include <string>

#include "sample_article.h"
#include "semantics/article_tree.h"

using namespace broadside;

namespace {

struct TimelineTree {
    explicit TimelineTree(Article with = sample_article()) : article(std::move(with)) {}

    [[nodiscard]] Node tree(std::optional<std::size_t> listed = {}) const {
        const TimelineIndex index = index_timeline(article, state.filter, state.hidden);
        const CommandContext context{article, state, index.hidden, false};
        return timeline_tree(
            {context, strings_en(), index, state.window.value_or(article.timeline.whole), listed});
    }

    Article article;
    ReaderState state;
};

/// The text of the note with this piece; empty if there is none.
std::string note(const Node& tree, Piece piece) {
    for (const Node& child : tree.children)
        if (child.role == Role::note && child.id.is(piece)) return plain_words(child);
    return {};
}

std::vector<std::string> links(const Node& tree) {
    std::vector<std::string> out;
    for (const Node& child : tree.children)
        if (child.role == Role::link) out.push_back(plain_words(child));
    return out;
}

bool has_control(const Node& tree, Command command) {
    for (const Node& child : tree.children)
        if (child.id.command() == command || has_control(child, command)) return true;
    return false;
}

}  // namespace

TEST_CASE("the bar has a toggle for each status, on while it is shown") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::ShowStatus{Status::claim, false});
    const Node bar = bar_tree({article, state}, strings_en());
    std::size_t toggles = 0;
    for (const Node& child : bar.children) {
        if (child.id.command() != Command::toggle_status) continue;
        ++toggles;
        CHECK(child.toggle);
        CHECK(child.on == (child.status != Status::claim));
        CHECK(plain_words(child) == status_text(strings_en(), child.status));
    }
    CHECK(toggles == 4);
}

TEST_CASE("the way back is in the bar only if there is one") {
    const Article article = sample_article();
    CHECK_FALSE(has_control(bar_tree({article, {}, 0, false}, strings_en()), Command::go_back));
    CHECK(has_control(bar_tree({article, {}, 0, true}, strings_en()), Command::go_back));
}

TEST_CASE("hidden events are counted beside the button that shows them") {
    TimelineTree on;
    CHECK_FALSE(has_control(on.tree(), Command::show_all));
    CHECK(note(on.tree(), Piece::hidden).empty());
    apply(on.state, on.article, action::ShowLane{"cn", false});
    CHECK(has_control(on.tree(), Command::show_all));
    CHECK(note(on.tree(), Piece::hidden) == "2 hidden by the filter");
}

TEST_CASE("each form has its own line above it") {
    TimelineTree on;
    CHECK_FALSE(child_of(on.tree(), Role::table_head));
    CHECK(note(on.tree(), Piece::stretch).empty());
    on.state.form = TimelineForm::compare;
    CHECK(note(on.tree(), Piece::stretch).find("What each side did, ") == 0);
    on.state.form = TimelineForm::table;
    CHECK(note(on.tree(), Piece::stretch).empty());
    CHECK(child_of(on.tree(), Role::table_head));
}

TEST_CASE("the sorted column has an arrow that is not read aloud") {
    TimelineTree on;
    on.state.form = TimelineForm::table;
    on.state.order = {TableColumn::lane, true};
    const auto sorted = [&] {
        const Node tree = on.tree();
        for (const Node& column : child_of(tree, Role::table_head)->children)
            if (column.on) return plain_words(column) + '/' + column.label;
        return std::string();
    };
    CHECK(sorted() == "Lane ↓/Lane");
    on.state.order.descending = false;
    CHECK(sorted() == "Lane ↑/Lane");
}

TEST_CASE("an open event links to what it responds to, to its responses and to sections") {
    TimelineTree on;
    on.article.timeline.events[0].sources = {"s1"};
    on.article.sections[1].sources = {"s1"};
    CHECK(links(on.tree()).empty());
    CHECK_FALSE(child_of(on.tree(), Role::steps));
    on.state.selected = "e3";
    CHECK(child_of(on.tree(), Role::steps));
    CHECK(links(on.tree()) == std::vector<std::string>{"Answers: The first event"});
    on.state.selected = "e1";
    CHECK(links(on.tree()) ==
          std::vector<std::string>{"Answered by: A day", "In the text: Second"});
    on.state.selected = "one";  // a section, not an event
    CHECK_FALSE(child_of(on.tree(), Role::steps));
}

TEST_CASE("at most eight links, each with its own number") {
    TimelineTree on;
    on.article.timeline.events[1].sources = {"s1"};
    for (int i = 0; i < 12; ++i) {
        on.article.sections.push_back(on.article.sections[0]);
        on.article.sections.back().id = "more-" + std::to_string(i);
        on.article.sections.back().sources = {"s1"};
    }
    index_article(on.article);
    on.state.selected = "e2";
    const Node tree = on.tree();
    CHECK(links(tree).size() == 8);
    std::uint32_t next = 0;
    for (const Node& child : tree.children)
        if (child.role == Role::link)
            CHECK(child.id == NodeId({Part::event, 1}, Piece::link, next++));
}

TEST_CASE("a form that lists events says how many it leaves out") {
    TimelineTree on;
    CHECK(note(on.tree(), Piece::more).empty());  // a chart has all
    CHECK(note(on.tree(4), Piece::more).empty());
    CHECK(note(on.tree(3), Piece::more) == "1 more in this stretch: zoom in to see them");
    on.state.window = TimelineWindow{0, 30};
    CHECK(note(on.tree(3), Piece::more) == strings_en().no_events_here);
}
