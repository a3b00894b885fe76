// Reads the article's head, sections, questions and lists; timeline_reader.cpp reads the timeline.
#include "model/json/article_reader.h"

#include <utility>

#include "model/article/address.h"
#include "model/article/citations.h"
#include "model/text/link_policy.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::string_view article_keys[] = {
    "$schema", "format",  "id",       "lang", "title",    "subtitle", "byline",
    "asOf",    "sources", "sections", "faq",  "timeline", "glossary", "translations"};
constexpr std::string_view source_keys[] = {"id", "title", "publisher", "url", "date"};
constexpr std::string_view section_keys[] = {"id", "title", "body", "status", "sources", "notes"};
constexpr std::string_view question_keys[] = {"id", "question", "answer", "sources", "notes"};
constexpr std::string_view term_keys[] = {"term", "definition"};
constexpr std::string_view translation_keys[] = {"lang", "src"};

}  // namespace

void ArticleReader::read() {
    const ValuePlace file;
    const ObjectReader root(context_, file, article_keys);
    if (!root.is_object()) return;
    read_head(root);
    // Sources first: other parts refer to them.
    root.for_each("sources", Need::optional, [&](const ValuePlace& p) { read_source(p); });
    sources_.check(context_, "sources");
    root.for_each("sections", Need::required, [&](const ValuePlace& p) { read_section(p); });
    root.for_each("faq", Need::optional, [&](const ValuePlace& p) { read_question(p); });
    const std::optional<ValuePlace> timeline = root.member("timeline", Need::optional, "an object");
    if (timeline) read_timeline(*timeline);
    root.for_each("glossary", Need::optional, [&](const ValuePlace& p) { read_term(p); });
    root.for_each("translations", Need::optional,
                  [&](const ValuePlace& p) { read_translation(p); });
    ids_.check(context_, "sections, questions and events");
    index_addresses(article_);
    check_pending();
    if (!context_.faults.has_errors()) order_sources(article_);
}

void ArticleReader::read_head(const ObjectReader& root) {
    constexpr int format = 1;
    if (root.member("format", Need::required, "the number 1"))
        (void)root.whole_number("format", format, format, format);
    article_.id = root.id();
    article_.lang = root.text("lang", Need::required);
    check_language(root, article_.lang);
    article_.title = root.text("title", Need::required);
    article_.subtitle = root.text("subtitle");
    article_.byline = root.text("byline");
    article_.as_of = root.date("asOf", Need::optional);
    (void)root.text("$schema");
}

void ArticleReader::read_source(const ValuePlace& place) {
    const ObjectReader reader(context_, place, source_keys);
    Source& source = article_.sources.emplace_back();
    source.id = new_id(reader, sources_);
    source.title = reader.text("title", Need::required);
    source.publisher = reader.text("publisher");
    source.url = reader.text("url");
    check_url(reader, "url", source.url);
    source.date = reader.date("date", Need::optional);
    source.written = article_.sources.size() - 1;
}

void ArticleReader::read_section(const ValuePlace& place) {
    const ObjectReader reader(context_, place, section_keys);
    Section& section = article_.sections.emplace_back();
    section.id = new_id(reader, ids_);
    section.title = reader.text("title", Need::required);
    section.body = body(reader, "body", Need::required);
    section.status = status(reader);
    section.sources = source_ids(reader);
    section.notes = reader.text("notes");
}

void ArticleReader::read_question(const ValuePlace& place) {
    const ObjectReader reader(context_, place, question_keys);
    Question& question = article_.faq.emplace_back();
    question.id = new_id(reader, ids_);
    question.question = reader.text("question", Need::required);
    question.answer = body(reader, "answer", Need::required);
    question.sources = source_ids(reader);
    question.notes = reader.text("notes");
}

void ArticleReader::read_term(const ValuePlace& place) {
    const ObjectReader reader(context_, place, term_keys);
    Term& term = article_.glossary.emplace_back();
    term.term = reader.text("term", Need::required);
    term.definition = reader.text("definition", Need::required);
}

void ArticleReader::read_translation(const ValuePlace& place) {
    const ObjectReader reader(context_, place, translation_keys);
    Translation& translation = article_.translations.emplace_back();
    translation.lang = reader.text("lang", Need::required);
    check_language(reader, translation.lang);
    translation.src = reader.text("src", Need::required);
    check_url(reader, "src", translation.src);
}

std::string ArticleReader::new_id(const ObjectReader& reader, IdSpace& space) const {
    std::string id = reader.id();
    if (id.empty()) return id;
    const std::optional<ValuePlace> place = reader.member("id", Need::optional, {});
    if (place) space.note(id, context_.json.values[place->value].begin);
    return id;
}

Status ArticleReader::status(const ObjectReader& reader) const {
    const std::optional<ValuePlace> place = reader.member("status", Need::optional, {});
    if (!place) return Status::none;
    const std::string name = reader.text("status");
    const std::span known = std::span(status_names).subspan(1);
    for (std::size_t i = 0; i < known.size(); ++i)
        if (name == known[i]) return static_cast<Status>(i + 1);
    if (context_.kind(*place) != JsonKind::string) return Status::none;
    context_.wrong_type(*place, concat({"\"reported\", \"claim\", \"opinion\" or \"forecast\"",
                                        did_you_mean(nearest(name, known))}));
    return Status::none;
}

/// Markdown, with its errors mapped to the JSON text.
Blocks ArticleReader::body(const ObjectReader& reader, std::string_view key, Need need) {
    const std::string markdown = reader.text(key, need);
    const std::optional<ValuePlace> place = reader.member(key, Need::optional, {});
    if (!place || markdown.empty()) return {};
    MarkdownRules rules;
    rules.allow_data_images = limits_.allow_data_images;
    RichText rich = parse_markdown(markdown, rules);
    const auto offset_of = [&](std::size_t offset) {
        return context_.json.offset_in_file(place->value, offset);
    };
    for (MarkdownFault& fault : rich.faults)
        context_.faults.error(place->path(), offset_of(fault.offset), std::move(fault.message));
    for (MarkdownReference& reference : rich.references) {
        const std::size_t offset = offset_of(reference.offset);
        if (reference.kind == MarkdownReference::Kind::anchor) {
            pending_.push_back({std::move(reference.id), offset, false});
        } else if (!sources_.index().find(reference.id)) {
            context_.faults.error(
                place->path(), offset,
                concat({"there is no source with the id ", in_quotes(reference.id),
                        id_hint(sources_.index(), reference.id)}));
        }
    }
    return std::move(rich.blocks);
}

std::vector<std::string> ArticleReader::source_ids(const ObjectReader& reader) const {
    std::vector<std::string> ids;
    IdIndex listed;
    reader.for_each("sources", Need::optional, [&](const ValuePlace& place) {
        if (context_.kind(place) != JsonKind::string)
            return context_.wrong_type(place, "the id of a source");
        std::string id = context_.json.string_at(place.value);
        if (!sources_.index().find(id)) {
            context_.error(place, concat({"there is no source with the id ", in_quotes(id),
                                          id_hint(sources_.index(), id)}));
        }
        if (!listed.add(id)) {
            context_.faults.warning(place.path(), context_.json.values[place.value].begin,
                                    concat({"the source ", in_quotes(id), " is listed already"}));
        }
        ids.push_back(std::move(id));
    });
    return ids;
}

void ArticleReader::check_url(const ObjectReader& reader, std::string_view key,
                              std::string_view url) const {
    const std::optional<ValuePlace> place = reader.member(key, Need::optional, {});
    if (!place || context_.kind(*place) != JsonKind::string) return;
    const bool file = key == "src";
    if (file && url.empty()) return;  // already reported: the key is required
    std::string why = link_fault(url, file ? LinkUse::file : LinkUse::source);
    if (!why.empty()) context_.error(*place, std::move(why));
}

/// The syntax of BCP 47: subtags of 1 to 8 letters and digits, the first of 2 letters or more.
void ArticleReader::check_language(const ObjectReader& reader, std::string_view lang) const {
    const std::optional<ValuePlace> place = reader.member("lang", Need::optional, {});
    if (!place || lang.empty()) return;
    std::size_t length = 0;
    bool sound = true;
    std::size_t subtag = 0;
    for (const char c : lang) {
        if (c == '-') {
            sound = sound && length >= (subtag == 0 ? 2u : 1u);
            length = 0;
            ++subtag;
        } else {
            sound = sound && (is_letter(c) || (is_digit(c) && subtag > 0)) && ++length <= 8;
        }
    }
    if (!sound || length < (subtag == 0 ? 2u : 1u))
        context_.wrong_type(*place, "a language tag such as \"en\" or \"zh-Hans\"");
}

void ArticleReader::check_pending() {
    for (const Pending& reference : pending_) {
        const Part part = find_address(article_, reference.id).part;
        if (reference.event ? part == Part::event : part != Part::none) continue;
        std::string message =
            concat({"there is no ", reference.event ? "event" : "section, question or event",
                    " with the id ", in_quotes(reference.id), id_hint(ids_.index(), reference.id)});
        std::string path = context_.json.path_of(reference.offset);
        if (reference.event) {
            context_.faults.error(std::move(path), reference.offset, std::move(message));
        } else {
            context_.faults.warning(std::move(path), reference.offset, std::move(message));
        }
    }
}

}  // namespace broadside
