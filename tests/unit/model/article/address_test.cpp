// Addresses of an article's parts: unique for any ids of the author.
#include "model/article/address.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "sample_article.h"

using namespace broadside;

namespace {

Article fixture(const char* name) {
    std::ifstream file(std::string(BROADSIDE_FIXTURES) + "/" + name, std::ios::binary);
    ParsedArticle parsed = parse_article(std::string{std::istreambuf_iterator<char>(file), {}});
    for (const Diagnostic& d : parsed.diagnostics)
        CHECK_MESSAGE(d.severity == Severity::warning, d.path << ": " << d.message);
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

std::vector<PartRef> all_parts(const Article& article) {
    std::vector<PartRef> parts{
        {Part::timeline}, {Part::questions}, {Part::glossary}, {Part::sources}};
    const auto add = [&](Part part, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i)
            parts.push_back({part, i});
    };
    add(Part::section, article.sections.size());
    add(Part::question, article.faq.size());
    add(Part::event, article.timeline.events.size());
    add(Part::term, article.glossary.size());
    add(Part::source, article.sources.size());
    return parts;
}

}  // namespace

TEST_CASE("every part has a unique address, which leads to it") {
    for (const char* name : {"good.json", "our-names.json"}) {
        const Article article = fixture(name);
        std::set<std::string_view> addresses;
        for (const PartRef part : all_parts(article)) {
            const std::string_view address = address_of(article, part);
            CAPTURE(address);
            CHECK_FALSE(address.empty());
            CHECK(addresses.insert(address).second);
            CHECK(find_address(article, address) == part);
        }
    }
}

TEST_CASE("an author's id is the address of their part; ours avoid it") {
    const Article article = fixture("our-names.json");
    CHECK(find_address(article, "timeline") == PartRef{Part::section, 1});
    CHECK(find_address(article, "timeline-") == PartRef{Part::timeline});
    CHECK(find_address(article, "source-s1") == PartRef{Part::question, 0});
    CHECK(address_of(article, {Part::source, 0}) == "source-s1--");  // both shorter ones are in use
    CHECK(find_part(article, "timeline-") == PartRef{});
}

TEST_CASE("sources are also found by id and terms by text, after addresses") {
    const Article article = fixture("good.json");
    const auto source = article.source_index("s1");
    REQUIRE(source);
    CHECK(find_address(article, "s1") ==
          PartRef{Part::source, static_cast<std::uint32_t>(*source)});
    CHECK(find_address(article, article.glossary[0].term) == PartRef{Part::term, 0});
    CHECK(find_address(article, "") == PartRef{});
    CHECK(find_address(article, "nothing") == PartRef{});
    CHECK(address_of(article, {Part::title}).empty());
}

TEST_CASE("missing parts have no address") {
    ParsedArticle parsed =
        parse_article(R"({"format":1,"id":"m","lang":"en","title":"T","sections":[]})");
    REQUIRE(parsed.article);
    for (const char* address : {"timeline", "faq", "glossary", "sources", "source-s", "term-0"})
        CHECK(find_address(*parsed.article, address) == PartRef{});
}
