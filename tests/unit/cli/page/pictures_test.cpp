// Pictures as data: URLs.
#include "cli/page/pictures.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "semantics/elements.h"
#include "semantics/html_writer.h"
#include "temporary_folder.h"

using namespace broadside;

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
    CHECK(pictures.empty());  // already data: URLs
}

TEST_CASE("each picture is read once, from the folder of the article") {
    const TemporaryFolder folder;
    folder.put("a b.png", "PNG");
    folder.put("c.JPG", "JPG");
    Element tree = element("p");
    for (const char* address : {"a%20b.png?v=2", "a%20b.png?v=2", "c.JPG", "gone.gif", "notes.txt",
                                "https://example.org/d.png", "data:image/png;base64,AA=="}) {
        Element image = element("img");
        image.attributes = {{"src", address}};
        tree.children.push_back(image);
    }
    const std::vector<cli::Picture> pictures = cli::read_pictures(tree, folder.prefix());
    REQUIRE(pictures.size() == 5);
    CHECK(pictures[0].address == "a%20b.png?v=2");
    CHECK(pictures[0].data == "data:image/png;base64,UE5H");
    CHECK(pictures[1].data == "data:image/jpeg;base64,SlBH");
    CHECK(pictures[2].data.empty());
    CHECK(pictures[2].fault.starts_with("cannot be read: "));
    CHECK(pictures[3].fault.starts_with("is of no known kind"));
    CHECK(pictures[4].fault == "is on another site, and is not included");
}

TEST_CASE("addresses on other sites, and file names of relative addresses") {
    for (const char* address : {"https://e.org/a.png", "HTTP://e.org", "//e.org/a.png", "mailto:x"})
        CHECK_MESSAGE(cli::is_on_the_net(address), address);
    for (const char* address : {"a.png", "a/b:c.png", "./a.png?x=:", "#a:b", "", "/a.png"})
        CHECK_MESSAGE(!cli::is_on_the_net(address), address);
    CHECK(cli::file_name("a%20b%2Fc.png?v=1#x") == "a b/c.png");
    CHECK(cli::file_name("100%.png") == "100%.png");
    CHECK(cli::file_name("%zz%4") == "%zz%4");
    CHECK(cli::file_name("%C3%A9") == "é");
}

TEST_CASE("reasons for missing pictures") {
    const TemporaryFolder folder;
    folder.put("a.webp", "x");
    CHECK(cli::picture_fault("a.webp", folder.prefix()).empty());
    CHECK(cli::picture_fault("b.webp", folder.prefix()) == "is not there");
    CHECK(cli::picture_fault("a.doc", folder.prefix()).starts_with("is of no known kind"));
    CHECK(cli::picture_fault("https://example.org/x", folder.prefix()).empty());
    CHECK(cli::picture_fault("data:text/plain,x", folder.prefix()).empty());
}

TEST_CASE("the addresses of pictures are found in lists and quotes too") {
    const RichText rich =
        parse_markdown("![a](1.png)\n\n- x ![b](2.png)\n\n> - ![c](3.png) ![d](1.png)");
    REQUIRE(rich.faults.empty());
    CHECK(cli::picture_addresses(rich.blocks) ==
          std::vector<std::string>{"1.png", "2.png", "3.png", "1.png"});
}
