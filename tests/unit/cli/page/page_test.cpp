// What goes into pages: the parcel of a bundle, pictures as data, metadata.
#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/page/metadata.h"
#include "cli/page/parcel.h"
#include "cli/page/pictures.h"
#include "sample_article.h"
#include "semantics/elements.h"
#include "semantics/html_writer.h"

using namespace broadside;

namespace {

/// What web/unpack.js does.
std::string opened(const cli::Parcel& parcel) {
    const auto value = [&](std::size_t at) {
        const int code = parcel.text[at];
        return static_cast<unsigned>(code - (code > '<' ? '#' + 1 : '#'));
    };
    std::string packed;
    unsigned held = 0;
    unsigned bits = 0;
    for (std::size_t i = 0; i + 1 < parcel.text.size(); i += 2) {
        held |= (value(i) * 91 + value(i + 1)) << bits;
        for (bits += 13; bits >= 8 && packed.size() < parcel.bytes; bits -= 8) {
            packed += static_cast<char>(held & 255U);
            held >>= 8U;
        }
    }
    std::string out(1 << 20, '\0');
    z_stream stream = {};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("a parcel holds its files, in text that ends no element") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>(i * i * 31 + i / 7);
    for (const std::string& content : {std::string(), std::string("x"), bytes}) {
        const cli::Parcel parcel = cli::pack({{"a.json", "{}"}, {"b\"c", content}});
        CHECK(parcel.text.find('<') == std::string::npos);
        CHECK(std::all_of(parcel.text.begin(), parcel.text.end(),
                          [](char c) { return c >= '#' && c <= '~'; }));
        CHECK(opened(parcel) ==
              "[[\"a.json\",2],[\"b\\\"c\"," + std::to_string(content.size()) + "]]\n{}" + content);
    }
}

TEST_CASE("microdata and JSON-LD say what the article is") {
    const Article article = sample_article();
    Element tree = document_of(article);
    cli::add_microdata(tree, article);
    const std::string html = to_html(tree);
    CHECK(html.find("itemscope=\"\" itemtype=\"https://schema.org/Article\"") != std::string::npos);
    CHECK(html.find("<h1 itemprop=\"headline\">") != std::string::npos);
    const auto json = nlohmann::json::parse(cli::json_ld(article));
    CHECK(json["@type"] == "Article");
    CHECK(json["headline"] == article.title);
    CHECK(json["inLanguage"] == article.lang);
    CHECK(json["hasPart"]["mainEntity"].size() == article.faq.size());
    CHECK(json["citation"].size() == article.sources.size());
}

TEST_CASE("a picture becomes data, and keeps its address") {
    const Blocks none;
    CHECK(cli::picture_addresses(none).empty());
    Element image = element("img");
    image.attributes = {{"src", "a.png"}, {"alt", "A"}};
    Element tree = element("p");
    tree.children = {image, image};
    cli::put_pictures(tree, {{"a.png", "data:image/png;base64,AA==", ""}, {"b.png", "", "gone"}});
    CHECK(to_html(tree) ==
          "<p><img src=\"data:image/png;base64,AA==\" alt=\"A\" data-address=\"a.png\">"
          "<img src=\"data:image/png;base64,AA==\" alt=\"A\" data-address=\"a.png\"></p>\n");
    const auto pictures = cli::read_pictures(tree, "nowhere/");
    CHECK(pictures.empty());  // they are data already
}
