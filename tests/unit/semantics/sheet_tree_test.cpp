#include "semantics/sheet_tree.h"

#include <doctest/doctest.h>

#include "sample_article.h"
#include "semantics/article_tree.h"

using namespace broadside;

namespace {

struct Sheets {
    Sheets() : article(sample_article()) {
        article.glossary.push_back({"weights", "Numbers of a model."});
        article.sources[0].publisher = "The Press";
        article.sources[0].date = parse_when("2024-02").when;
        index_article(article);
    }

    Node tree(SheetKind kind, std::uint32_t index = 0) const {
        const TimelineIndex timeline = index_timeline(article, state.filter, state.hidden);
        const CommandContext context{article, state, timeline.hidden, false};
        SearchIndex searched(article);
        const SearchResults found = searched.search(state.query, 2);
        return sheet_tree({kind, index}, {context, strings_en(), timeline,
                                          article_tree(article, strings_en()), found, languages});
    }

    Article article;
    ReaderState state;
    std::vector<Language> languages;
};

/// The texts of the nodes with this role, also inside others.
std::vector<std::string> texts(const Node& tree, Role role) {
    std::vector<std::string> out;
    for (const Node& child : tree.children) {
        if (child.role == role) out.push_back(plain_words(child));
        for (std::string& text : texts(child, role))
            out.push_back(std::move(text));
    }
    return out;
}

/// Whether a toggle is on; nothing if there is none.
std::optional<bool> toggled(const Node& tree, NodeId id) {
    for (const Node& child : tree.children) {
        if (child.id == id && child.toggle) return child.on;
        if (const auto inside = toggled(child, id)) return inside;
    }
    return std::nullopt;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("no sheet has no content, every other one a title and content") {
    const Sheets on;
    CHECK(on.tree(SheetKind::none) == Node());
    for (const SheetKind kind :
         {SheetKind::contents, SheetKind::reading, SheetKind::search, SheetKind::source,
          SheetKind::term, SheetKind::filter, SheetKind::share, SheetKind::keys}) {
        CAPTURE(static_cast<int>(kind));
        const Node tree = on.tree(kind);
        CHECK_FALSE(tree.label.empty());
        CHECK_FALSE(tree.children.empty());
    }
}

TEST_CASE("a source's card: its number, a link, publisher and date") {
    Sheets on;
    const Node card = on.tree(SheetKind::source);
    CHECK(card.label == "Source 1");
    CHECK(texts(card, Role::sheet_title) == Texts{"Source one"});
    CHECK(child_of(card, Role::sheet_title)->words[0].href == "https://example.org/1");
    CHECK(texts(card, Role::note) == Texts{"The Press · February 2024"});
    on.article.sources[0].publisher.clear();
    CHECK(texts(on.tree(SheetKind::source), Role::note) == Texts{"February 2024"});
    on.article.sources[0].date.reset();
    CHECK(texts(on.tree(SheetKind::source), Role::note).empty());
}

TEST_CASE("a term's card has its definition") {
    const Node card = Sheets().tree(SheetKind::term);
    CHECK(card.label == "weights");
    CHECK(texts(card, Role::sheet_text) == Texts{"Numbers of a model."});
}

TEST_CASE("the contents are those of the article, with the statuses") {
    const Node sheet = Sheets().tree(SheetKind::contents);
    CHECK(texts(sheet, Role::contents_line) ==
          Texts{"First", "Second", "Two sides", "Questions", "Glossary", "Sources"});
    CHECK(toggled(sheet, NodeId(Command::toggle_status, 2)) == true);
}

TEST_CASE("the search has a hint, the matches, or says that there are none") {
    Sheets on;
    CHECK(texts(on.tree(SheetKind::search), Role::note) ==
          Texts{"Sections, questions, events, terms and sources"});
    on.state.query = "zebra";
    CHECK(texts(on.tree(SheetKind::search), Role::note) == Texts{"Nothing found"});
    CHECK(texts(on.tree(SheetKind::search), Role::result).empty());
    on.state.query = "a";  // more matches than are listed
    const Node sheet = on.tree(SheetKind::search);
    SearchIndex all(on.article);
    CHECK(texts(sheet, Role::note)[0] == "Found: " + std::to_string(all.search("a").total));
    CHECK(all.search("a").total > 2);
    CHECK(texts(sheet, Role::result).size() == 2);
}

TEST_CASE("languages are offered only if there are several") {
    Sheets on;
    on.languages = {{"en", "English"}};
    CHECK_FALSE(toggled(on.tree(SheetKind::reading), NodeId(Command::set_language, 0)));
    on.languages.push_back({"zh-Hans", "简体中文"});
    const Node sheet = on.tree(SheetKind::reading);
    CHECK(toggled(sheet, NodeId(Command::set_language, 0)) == true);
    CHECK(toggled(sheet, NodeId(Command::set_language, 1)) == false);
}

TEST_CASE("the text settings show the current ones") {
    Sheets on;
    on.state.reading = {1.15F, Spacing::wide, Face::page};
    const Node sheet = on.tree(SheetKind::reading);
    CHECK(texts(sheet, Role::note) == Texts{"115 %"});
    CHECK(toggled(sheet, NodeId(Command::set_spacing, 1)) == true);
    CHECK(toggled(sheet, NodeId(Command::set_spacing, 0)) == false);
}

TEST_CASE("the filter shows what is hidden, and the sources that events cite") {
    Sheets on;
    Node sheet = on.tree(SheetKind::filter);
    CHECK(texts(sheet, Role::note) == Texts{"4 of 4 events shown"});
    CHECK_FALSE(toggled(sheet, NodeId(Command::only_source, 0)));  // cited by a section only
    on.article.timeline.events[0].sources = {"s1"};
    apply(on.state, on.article, action::ShowLane{"us", false});
    sheet = on.tree(SheetKind::filter);
    CHECK(texts(sheet, Role::note) == Texts{"2 of 4 events shown"});
    CHECK(toggled(sheet, NodeId(Command::toggle_lane, 0)) == false);
    CHECK(toggled(sheet, NodeId(Command::toggle_lane, 1)) == true);
    CHECK(toggled(sheet, NodeId(Command::only_source, 0)) == true);
    on.state.filter.source = "another";
    CHECK(toggled(on.tree(SheetKind::filter), NodeId(Command::only_source, 0)) == false);
}
