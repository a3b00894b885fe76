// The tables of an article's members; see article_fields.h.
#include "model/json/article_fields.h"

#include <cstddef>
#include <type_traits>

#include "model/article/article.h"

namespace broadside {

namespace {

using K = FieldKind;
constexpr Need required = Need::required;
constexpr Need optional = Need::optional;

/// For `add` of a table.
template <typename Item>
void* add_to(void* list, std::size_t count) {
    auto& items = *static_cast<std::vector<Item>*>(list);
    if (items.empty()) items.reserve(count);
    return &items.emplace_back();
}

static_assert(std::is_standard_layout_v<Article>);  // for offsetof

constexpr Field source_fields[] = {
    {"id", K::id, required, offsetof(Source, id)},
    {"title", K::text, required, offsetof(Source, title)},
    {"publisher", K::text, optional, offsetof(Source, publisher)},
    {"url", K::source_url, optional, offsetof(Source, url)},
    {"date", K::day, optional, offsetof(Source, date)},
};
constexpr FieldTable source_table = {source_fields, IdKind::source, add_to<Source>};

constexpr Field section_fields[] = {
    {"id", K::id, required, offsetof(Section, id)},
    {"title", K::text, required, offsetof(Section, title)},
    {"body", K::body, required, offsetof(Section, body)},
    {"status", K::status, optional, offsetof(Section, status)},
    {"sources", K::source_ids, optional, offsetof(Section, sources)},
    {"notes", K::text, optional, offsetof(Section, notes)},
};
constexpr FieldTable section_table = {section_fields, IdKind::part, add_to<Section>};

constexpr Field question_fields[] = {
    {"id", K::id, required, offsetof(Question, id)},
    {"question", K::text, required, offsetof(Question, question)},
    {"answer", K::body, required, offsetof(Question, answer)},
    {"sources", K::source_ids, optional, offsetof(Question, sources)},
    {"notes", K::text, optional, offsetof(Question, notes)},
};
constexpr FieldTable question_table = {question_fields, IdKind::part, add_to<Question>};

constexpr Field lane_fields[] = {
    {"id", K::id, required, offsetof(Lane, id)},
    {"label", K::text, required, offsetof(Lane, label)},
    {"between", K::flag, optional, offsetof(Lane, between)},
};
constexpr FieldTable lane_table = {lane_fields, IdKind::lane, add_to<Lane>};

constexpr Field category_fields[] = {
    {"id", K::id, required, offsetof(Category, id)},
    {"label", K::text, required, offsetof(Category, label)},
};
constexpr FieldTable category_table = {category_fields, IdKind::category, add_to<Category>};

constexpr Field event_fields[] = {
    {"id", K::id, required, offsetof(Event, id)},
    {"title", K::text, required, offsetof(Event, title)},
    {"lane", K::lane, required, offsetof(Event, lane)},
    {"category", K::category, optional, offsetof(Event, category)},
    {"date", K::start, required, offsetof(Event, date)},
    {"end", K::end, optional, offsetof(Event, end)},
    {"body", K::body, optional, offsetof(Event, body)},
    {"status", K::status, optional, offsetof(Event, status)},
    {"sources", K::source_ids, optional, offsetof(Event, sources)},
    {"responds", K::event_ids, optional, offsetof(Event, responds)},
    {"importance", K::importance, optional, offsetof(Event, importance)},
    {"notes", K::text, optional, offsetof(Event, notes)},
};
constexpr FieldTable event_table = {event_fields, IdKind::part, add_to<Event>};

constexpr Field timeline_fields[] = {
    {"title", K::text, optional, offsetof(Timeline, title)},
    {"lanes", K::list, optional, offsetof(Timeline, lanes), &lane_table},
    {"categories", K::list, optional, offsetof(Timeline, categories), &category_table},
    {"events", K::list, optional, offsetof(Timeline, events), &event_table},
};
constexpr FieldTable timeline_table = {timeline_fields};

constexpr Field term_fields[] = {
    {"term", K::text, required, offsetof(Term, term)},
    {"definition", K::text, required, offsetof(Term, definition)},
};
constexpr FieldTable term_table = {term_fields, IdKind::none, add_to<Term>};

constexpr Field translation_fields[] = {
    {"lang", K::language, required, offsetof(Translation, lang)},
    {"src", K::file, required, offsetof(Translation, src)},
};
constexpr FieldTable translation_table = {translation_fields, IdKind::none, add_to<Translation>};

// Sources, lanes and categories before what refers to them.
constexpr Field fields[] = {
    {"$schema", K::ignored_text, optional},
    {"format", K::format, required},
    {"id", K::id, required, offsetof(Article, id)},
    {"lang", K::language, required, offsetof(Article, lang)},
    {"title", K::text, required, offsetof(Article, title)},
    {"subtitle", K::text, optional, offsetof(Article, subtitle)},
    {"byline", K::text, optional, offsetof(Article, byline)},
    {"asOf", K::day, optional, offsetof(Article, as_of)},
    {"sources", K::list, optional, offsetof(Article, sources), &source_table},
    {"sections", K::list, required, offsetof(Article, sections), &section_table},
    {"faq", K::list, optional, offsetof(Article, faq), &question_table},
    {"timeline", K::object, optional, offsetof(Article, timeline), &timeline_table},
    {"glossary", K::list, optional, offsetof(Article, glossary), &term_table},
    {"translations", K::list, optional, offsetof(Article, translations), &translation_table},
};

}  // namespace

constexpr FieldTable article_fields = {fields};

}  // namespace broadside
