// Queries: their words and matches.
#include "model/search/query.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

namespace {

/// The words of a query, each in brackets.
std::string words(std::string_view query) {
    std::string text;
    for (const QueryWord& word : parse_query(query).words)
        text += "[" + word.folded + "]";
    return text;
}

std::string with_marks(std::string_view text, const std::vector<TextRange>& ranges) {
    std::string result;
    std::size_t at = 0;
    for (const TextRange& range : ranges) {
        REQUIRE(range.begin >= at);
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= text.size());
        result += text.substr(at, range.begin - at);
        result += "[";
        result += text.substr(range.begin, range.end - range.begin);
        result += "]";
        at = range.end;
    }
    result += text.substr(at);
    return result;
}

/// The text with its matches in brackets.
std::string marked(std::string_view text, std::string_view query) {
    return with_marks(text, match_ranges(text, parse_query(query)));
}

}  // namespace

TEST_CASE("words and phrases") {
    CHECK(words("") == "");
    CHECK(words(" \u3000\u00A0\t ") == "");
    CHECK(words("\"\" “ ”") == "");
    CHECK(words("\u00AD\u0301") == "");
    CHECK(words("Deep  Ｓｅｅｋ deep") == "[deep][seek]");
    CHECK(words("\"open weights\" AI") == "[open weights][ai]");
    CHECK(words("“Open  Weights”x「开源 模型」") == "[open weights][x][开源模型]");
    CHECK(words("a \"b c") == "[a][b c]");
    CHECK(words("don’t") == "[don't]");
    CHECK(words("开源 AI") == "[开源][ai]");
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "w" + std::to_string(i) + " ";
    CHECK(parse_query(many).words.size() == 16);
    CHECK(parse_query("x CAFÉ ").words.at(1).written == "CAFÉ");
}

TEST_CASE("matches are at the original's characters") {
    CHECK(marked("Die Straße, STRASSE", "strasse") == "Die [Straße], [STRASSE]");
    CHECK(marked("Die Straße", "STRAS") == "Die [Straß]e");
    CHECK(marked("un café, CAFE\u0301.", "cafe") == "un [café], [CAFE\u0301].");
    CHECK(marked("un cafe", "CAFÉ") == "un [cafe]");
    CHECK(marked("ＤｅｅｐＳｅｅｋ", "seek") == "Ｄｅｅｐ[Ｓｅｅｋ]");
    CHECK(marked("用ＡＩ写", "ai") == "用[ＡＩ]写");
    CHECK(marked("ΣΊΣΥΦΟΣ και Σίσυφος", "σισυφος") == "[ΣΊΣΥΦΟΣ] και [Σίσυφος]");
    CHECK(marked("Всё ещё", "все") == "[Всё] ещё");
    CHECK(marked("it’s “so”", "it's") == "[it’s] “so”");
    CHECK(marked("Donau\u00ADdampf fahrt", "donaudampf") == "[Donau\u00ADdampf] fahrt");
    CHECK(marked("a\u00A0 big\nstep", "\"a big step\"") == "[a\u00A0 big\nstep]");
    CHECK(marked("ｶﾞｽ", "ガス") == "[ｶﾞｽ]");
    CHECK(marked("👩\u200D🔬 lab", "🔬") == "👩\u200D[🔬] lab");
}

TEST_CASE("in Chinese, matches start anywhere") {
    CHECK(marked("最好的开源模型来自中国", "开源模型") == "最好的[开源模型]来自中国");
    CHECK(marked("最好的开源模型来自中国", "源") == "最好的开[源]模型来自中国");
    CHECK(marked("开源 AI 竞赛", "开源AI竞赛") == "[开源 AI 竞赛]");
    CHECK(marked("开源AI竞赛", "开源 AI") == "[开源AI]竞赛");
    CHECK(marked("オープンモデル", "モデル") == "オープン[モデル]");
    CHECK(marked("오픈소스모델", "소스") == "오픈[소스]모델");
    CHECK(marked("ประเทศจีน", "จีน") == "ประเทศ[จีน]");
}

TEST_CASE("short words match at the start of words") {
    CHECK(marked("AI said main AI-made aim x.ai", "ai") == "[AI] said main [AI]-made [ai]m x.[ai]");
    CHECK(marked("said main", "aid") == "s[aid] main");
    CHECK(marked("GPT-4 and 14", "4") == "GPT-[4] and 14");
    CHECK(marked("c++ x", "++") == "c[++] x");
    CHECK(marked("ищи и", "и") == "[и]щи [и]");
}

TEST_CASE("all words are matched, adjacent matches merged") {
    CHECK(marked("open weights are open", "weights open") == "[open] [weights] are [open]");
    CHECK(marked("deepseek", "deep seek") == "[deepseek]");
    CHECK(marked("aaaaa", "aaa aaaa") == "[aaaa]a");
    CHECK(marked("nothing", "zebra") == "nothing");
    CHECK(marked("", "zebra") == "");
}

TEST_CASE("matches span several runs") {
    const std::vector<std::string_view> runs{"The Deep", "Seek", "", " mo", "del"};
    const auto found = [&](std::string_view query) {
        std::string text;
        for (const RunRange& r : match_runs(runs, parse_query(query)))
            text += std::to_string(r.run) + ":" +
                    std::string(runs[r.run].substr(r.range.begin, r.range.end - r.range.begin)) +
                    ";";
        return text;
    };
    CHECK(found("deepseek") == "0:Deep;1:Seek;");
    CHECK(found("\"seek model\"") == "1:Seek;3: mo;4:del;");
    CHECK(found("del") == "4:del;");
    CHECK(found("the") == "0:The;");
    CHECK(found("se").empty());  // in the middle of a word, though at the start of a run
    CHECK(match_runs({}, parse_query("a")).empty());
}
