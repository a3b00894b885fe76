// Converts Markdown to an article: front matter, chapters, ids. See importer.h.
#include "cli/markdown/importer.h"

#include <algorithm>
#include <set>

#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_lines.h"
#include "cli/markdown/mend_article.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr std::string_view head_keys[] = {"$schema", "format",   "id",     "lang",
                                          "title",   "subtitle", "byline", "asOf"};
constexpr std::string_view list_keys[] = {"sources", "timeline", "glossary", "translations"};

template <std::size_t count>
bool is_one_of(const std::string_view (&names)[count], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_faq_name(std::string_view title) {
    constexpr std::string_view names[] = {"faq", "faqs", "frequently asked questions", "questions",
                                          "常见问题"};
    return is_one_of(names, lower(title));
}

bool is_timeline_name(std::string_view title) {
    constexpr std::string_view names[] = {"timeline", "时间线"};
    return is_one_of(names, lower(title));
}

bool is_glossary_name(std::string_view title) {
    constexpr std::string_view names[] = {"glossary", "术语表"};
    return is_one_of(names, lower(title));
}

/// Whether the lines start like front matter, but without its end.
bool is_open_head(const SourceLines& lines) {
    return lines.size() > 1 && lines[0].text == "---" &&
           lines[1].text.find(": ") != std::string::npos;
}

bool starts_item(const SourceLine& line) {
    return !line.code && (line.text.rfind("- ", 0) == 0 || line.text.rfind("* ", 0) == 0);
}

}  // namespace

Imported Importer::run(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    SourceLines lines = split_lines(text);
    if (std::ranges::all_of(lines, [](const SourceLine& line) { return is_blank(line.text); }))
        remark(1, "the file has no text");
    read_head(take_front_matter(lines));
    if (is_open_head(lines)) remark(lines[0].number, "the head has no \"---\" at its end");
    take_footnotes(lines);
    take_link_definitions(lines);
    read_chapters(lines);
    name_parts();
    Json article = assemble();
    mend_article(article, places_, remarks_);
    Imported imported{std::move(article), std::move(remarks_), std::move(places_)};
    std::stable_sort(imported.remarks.begin(), imported.remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.line < b.line; });
    return imported;
}

void Importer::read_head(const std::vector<FrontMatterEntry>& entries) {
    std::set<std::string> keys;
    for (const FrontMatterEntry& entry : entries) {
        const bool text_key = is_one_of(head_keys, entry.key);
        places_.add(entry.key, entry.line);
        if (!keys.insert(entry.key).second)
            remark(entry.line, concat({"the key ", in_quotes(entry.key),
                                       " is repeated; the last one is used"}));
        if (!text_key && !is_one_of(list_keys, entry.key)) {
            remark(entry.line, concat({"the key ", in_quotes(entry.key),
                                       " is not a key of an article; left out"}));
        } else if (!entry.fault.empty()) {
            remark(entry.line,
                   concat({"the key ", in_quotes(entry.key), " is left out: ", entry.fault}));
        } else if (entry.key == "format") {
            if (entry.value != "1") remark(entry.line, "expected the format 1; left out");
        } else if (text_key && !entry.value.is_string()) {
            remark(entry.line,
                   concat({"the key ", in_quotes(entry.key), " is left out: expected a text"}));
        } else if (entry.key == "timeline" && entry.value.is_object()) {
            timeline_ = entry.value;
            has_timeline_ = true;
        } else if (entry.key == "sources" && entry.value == Json::array()) {
            has_sources_ = true;
        } else if (entry.key == "glossary" && entry.value.is_array()) {
            glossary_ = entry.value;
            has_glossary_ = true;
        } else if (text_key || entry.key == "translations") {
            head_[entry.key] = entry.value;
        } else {
            remark(entry.line,
                   concat({"the key ", in_quotes(entry.key), " is left out: expected JSON"}));
        }
    }
}

void Importer::read_chapters(const SourceLines& lines) {
    std::vector<Chapter> chapters = split_chapters(lines, 1, 2);
    // The first "# Title" is the article's title; the text below it is the introduction.
    if (chapters.size() > 1 && chapters[1].level == 1) {
        int first = 0;
        const std::string title = plain_title(chapters[1].heading);
        const bool nothing_before = join_lines(chapters[0].lines, first).empty();
        const bool untitled = !head_.contains("title");
        if (untitled && !title.empty()) head_["title"] = title;
        if (nothing_before && (untitled || head_["title"] == title)) {
            chapters[1].level = 0;
            chapters.erase(chapters.begin());
        }
    }
    for (const Chapter& chapter : chapters)
        read_chapter(chapter);
}

void Importer::read_chapter(const Chapter& chapter) {
    int first = 0;
    const bool empty = join_lines(chapter.lines, first).empty();
    if (chapter.level == 0) {
        if (!empty) read_section({2, "Introduction", chapter.lines.front().number, chapter.lines});
        return;
    }
    const auto any_item = std::any_of(chapter.lines.begin(), chapter.lines.end(), starts_item);
    const std::vector<Chapter> inner = split_chapters(chapter.lines, 3, 3);
    if (is_faq_name(chapter.heading) && (empty || inner.size() > 1)) return read_questions(inner);
    if (is_timeline_name(chapter.heading) && (empty || any_item)) return read_events(chapter);
    if (is_glossary_name(chapter.heading) && any_item && !has_glossary_) return read_terms(chapter);
    read_section(chapter);
}

void Importer::start_part(Json& part, std::string_view heading, const char* title_key,
                          PartKind kind, int line, Attributes& attributes) {
    std::string_view title = heading;
    if (std::optional<AttributesFound> found = find_attributes(heading)) {
        if (trimmed(heading.substr(found->end)).empty()) {
            attributes = std::move(found->attributes);
            title = trimmed(heading.substr(0, found->begin));
        }
    }
    part["id"] = attributes.id;
    part[title_key] = plain_title(title);
    apply_attributes(part, kind, attributes, line, remarks_);
    if (is_blank(text_of(part, title_key))) {
        part[title_key] = "Untitled";
        remark(line, "a heading without words; expected a title");
    }
}

std::string Importer::body(const SourceLines& lines, const Attributes& attributes) {
    int first = 0;
    std::string text = join_lines(lines, first);
    std::vector<int> numbers;
    for (const SourceLine& line : lines)
        if (line.number >= first) numbers.push_back(line.number);
    for (const auto& [key, value] : attributes.values)
        if (key == shift_key && value.size() == 1 && is_digit(value[0]))
            text = shift_headings(text, '0' - value[0]);
    for (const auto& [written, id] : renamed_sources_) {
        const std::string from = concat({"[^", written, "]"});
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + 1))
            text.replace(at, from.size(), concat({"[^", id, "]"}));
    }
    return clean_body(with_definitions(std::move(text)), std::move(numbers), source_ids_, remarks_);
}

/// The text of an attribute, which overrides the lines; it may have to be cleaned, too.
std::string Importer::text_for(const Json& part, const char* key, const SourceLines& lines,
                               const Attributes& attributes, int line) {
    if (!part.contains(key)) return body(lines, attributes);
    return clean_body(text_of(part, key), {line}, source_ids_, remarks_);
}

void Importer::read_section(const Chapter& chapter) {
    Json part = Json::object();
    Attributes attributes;
    start_part(part, chapter.heading, "title", PartKind::section, chapter.line, attributes);
    std::string text = text_for(part, "body", chapter.lines, attributes, chapter.line);
    if (is_blank(text)) {
        remark(chapter.line,
               concat({"the section ", in_quotes(chapter.heading), " has no text; it gets \"…\""}));
        text = "…";
    }
    part["body"] = std::move(text);
    sections_.add(std::move(part), chapter.line);
}

void Importer::read_questions(const std::vector<Chapter>& questions) {
    has_faq_ = true;
    int first = 0;
    const std::string before = join_lines(questions[0].lines, first);
    if (!before.empty()) {
        remark(first, concat({"text before the first question has no place; left out ",
                              in_quotes(before)}));
    }
    for (std::size_t i = 1; i < questions.size(); ++i) {
        const Chapter& question = questions[i];
        Json part = Json::object();
        Attributes attributes;
        start_part(part, question.heading, "question", PartKind::question, question.line,
                   attributes);
        std::string text = text_for(part, "answer", question.lines, attributes, question.line);
        if (is_blank(text)) {
            remark(question.line, "a question without an answer; it gets \"…\"");
            text = "…";
        }
        part["answer"] = std::move(text);
        faq_.add(std::move(part), question.line);
    }
}

/// Written ids first; then makes the others from titles, different from those.
void Importer::name_parts() {
    IdIndex taken;
    std::vector<Nameless> nameless;
    const auto note = [&](PartList& list, const char* title_key, const char* fallback) {
        for (std::size_t i = 0; i < list.parts.size(); ++i) {
            Json& part = list.parts[i];
            const std::string id = part["id"].get<std::string>();
            if (!id.empty() && taken.add(id)) continue;
            if (!id.empty())
                remark(list.lines[i], concat({"the id ", in_quotes(id),
                                              " is repeated; the later part gets another"}));
            nameless.push_back({&part, part[title_key].get<std::string>(), fallback});
        }
    };
    note(sections_, "title", "section");
    note(faq_, "question", "question");
    note(events_, "title", "event");
    for (const Nameless& each : nameless) {
        std::string base = slug(each.title);
        if (base.empty()) base = each.fallback;
        std::string id = base;
        for (int number = 2; !taken.add(id); ++number)
            id = concat({base, "-", decimal(number)});
        (*each.part)["id"] = id;
    }
    places_.add("sources", sources_.parts, sources_.lines);
    places_.add("sections", sections_.parts, sections_.lines);
    places_.add("faq", faq_.parts, faq_.lines);
    places_.add("timeline.events", events_.parts, events_.lines);
}

Json Importer::assemble() {
    Json article = Json::object();
    const auto text = [&](const char* key, const std::string& fallback, const char* why) {
        if (head_.contains(key)) {
            article[key] = head_[key];
        } else {
            article[key] = fallback;
            remark(0, concat({"no ", key, " in the front matter; ", why, in_quotes(fallback)}));
        }
    };
    if (head_.contains("$schema")) article["$schema"] = head_["$schema"];
    article["format"] = 1;
    const std::string id = slug(name_);
    text("id", id.empty() ? "article" : id, "took the file's name: ");
    text("lang", "en", "assumed ");
    text("title", name_.empty() ? "Untitled" : name_, "took the file's name: ");
    for (const char* key : {"subtitle", "byline", "asOf"})
        if (head_.contains(key)) article[key] = head_[key];
    if (has_sources_) article["sources"] = std::move(sources_.parts);
    article["sections"] = std::move(sections_.parts);
    if (has_faq_) article["faq"] = std::move(faq_.parts);
    if (has_events_) timeline_["events"] = std::move(events_.parts);
    if (has_timeline_ || has_events_) article["timeline"] = std::move(timeline_);
    if (has_glossary_) article["glossary"] = std::move(glossary_);
    if (head_.contains("translations")) article["translations"] = head_["translations"];
    return article;
}

}  // namespace broadside::cli
