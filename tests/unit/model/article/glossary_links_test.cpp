#include "model/article/glossary_links.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// The text of a paragraph, links in brackets.
std::string linked(std::vector<Run> runs) {
    Article article;
    article.glossary = {{"open weights", ""}, {"mixture of experts (MoE)", ""}, {"开源", ""}};
    Block paragraph;
    paragraph.runs = std::move(runs);
    article.sections.emplace_back().body = {paragraph};
    link_terms(article);
    std::string out;
    for (const Run& run : article.sections[0].body[0].runs)
        out += run.kind == Run::Kind::term ? "[" + run.text + std::to_string(run.index) + "]"
                                           : run.text;
    return out;
}

Run text(std::string words, std::uint8_t style = style_plain, std::string href = {}) {
    return {.style = style, .text = std::move(words), .href = std::move(href)};
}

}  // namespace

TEST_CASE("the first mention of a term is a link to it, in any case") {
    CHECK(linked({text("Open weights, and open weights again.")}) ==
          "[Open weights0], and open weights again.");
    CHECK(linked({text("a MoE model")}) == "a [MoE1] model");
    CHECK(linked({text("MoE: a mixture of experts")}) == "[MoE1]: a mixture of experts");
    CHECK(linked({text("open weights")}) == "[open weights0]");
}

TEST_CASE("parts of words, code and links are left alone") {
    CHECK(linked({text("reopen weights")}) == "reopen weights");
    CHECK(linked({text("open weightsy")}) == "open weightsy");
    CHECK(linked({text("open weights", style_code)}) == "open weights");
    CHECK(linked({text("open weights", style_plain, "https://a.org")}) == "open weights");
    CHECK(linked({text("sMoE")}) == "sMoE");
}

TEST_CASE("Chinese terms are found inside text without spaces") {
    CHECK(linked({text("这是开源模型")}) == "这是[开源2]模型");
}

TEST_CASE("several terms in one run") {
    CHECK(linked({text("MoE and open weights.")}) == "[MoE1] and [open weights0].");
}
