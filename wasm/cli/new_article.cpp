// broadside new ID: writes a small article to start from.
#include <ctime>

#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/page/template_text.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

/// A template with {id}, {title} and {today}.
constexpr std::string_view article_template = R"({
  "format": 1,
  "id": "{id}",
  "lang": "en",
  "title": "{title}",
  "subtitle": "One sentence that says what the reader will learn",
  "byline": "Your name",
  "asOf": "{today}",
  "sources": [
    {
      "id": "s1",
      "title": "The page that a fact comes from",
      "publisher": "Its publisher",
      "url": "https://example.org/page",
      "date": "{year}"
    }
  ],
  "sections": [
    {
      "id": "what-happened",
      "title": "What happened",
      "body": "Write in *Markdown*. A fact is followed by its source.[^s1]\n\n- Lists\n- and [links](https://example.org) work too.",
      "status": "reported"
    }
  ],
  "faq": [
    {
      "id": "why",
      "question": "Why does it matter?",
      "answer": "An answer in a few sentences."
    }
  ],
  "timeline": {
    "lanes": [
      { "id": "first", "label": "First lane" },
      { "id": "second", "label": "Second lane" }
    ],
    "categories": [
      { "id": "step", "label": "Step" }
    ],
    "events": [
      {
        "id": "beginning",
        "lane": "first",
        "category": "step",
        "date": "{year}-01",
        "title": "The beginning",
        "body": "A date is as precise as it is known: a year, a month, a day.[^s1]",
        "status": "reported"
      },
      {
        "id": "answer",
        "lane": "second",
        "category": "step",
        "date": "{year}~",
        "title": "An answer to it",
        "responds": ["beginning"]
      }
    ]
  },
  "glossary": [
    { "term": "lane", "definition": "A row of the timeline, such as a country." }
  ]
}
)";

/// "my-first_article" → "My first article"
std::string title_of(std::string id) {
    for (char& c : id)
        if (c == '-' || c == '_') c = ' ';
    const char first = id[0];
    if (first >= 'a' && first <= 'z') id[0] = static_cast<char>(first - 'a' + 'A');
    return id.find_first_not_of(' ') == std::string_view::npos ? "Title" : id;
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    char text[16] = "2026-01-01";
    if (localtime_r(&now, &parts)) std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

}  // namespace

int new_article(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {});
    if (!line.error.empty()) return wrong_use("new", line.error);
    if (line.files.size() != 1) return wrong_use("new", "expected one id for the article");
    const std::string& id = line.files[0];
    if (!is_id(id)) {
        return wrong_use("new", concat({"found the id ", in_quotes(id),
                                        ", expected letters a to z, digits, \"_\" and \"-\""}));
    }
    const std::string date = today();
    const std::string text = fill_in(
        article_template,
        {{"id", id}, {"title", title_of(id)}, {"today", date}, {"year", date.substr(0, 4)}});
    const std::string file = id + ".json";
    const std::string error = write_file(file, text, IfThere::refuse);
    if (!error.empty()) return failed("new", error);
    return print(concat({"wrote ", file, "\n"})) ? exit_done : exit_faults;
}

}  // namespace broadside::cli
