#include "model/text/markdown_builder.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// The text of a paragraph with a line feed between the two.
std::string joined(std::string_view before, std::string_view after) {
    const MarkdownRules rules;
    MarkdownBuilder builder("", rules);
    CHECK(builder.enter({}));
    builder.text(before, std::string_view::npos);
    builder.soft_break();
    builder.text(after, std::string_view::npos);
    builder.leave();
    return plain_text(builder.finish().blocks);
}

}  // namespace

TEST_CASE("a line feed is a space, except between East Asian characters") {
    CHECK(joined("one", "two") == "one two");
    CHECK(joined("开源", "模型") == "开源模型");
    CHECK(joined("モデル。", "次") == "モデル。次");
    CHECK(joined("（全角）", "Ａ") == "（全角）Ａ");
    CHECK(joined("开源", "AI") == "开源 AI");
    CHECK(joined("AI", "开源") == "AI 开源");
    CHECK(joined("한국", "모델") == "한국 모델");
    CHECK(joined("한", "字") == "한 字");
    CHECK(joined("ไทย", "ไทย") == "ไทย ไทย");
}

TEST_CASE("styles nest, and adjacent runs of the same style are merged") {
    const MarkdownRules rules;
    MarkdownBuilder builder("", rules);
    CHECK(builder.enter({}));
    builder.text("a", std::string_view::npos);
    builder.text("b", std::string_view::npos);
    builder.enter_style(style_strong);
    builder.enter_style(style_emphasis);
    builder.text("c", std::string_view::npos);
    builder.leave_style(style_emphasis);
    builder.leave_style(style_strong);
    builder.leave();
    const RichText text = builder.finish();
    REQUIRE(text.blocks.size() == 1);
    REQUIRE(text.blocks[0].runs.size() == 2);
    CHECK(text.blocks[0].runs[0].text == "ab");
    CHECK(text.blocks[0].runs[1].style == (style_strong | style_emphasis));
}

TEST_CASE("the depth of blocks is limited") {
    MarkdownRules rules;
    rules.max_depth = 2;
    MarkdownBuilder builder("", rules);
    Block quote;
    quote.kind = Block::Kind::quote;
    CHECK(builder.enter(quote));
    CHECK(builder.enter(quote));
    CHECK(builder.enter({}));  // the paragraph in them
    CHECK_FALSE(builder.enter(quote));
}
