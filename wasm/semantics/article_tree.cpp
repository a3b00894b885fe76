// The article as elements; see article_tree.h.
#include "semantics/article_tree.h"

#include <utility>

#include "model/article/language.h"
#include "model/text/text.h"
#include "semantics/article_builder.h"
#include "semantics/date_text.h"

namespace broadside {

namespace {

constexpr int part_heading = 3;  // inside a part, whose own heading is h2

/// Appends a pattern with an element where it says {0}.
void append_filled(Node& parent, std::string_view pattern, Node inside) {
    const std::size_t at = pattern.find("{0}");
    const std::string_view before = pattern.substr(0, at);
    if (!before.empty()) parent.children.push_back(text_node(before));
    parent.children.push_back(std::move(inside));
    if (at != std::string_view::npos && at + 3 < pattern.size())
        parent.children.push_back(text_node(pattern.substr(at + 3)));
}

}  // namespace

Node time_element(const When& start, std::string_view text) {
    const std::string value = datetime_value(start);
    Node node = element(value.empty() ? "span" : "time", text);
    if (!value.empty()) node.attributes.emplace_back("datetime", value);
    return node;
}

Node link_to(std::string_view id, std::string_view text) {
    Node link = element("a", text);
    link.attributes.emplace_back("href", concat({"#", id}));
    return link;
}

bool ArticleBuilder::is_part(std::string_view id) const {
    return find_part(article_, id).part != Part::none;
}

ArticleBuilder::ArticleBuilder(const Article& article, const Strings& strings,
                               const TreeOptions& options)
    : article_(article), strings_(strings), options_(options), context_{strings, sources_, {}} {
    source_prefix_ = "source-";
    for (const Source& source : article.sources) {
        sources_.add(source.id);
        if (is_part(concat({"source-", source.id}))) source_prefix_ = "source--";
    }
    context_.source_prefix = source_prefix_;
    timeline_id_ = free_id("timeline");
    faq_id_ = free_id("faq");
    glossary_id_ = free_id("glossary");
    sources_id_ = free_id("sources");
}

/// The author's ids come first; a part of the page steps aside.
std::string ArticleBuilder::free_id(std::string_view id) const {
    std::string free(id);
    while (is_part(free))
        free += '-';
    return free;
}

std::string_view ArticleBuilder::timeline_title() const noexcept {
    return article_.timeline.title.empty() ? strings_.timeline
                                           : std::string_view(article_.timeline.title);
}

Node ArticleBuilder::build() const {
    Node root = element("article");
    root.attributes.emplace_back("lang", article_.lang);
    if (is_right_to_left(article_.lang)) root.attributes.emplace_back("dir", "rtl");
    root.children.push_back(header());
    root.children.push_back(contents());
    for (const Section& each : article_.sections)
        root.children.push_back(section(each));
    if (!article_.timeline.events.empty()) root.children.push_back(timeline());
    if (!article_.faq.empty()) root.children.push_back(questions());
    if (!article_.glossary.empty()) root.children.push_back(glossary());
    if (!article_.sources.empty()) root.children.push_back(sources());
    return root;
}

Node ArticleBuilder::header() const {
    Node node = element("header");
    const auto line = [&](std::string_view tag, std::string_view key, std::string_view text) {
        Node child = element(tag);
        child.key = key;
        if (!text.empty()) child.children.push_back(text_node(text));
        node.children.push_back(std::move(child));
    };
    line("h1", "title", article_.title);
    if (!article_.subtitle.empty()) line("p", "subtitle", article_.subtitle);
    if (article_.byline.empty() && !article_.as_of) return node;
    line("p", "byline", article_.byline);
    if (!article_.as_of) return node;
    Node& byline = node.children.back();
    if (!article_.byline.empty()) byline.children.push_back(text_node(fact_separator));
    append_filled(byline, strings_.as_of,
                  time_element(*article_.as_of, date_text(*article_.as_of, strings_)));
    return node;
}

Node ArticleBuilder::contents() const {
    Node list = element("ol");
    const auto line = [&](const std::string& id, std::string_view key, std::string_view title) {
        Node link = link_to(id, title);
        link.key = concat({"contents.", key});
        list.children.push_back(element("li"));
        list.children.back().children.push_back(std::move(link));
    };
    for (const Section& each : article_.sections)
        line(each.id, each.id, each.title);
    if (!article_.timeline.events.empty()) line(timeline_id_, "timeline", timeline_title());
    if (!article_.faq.empty()) line(faq_id_, "faq", strings_.questions);
    if (!article_.glossary.empty()) line(glossary_id_, "glossary", strings_.glossary);
    if (!article_.sources.empty()) line(sources_id_, "sources", strings_.sources);
    Node nav = element("nav");
    nav.attributes.emplace_back("aria-label", strings_.contents);
    nav.children.push_back(element("h2", strings_.contents));
    nav.children.back().key = "contents";
    if (!list.children.empty()) nav.children.push_back(std::move(list));
    return nav;
}

Node ArticleBuilder::part(const std::string& id, std::string_view key,
                          std::string_view title) const {
    Node node = element("section");
    node.attributes.emplace_back("id", id);
    node.children.push_back(element("h2", title));
    node.children.back().key = key;
    return node;
}

void ArticleBuilder::append_sources(Node& parent, const std::vector<std::string>& ids) const {
    if (ids.empty()) return;
    Node line = element("p", fill(strings_.labelled, {strings_.sources, ""}));
    for (const std::string& id : ids)
        line.children.push_back(source_reference(id, line.children.size() > 1, context_));
    parent.children.push_back(std::move(line));
}

Node ArticleBuilder::section(const Section& section) const {
    Node node = part(section.id, section.id, section.title);
    if (section.status != Status::none) {
        Node status = element(
            "p", fill(strings_.labelled, {strings_.status, status_text(strings_, section.status)}));
        status.key = concat({section.id, ".meta"});
        node.children.push_back(std::move(status));
    }
    append_rich_text(node, section.body, section.id, part_heading, context_);
    append_sources(node, section.sources);
    return node;
}

Node ArticleBuilder::questions() const {
    Node node = part(faq_id_, "faq", strings_.questions);
    for (const Question& question : article_.faq) {
        Node details = element("details");
        details.attributes.emplace_back("id", question.id);
        details.children.push_back(element("summary", question.question));
        details.children.back().key = question.id;
        append_rich_text(details, question.answer, question.id, part_heading, context_);
        append_sources(details, question.sources);
        node.children.push_back(std::move(details));
    }
    return node;
}

Node ArticleBuilder::glossary() const {
    Node node = part(glossary_id_, "glossary", strings_.glossary);
    Node list = element("dl");
    for (const Term& term : article_.glossary) {
        Node group = element("div");
        const std::string number = decimal_size(list.children.size());
        group.key = concat({"glossary.", number});
        group.attributes.emplace_back("id", concat({"term-", number}));
        group.children.push_back(element("dt", term.term));
        group.children.push_back(element("dd", term.definition));
        list.children.push_back(std::move(group));
    }
    node.children.push_back(std::move(list));
    return node;
}

Node ArticleBuilder::sources() const {
    Node node = part(sources_id_, "sources", strings_.sources);
    Node list = element("ol");
    for (const Source& each : article_.sources)
        list.children.push_back(source(each));
    node.children.push_back(std::move(list));
    return node;
}

Node ArticleBuilder::source(const Source& source) const {
    Node item = element("li");
    item.key = concat({"source-", source.id});
    item.attributes.emplace_back("id", concat({source_prefix_, source.id}));
    if (source.url.empty()) {
        item.children.push_back(element("cite", source.title));
    } else {
        item.children.push_back(element("a", source.title));
        item.children.back().attributes.emplace_back("href", source.url);
    }
    if (!source.publisher.empty())
        item.children.push_back(text_node(concat({strings_.list_separator, source.publisher})));
    if (source.date) {
        item.children.push_back(text_node(strings_.list_separator));
        item.children.push_back(time_element(*source.date, date_text(*source.date, strings_)));
    }
    return item;
}

Node article_tree(const Article& article, const TreeOptions& options) {
    const Strings& strings = strings_for(options.lang.empty() ? article.lang : options.lang);
    return ArticleBuilder(article, strings, options).build();
}

}  // namespace broadside
