#include "layout/document/margin_notes.h"

#include <doctest/doctest.h>

#include "sample_article.h"
#include "trees.h"

using namespace broadside;

namespace {

/// Sources s1 to s4 and one section with this text.
Article article_with(const char* markdown) {
    Article article = sample_article();
    article.sections.resize(1);
    article.sections[0].body = parse_markdown(markdown).blocks;
    for (const char* id : {"s2", "s3", "s4"}) {
        article.sources.emplace_back();
        article.sources.back().id = id;
        article.sources.back().title = std::string("Title of ") + id;
    }
    article.sources[1].publisher = "The Press";
    article.sources[1].date = parse_when("2024-02").when;
    // The indexes that order_sources() would write for sources cited in this order.
    for (Block& block : article.sections[0].body)
        for (Run& run : block.runs)
            if (run.kind == Run::Kind::source)
                run.index = static_cast<std::uint32_t>(*article.source_index(run.text));
    return article;
}

struct Notes {
    explicit Notes(const char* markdown, float width = 1280)
        : article(article_with(markdown)),
          trees(article, {}, width),
          input(trees.input(width, 800)),
          style(style_for(width, {})),
          builder(input, style, measure) {
        builder.body(*child_of(trees.tree, Role::section), Tone::ink);
    }

    /// Adds the notes of the boxes from `first` on.
    std::vector<Box> add(std::size_t first = 0) {
        const std::size_t before = builder.doc.boxes.size();
        end = margin_notes(builder, first);
        return {builder.doc.boxes.begin() + static_cast<std::ptrdiff_t>(before),
                builder.doc.boxes.end()};
    }

    Article article;
    Trees trees;
    LayoutInput input;
    TypeStyle style;
    PlainMeasure measure;
    DocumentBuilder builder;
    float end = 0;
};

std::string text(const Box& box) {
    std::string out;
    for (const TextRun& run : box.runs)
        out += run.text;
    return out;
}

}  // namespace

TEST_CASE("a note is level with the line of its reference, right of the text") {
    Notes page("No source here.\n\nSaid so.[^s1]");
    const float line = page.builder.doc.boxes[1].rect.y;
    const auto notes = page.add();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].kind == BoxKind::note);
    CHECK(notes[0].node == NodeId({Part::source, 0}, Piece::margin_note));
    CHECK(notes[0].rect.y == doctest::Approx(line));
    CHECK(notes[0].rect.x > page.builder.left() + page.builder.prose());
    CHECK(notes[0].rect.right() <= page.builder.left() + page.builder.column() + 0.5F);
    CHECK(page.end >= notes[0].rect.bottom());
}

TEST_CASE("a note has the source's number, and its publisher and date instead of its title") {
    Notes page("One.[^s1] Two.[^s2]");
    const auto notes = page.add();
    REQUIRE(notes.size() == 2);
    CHECK(text(notes[0]) == "1  Source one");
    CHECK(text(notes[1]) == "2  The Press, February 2024");
}

TEST_CASE("notes of the same line are below each other") {
    Notes page("One.[^s1][^s2][^s3]");
    const auto notes = page.add();
    REQUIRE(notes.size() == 3);
    CHECK(notes[1].rect.y > notes[0].rect.bottom());
    CHECK(notes[2].rect.y > notes[1].rect.bottom());
    CHECK(page.end > notes[2].rect.bottom());
}

TEST_CASE("a source is noted once, at its first reference") {
    Notes page("One.[^s3]\n\nAgain.[^s3]\n\nOther.[^s1]");
    const auto notes = page.add();
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].node.part.index == 2);
    CHECK(notes[1].node.part.index == 0);
}

TEST_CASE("references before the first box are left out") {
    Notes page("One.[^s1]\n\nTwo.[^s2]");
    const auto notes = page.add(1);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].node.part.index == 1);
}

TEST_CASE("no notes without references, or without space beside the text") {
    Notes plain("No source here.");
    CHECK(plain.add().empty());
    CHECK(plain.end == 0);
    Notes narrow("One.[^s1]", 600);
    CHECK(narrow.add().empty());
    CHECK(narrow.end == 0);
}

TEST_CASE("a reference to a source that the article does not have is ignored") {
    Notes page("One.[^s1] Two.[^s4]");
    page.article.sources.resize(2);
    const auto notes = page.add();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].node.part.index == 0);
}
