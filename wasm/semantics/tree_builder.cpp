#include "semantics/tree_builder.h"

#include <utility>

#include "model/article/address.h"
#include "model/text/text.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr std::uint8_t section_heading = 3;  // inside a part, whose own heading is h2
constexpr std::uint8_t event_heading = 4;    // inside an event, whose own heading is h3

}  // namespace

std::string_view timeline_title(const Article& article, const Strings& strings) noexcept {
    const std::string& own = article.timeline.title;
    return own.empty() ? strings.timeline : std::string_view(own);
}

Run text_run(std::string_view text, std::uint8_t style) {
    return {.style = style, .text = std::string(text)};
}

Run link_run(const Article& article, PartRef to, std::string_view text) {
    return {.text = std::string(text), .href = concat({"#", address_of(article, to)})};
}

Run date_run(const When& when, std::string_view text) {
    Run run = text_run(text);
    run.href = datetime_value(when);
    if (!run.href.empty()) run.kind = Run::Kind::date;
    return run;
}

Node text_node(Role role, NodeId id, std::string_view text) {
    Node node{.role = role, .id = id};
    if (!text.empty()) node.words.push_back(text_run(text));
    return node;
}

void append_filled(std::vector<Run>& words, std::string_view pattern, std::vector<Run> inside) {
    const std::size_t at = pattern.find("{0}");
    const std::string_view before = pattern.substr(0, at);
    if (!before.empty()) words.push_back(text_run(before));
    for (Run& run : inside)
        words.push_back(std::move(run));
    if (at != std::string_view::npos && at + 3 < pattern.size())
        words.push_back(text_run(pattern.substr(at + 3)));
}

TreeBuilder::TreeBuilder(const Article& article, const Strings& strings)
    : article_(article), strings_(strings) {
    for (const Source& source : article.sources)
        sources_.add(source.id);
}

Node TreeBuilder::header() const {
    constexpr PartRef ref{Part::title};
    Node node{.role = Role::header, .id = {ref, Piece::heading}};
    node.children.push_back(text_node(Role::title, {ref, Piece::heading}, article_.title));
    if (!article_.subtitle.empty())
        node.children.push_back(
            text_node(Role::subtitle, {ref, Piece::subtitle}, article_.subtitle));
    Node byline = text_node(Role::byline, {ref, Piece::byline}, article_.byline);
    if (article_.as_of) {
        if (!byline.words.empty()) byline.words.push_back(text_run(fact_separator));
        append_filled(byline.words, strings_.as_of,
                      {date_run(*article_.as_of, date_text(*article_.as_of, strings_))});
    }
    if (!byline.words.empty()) node.children.push_back(std::move(byline));
    return node;
}

Node TreeBuilder::contents() const {
    constexpr PartRef title{Part::title};
    Node node{.role = Role::contents, .label = std::string(strings_.contents)};
    node.children.push_back(
        text_node(Role::contents_heading, {title, Piece::contents}, strings_.contents));
    const auto line = [&](PartRef to, std::string_view words) {
        Node child{.role = Role::contents_line, .id = {to, Piece::contents_line}};
        child.words.push_back(link_run(article_, to, words));
        node.children.push_back(std::move(child));
    };
    for (std::uint32_t i = 0; i < article_.sections.size(); ++i)
        line({Part::section, i}, article_.sections[i].title);
    if (!article_.timeline.events.empty())
        line({Part::timeline}, timeline_title(article_, strings_));
    if (!article_.faq.empty()) line({Part::questions}, strings_.questions);
    if (!article_.glossary.empty()) line({Part::glossary}, strings_.glossary);
    if (!article_.sources.empty()) line({Part::sources}, strings_.sources);
    return node;
}

Node TreeBuilder::part(Role role, PartRef ref, std::string_view title) const {
    Node node{.role = role, .id = {ref, Piece::heading}};
    node.children.push_back(text_node(Role::heading, {ref, Piece::heading}, title));
    return node;
}

void TreeBuilder::append_status(Node& parent, Status status) const {
    parent.status = status;
    if (status == Status::none) return;
    Node node =
        text_node(Role::status, {parent.id.part, Piece::status}, status_text(strings_, status));
    node.status = status;
    node.label = strings_.status;
    parent.children.push_back(std::move(node));
}

void TreeBuilder::append_references(Node& parent, const std::vector<std::string>& ids) const {
    if (ids.empty()) return;
    Node line = text_node(Role::references, {parent.id.part, Piece::references},
                          fill(strings_.labelled, {strings_.sources, ""}));
    for (const std::string& id : ids)
        line.words.push_back({.kind = Run::Kind::source,
                              .index = static_cast<std::uint32_t>(sources_.find(id).value_or(0)),
                              .text = id});
    parent.children.push_back(std::move(line));
}

Node TreeBuilder::section(std::uint32_t index) const {
    const Section& section = article_.sections[index];
    Node node = part(Role::section, {Part::section, index}, section.title);
    append_status(node, section.status);
    append_body(node, section.body, section_heading);
    append_references(node, section.sources);
    return node;
}

Node TreeBuilder::timeline() const {
    Node node = part(Role::timeline, {Part::timeline}, timeline_title(article_, strings_));
    node.children.push_back({.role = Role::mount, .id = {{Part::timeline}, Piece::controls}});
    return node;
}

/// Date, lane and category as one line of text.
Node TreeBuilder::facts(const Event& event, PartRef ref) const {
    const Timeline& timeline = article_.timeline;
    Node node{.role = Role::facts, .id = {ref, Piece::facts}};
    node.words.push_back(date_run(event.date, date_text(event.date, event.end.get(), strings_)));
    const auto add = [&](std::string_view word) {
        node.words.push_back(text_run(concat({fact_separator, word})));
    };
    if (event.lane < timeline.lanes.size()) add(timeline.lanes[event.lane].label);
    if (event.category) add(timeline.categories[*event.category].label);
    return node;
}

Node TreeBuilder::event(std::uint32_t index) const {
    const Event& event = article_.timeline.events[index];
    const PartRef ref{Part::event, index};
    Node node{.role = Role::event, .id = {ref, Piece::heading}};
    node.children.push_back(text_node(Role::event_title, {ref, Piece::heading}, event.title));
    node.children.push_back(facts(event, ref));
    append_status(node, event.status);
    append_body(node, event.body, event_heading);
    append_responses(node, event);
    append_references(node, event.sources);
    return node;
}

void TreeBuilder::append_responses(Node& parent, const Event& event) const {
    std::vector<Run> links;
    for (const std::string& id : event.responds) {
        const PartRef other = find_part(article_, id);
        if (other.part != Part::event) continue;
        if (!links.empty()) links.push_back(text_run(strings_.list_separator));
        links.push_back(link_run(article_, other, article_.timeline.events[other.index].title));
    }
    if (links.empty()) return;
    Node line{.role = Role::responses, .id = {parent.id.part, Piece::responses}};
    append_filled(line.words, strings_.responds_to, std::move(links));
    parent.children.push_back(std::move(line));
}

Node TreeBuilder::questions() const {
    Node node = part(Role::questions, {Part::questions}, strings_.questions);
    for (std::uint32_t i = 0; i < article_.faq.size(); ++i) {
        const Question& question = article_.faq[i];
        const PartRef ref{Part::question, i};
        Node child{.role = Role::question, .id = {ref, Piece::heading}};
        child.children.push_back(
            text_node(Role::question_title, {ref, Piece::heading}, question.question));
        append_body(child, question.answer, section_heading);
        append_references(child, question.sources);
        node.children.push_back(std::move(child));
    }
    return node;
}

Node TreeBuilder::glossary() const {
    Node node = part(Role::glossary, {Part::glossary}, strings_.glossary);
    Node list{.role = Role::terms};
    for (std::uint32_t i = 0; i < article_.glossary.size(); ++i) {
        const Term& term = article_.glossary[i];
        const PartRef ref{Part::term, i};
        Node child = text_node(Role::term, {ref, Piece::heading}, term.term);
        child.children.push_back(text_node(Role::definition, {ref, Piece::block}, term.definition));
        list.children.push_back(std::move(child));
    }
    node.children.push_back(std::move(list));
    return node;
}

Node TreeBuilder::sources() const {
    Node node = part(Role::sources, {Part::sources}, strings_.sources);
    Node list{.role = Role::source_list};
    for (std::uint32_t i = 0; i < article_.sources.size(); ++i)
        list.children.push_back(source(i));
    node.children.push_back(std::move(list));
    return node;
}

Node TreeBuilder::source(std::uint32_t index) const {
    const Source& source = article_.sources[index];
    Node node{.role = Role::source, .id = {{Part::source, index}, Piece::heading}};
    node.words.push_back({.text = source.title, .href = source.url});
    if (!source.publisher.empty())
        node.words.push_back(text_run(concat({strings_.list_separator, source.publisher})));
    if (source.date) {
        node.words.push_back(text_run(strings_.list_separator));
        node.words.push_back(date_run(*source.date, date_text(*source.date, strings_)));
    }
    return node;
}

}  // namespace broadside
