// broadside html FILE: prints the semantic HTML, or a complete page.

#include "cli/check/report.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/page/metadata.h"
#include "cli/page/pictures.h"
#include "cli/page/template_text.h"
#include "model/article/language.h"
#include "model/text/text.h"
#include "semantics/elements.h"
#include "semantics/html_writer.h"

namespace broadside::cli {
namespace {

/// A page to read without the panel, also in print.
constexpr std::string_view page_template = R"(<!doctype html>
<html lang="{lang}"{dir}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{metadata}<script type="application/ld+json">{json}</script>
<style>
:root { color-scheme: light dark; --soft: light-dark(#5e5b52, #a8a69c); --hair: light-dark(#d9d5c7, #3a3d44); }
body { margin: 0; padding: 2.5rem 1.25rem 4rem; background: light-dark(#fcfbf7, #14161b);
  color: light-dark(#1b1a17, #e8e6df); font: 1.1rem/1.6 Charter, "Iowan Old Style", Georgia, serif; }
article { max-width: 40rem; margin: 0 auto; }
h1, h2, h3, h4, summary { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.45rem; margin: 2.75rem 0 0.5rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0; }
header h1 + p { font-size: 1.2rem; color: var(--soft); margin: 0 0 1rem; }
header p:last-of-type, nav, li h3 + p { color: var(--soft); font-size: 0.95rem; }
nav { border-block: 1px solid var(--hair); padding-block: 0.5rem; }
nav h2 { font-size: 1rem; margin: 0.5rem 0 0; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: 0.15em; }
sup { line-height: 0; font-size: 0.7em; }
details { border-block-end: 1px solid var(--hair); padding-block: 0.6rem; }
summary { font-weight: 600; cursor: pointer; }
section > ol:has(> li > h3) { list-style: none; padding: 0; }
li:has(> h3) { border-inline-start: 2px solid var(--hair); padding-inline-start: 1rem; margin-block-end: 1.25rem; }
li h3 + p { margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.75rem; }
img { max-width: 100%; height: auto; }
pre, code { font-size: 0.9em; overflow-wrap: anywhere; white-space: pre-wrap; }
@media print { body { padding: 0; background: none; color: black; } nav { display: none; } }
</style>
</head>
<body>
{html}</body>
</html>
)";

std::string meta(std::string_view attribute, std::string_view name, std::string_view content) {
    if (content.empty()) return {};
    return concat(
        {"<meta ", attribute, "=\"", name, "\" content=\"", escape_html(content), "\">\n"});
}

std::string page_metadata(const Article& article) {
    std::string out =
        meta("name", "description", article.subtitle) + meta("name", "author", article.byline) +
        meta("property", "og:type", "article") + meta("property", "og:title", article.title) +
        meta("property", "og:description", article.subtitle);
    for (const Translation& translation : article.translations) {
        if (is_on_the_net(translation.src) || !translation.src.ends_with(".json")) continue;
        out +=
            concat({"<link rel=\"alternate\" hreflang=\"", escape_html(translation.lang),
                    "\" href=\"", escape_html(with_extension(translation.src, ".html")), "\">\n"});
    }
    return out;
}

/// Embeds the pictures in the tree; prints a warning for each that is missing.
void inline_pictures(Element& tree, const std::string& file) {
    const std::vector<Picture> pictures = read_pictures(tree, folder_of(file));
    for (const Picture& picture : pictures)
        if (!picture.fault.empty()) remark(file, picture.address, picture.fault);
    put_pictures(tree, pictures);
}

}  // namespace

int html(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(
        words, {{.name = "--page", .is_flag = true}, {.name = "--inline", .is_flag = true}});
    if (!line.error.empty()) return wrong_use("html", line.error);
    if (line.files.size() != 1) return wrong_use("html", "expected one article's file");
    const ArticleFile loaded = load(line.files[0]);
    if (!loaded.article) return exit_faults;
    const Article& article = *loaded.article;
    Element tree = document_of(article);
    add_microdata(tree, article);
    if (line.has("--page") || line.has("--inline")) inline_pictures(tree, line.files[0]);
    if (!line.has("--page")) return print(to_html(tree)) ? exit_done : exit_faults;
    const std::string page =
        fill_in(page_template, {{"lang", escape_html(article.lang)},
                                {"dir", is_right_to_left(article.lang) ? " dir=\"rtl\"" : ""},
                                {"title", escape_html(article.title)},
                                {"metadata", page_metadata(article)},
                                {"json", replaced(json_ld(article), "<", "\\u003c")},
                                {"html", to_html(tree)}});
    return print(page) ? exit_done : exit_faults;
}

}  // namespace broadside::cli
