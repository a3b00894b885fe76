// The URLs allowed in an article.
#include "model/text/link_policy.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

bool allowed(const char* url, LinkUse use) { return link_fault(url, use).empty(); }

}  // namespace

TEST_CASE("links") {
    for (const char* url : {"https://example.org", "HTTP://example.org/a?b#c", "mailto:a@b.org",
                            "#section-1", "https://例子.org/路径"})
        CHECK_MESSAGE(allowed(url, LinkUse::link), url);
    for (const char* url : {"",
                            "javascript:alert(1)",
                            "JavaScript:alert(1)",
                            "java\tscript:alert(1)",
                            " javascript:alert(1)",
                            "\x01https://example.org",
                            "data:text/html,x",
                            "vbscript:x",
                            "file:///etc/passwd",
                            "ftp://example.org",
                            "example.org",
                            "/path",
                            "//example.org",
                            "https:example.org",
                            "https://",
                            "https:///x",
                            "#",
                            "#a b",
                            "#a.b",
                            "mailto:",
                            "blob:x",
                            "https://example.org/a b"})
        CHECK_MESSAGE(!allowed(url, LinkUse::link), url);
}

TEST_CASE("sources") {
    CHECK(allowed("https://example.org/a", LinkUse::source));
    CHECK_FALSE(allowed("mailto:a@b.org", LinkUse::source));
    CHECK_FALSE(allowed("#a", LinkUse::source));
    CHECK_FALSE(allowed("page.html", LinkUse::source));
}

TEST_CASE("images") {
    for (const char* url : {"a.png", "./a.png", "../img/a.svg", "/a.png", "https://example.org/a",
                            "a.png?x=y:z", "a/b:c.png"})
        CHECK_MESSAGE(allowed(url, LinkUse::image), url);
    for (const char* url : {"data:image/png;base64,AAAA", "javascript:x", "//host/a.png",
                            "\\\\host\\a.png", "#a", "blob:x", "file:///a.png", ":a"})
        CHECK_MESSAGE(!allowed(url, LinkUse::image), url);
    CHECK(allowed("data:image/png;base64,AAAA", LinkUse::inner_image));
    CHECK_FALSE(allowed("data:text/html;base64,AAAA", LinkUse::inner_image));
    CHECK_FALSE(allowed("data:image/png,AAAA", LinkUse::inner_image));
}

TEST_CASE("only external links are opened") {
    CHECK(may_open("https://example.org"));
    CHECK(may_open("mailto:a@b.org"));
    CHECK_FALSE(may_open("#a"));
    CHECK_FALSE(may_open("javascript:x"));
    CHECK_FALSE(may_open(""));
}
