// A small article for tests of layout, state and interface.
#pragma once

#include <doctest/doctest.h>

#include "model/article/article.h"

namespace broadside {

inline constexpr std::string_view sample_json = R"({
  "format": 1, "id": "sample", "lang": "en", "title": "A sample article with a long title",
  "subtitle": "And what stands below it", "byline": "By someone", "asOf": "2025-06-30",
  "sources": [ { "id": "s1", "title": "Source one", "url": "https://example.org/1" } ],
  "sections": [
    { "id": "one", "title": "First", "status": "claim", "body": "Some *text* here.[^s1]\n\nMore." },
    { "id": "two", "title": "Second", "body": "- a\n- b\n\n> quoted\n\n```\ncode\n```" } ],
  "faq": [
    { "id": "why", "question": "Why?", "answer": "Because." },
    { "id": "how", "question": "How?", "answer": "Slowly." } ],
  "timeline": {
    "title": "Two sides",
    "lanes": [ { "id": "us", "label": "United States" }, { "id": "cn", "label": "China" } ],
    "events": [
      { "id": "e1", "lane": "us", "date": "2023-01-10", "title": "The first event", "importance": 5 },
      { "id": "e2", "lane": "cn", "date": "2024", "title": "A year", "body": "What happened." },
      { "id": "e3", "lane": "cn", "date": "2025-01-20", "title": "A day", "responds": ["e1"] },
      { "id": "e4", "lane": "us", "date": "2025-05/..", "title": "Not before", "status": "forecast" } ] }
})";

inline Article sample_article() {
    ParsedArticle parsed = parse_article(sample_json);
    for (const Diagnostic& d : parsed.diagnostics)
        INFO(d.path << ": " << d.message);
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

}  // namespace broadside
