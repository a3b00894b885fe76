#include "cli/check/advice.h"
#include "fuzz/targets.h"
#include "fuzz/utf8_check.h"
#include "model/json/article_places.h"
#include "model/text/text.h"
#include "semantics/elements.h"
#include "semantics/html_writer.h"

namespace broadside::fuzz {
namespace {

/// Checks the diagnostics; returns what is wrong with them.
std::string wrong_words(const Diagnostics& diagnostics) {
    const Diagnostic* before = nullptr;
    for (const Diagnostic& d : diagnostics) {
        if (d.line < 1 || d.column < 1) return "a fault without a position";
        if (d.path.empty() || d.path.find(' ') != std::string::npos) return "a path";
        if (d.message.empty() || !is_utf8(d.message) || !is_utf8(d.path)) return "a message";
        if (before && std::pair(before->line, before->column) > std::pair(d.line, d.column))
            return "faults out of order";
        before = &d;
    }
    return {};
}

std::string wrong_places(const ArticlePlaces& places, const Article& article) {
    const auto holds = [](const PartPlaces& written, std::size_t count) {
        if (written.size() != count) return false;
        for (const PartPlace& place : written)
            if (place.part >= count) return false;
        return true;
    };
    const Timeline& timeline = article.timeline;
    const bool all = holds(places.sources, article.sources.size()) &&
                     holds(places.sections, article.sections.size()) &&
                     holds(places.faq, article.faq.size()) &&
                     holds(places.lanes, timeline.lanes.size()) &&
                     holds(places.categories, timeline.categories.size()) &&
                     holds(places.events, timeline.events.size()) &&
                     holds(places.translations, article.translations.size());
    return all ? "" : "places of parts";
}

}  // namespace

std::string article(std::string_view input) {
    ArticlePlaces places;
    const ParsedArticle parsed = parse_with_places(input, places);
    if (parsed.article.has_value() == has_errors(parsed.diagnostics))
        return "an article with errors, or none without";
    if (std::string wrong = wrong_words(parsed.diagnostics); !wrong.empty()) return wrong;
    if (!parsed.article) return {};
    if (std::string wrong = wrong_places(places, *parsed.article); !wrong.empty()) return wrong;
    if (std::string wrong = wrong_words(cli::advice(*parsed.article, places)); !wrong.empty())
        return concat({"advice: ", wrong});
    const std::string html = to_html(document_of(*parsed.article));
    return html.empty() || !is_utf8(html) ? "the HTML" : "";
}

}  // namespace broadside::fuzz
