#include "cli/page/metadata.h"

#include <nlohmann/json.hpp>

#include "model/text/rich_text.h"
#include "semantics/date_text.h"

namespace broadside::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The schema.org property of an element.
std::string_view property_of(const Element& element) {
    if (element.node.part.part != Part::title) return {};
    if (element.node.is(Piece::heading)) return "headline";
    return element.node.is(Piece::subtitle) ? "description" : "";
}

void mark(Element& parent) {
    if (const std::string_view property = property_of(parent); !property.empty())
        parent.attributes.emplace_back("itemprop", property);
    const bool source = parent.node.part.part == Part::source;
    const bool byline = parent.node.is(Piece::byline);
    for (Element& child : parent.children) {
        if (source && (child.tag == "a" || child.tag == "cite"))
            child.attributes.emplace_back("itemprop", "citation");
        else if (byline && child.tag == "time")
            child.attributes.emplace_back("itemprop", "dateModified");
        mark(child);
    }
}

Element meta(std::string_view property, std::string_view content) {
    Element node = element("meta");
    node.attributes = {{"itemprop", std::string(property)}, {"content", std::string(content)}};
    return node;
}

Json dated(const char* property, const When& when, Json entry) {
    if (const std::string value = datetime_value(when); !value.empty()) entry[property] = value;
    return entry;
}

Json citation(const Source& source) {
    Json entry = {{"@type", "CreativeWork"}, {"name", source.title}};
    if (!source.url.empty()) entry["url"] = source.url;
    if (!source.publisher.empty()) entry["publisher"] = Json{{"name", source.publisher}};
    return source.date ? dated("datePublished", *source.date, std::move(entry)) : entry;
}

Json question(const Question& question) {
    return {{"@type", "Question"},
            {"name", question.question},
            {"acceptedAnswer", {{"@type", "Answer"}, {"text", plain_text(question.answer)}}}};
}

}  // namespace

void add_microdata(Element& tree, const Article& article) {
    mark(tree);
    tree.attributes.emplace_back("itemscope", "");
    tree.attributes.emplace_back("itemtype", "https://schema.org/Article");
    for (Element& child : tree.children) {
        if (child.tag != "header") continue;
        child.children.push_back(meta("inLanguage", article.lang));
        if (!article.byline.empty()) child.children.push_back(meta("author", article.byline));
    }
}

std::string json_ld(const Article& article) {
    Json out = {{"@context", "https://schema.org"},
                {"@type", "Article"},
                {"headline", article.title},
                {"inLanguage", article.lang}};
    if (!article.subtitle.empty()) out["description"] = article.subtitle;
    if (!article.byline.empty()) out["author"] = Json{{"name", article.byline}};
    if (article.as_of) out = dated("dateModified", *article.as_of, std::move(out));
    for (const Source& source : article.sources)
        out["citation"].push_back(citation(source));
    if (!article.faq.empty()) {
        Json page = {{"@type", "FAQPage"}};
        for (const Question& each : article.faq)
            page["mainEntity"].push_back(question(each));
        out["hasPart"] = std::move(page);
    }
    return out.dump();
}

}  // namespace broadside::cli
