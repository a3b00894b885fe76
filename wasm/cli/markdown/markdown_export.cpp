// Writes an article as Markdown; see markdown_export.h.
#include "cli/markdown/markdown_export.h"

#include <functional>
#include <vector>

#include "cli/markdown/attributes.h"
#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_import.h"
#include "cli/markdown/markdown_lines.h"
#include "cli/markdown/part_fields.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr const char* head_keys[] = {"$schema", "format",   "id",     "lang",
                                     "title",   "subtitle", "byline", "asOf"};
constexpr int most_shift = 4;

bool same(const Json& a, const Json& b) { return nlohmann::json(a) == nlohmann::json(b); }

/// A form of a text: in the line, and the attributes that it needs.
struct Form {
    std::string text;
    Attributes attributes;
};

/// Link definitions apply to a whole Markdown file; a part's may be in its text if no other part
/// has different ones.
enum class Definitions : bool { in_text, in_attributes };

bool has_definitions(const std::string& body) {
    for (const SourceLine& line : split_lines(body)) {
        std::string label;
        bool footnote = false;
        if (!line.code && definition(line.text, label, footnote) > 0) return true;
    }
    return false;
}

class Exporter {
public:
    Exporter(const Json& article, Definitions definitions)
        : article_(article), definitions_(definitions) {}
    [[nodiscard]] std::string run();

private:
    void write_head();
    void write_headed(const Json& part, const char* title_key, const char* body_key,
                      const char* marks, const char* chapter, const std::vector<const char*>& path);
    void write_event(const Json& event);
    void write_source(const Json& source);
    bool write_glossary(const Json& glossary);
    [[nodiscard]] std::string lane_name(const Json& event) const;
    [[nodiscard]] bool reads_back(const std::string& text, const Json& part,
                                  const std::vector<const char*>& path) const;
    [[nodiscard]] Json timeline_frame() const;

    const Json& article_;
    Definitions definitions_;
    std::string stubs_;  ///< a footnote for each source, so that references are valid
    std::string out_;
};

/// The attributes of all keys, except those with a notation of their own.
Attributes attributes_of(const Json& part, std::initializer_list<std::string_view> others) {
    Attributes attributes;
    attributes.id = text_of(part, "id");
    for (const auto& [key, value] : part.items()) {
        bool written = key == "id";
        for (const std::string_view other : others)
            written = written || other == key;
        const std::optional<std::string> text = written ? std::nullopt : attribute_value(value);
        if (text) attributes.values.emplace_back(key, *text);
    }
    return attributes;
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return std::string(trimmed(text));
}

std::vector<Form> title_forms(const std::string& title, const char* key, const char* fallback) {
    std::string line = one_line(title);
    const bool odd = line.find(" — ") != std::string::npos || line.find('{') != std::string::npos;
    if (line.empty() || odd) line = fallback;
    return {{title, {}}, {escape_markdown(title), {}}, {fallback, {{}, {{key, title}}}}};
}

std::vector<Form> body_forms(const std::string& body, const char* key, Definitions definitions) {
    const Form in_attributes = {"", {{}, {{key, body}}}};
    if (definitions == Definitions::in_attributes && has_definitions(body)) return {in_attributes};
    std::vector<Form> forms = {{body, {}}};
    for (int by = 1; by <= most_shift; ++by)
        forms.push_back({shift_headings(body, by), {{}, {{std::string(shift_key), decimal(by)}}}});
    forms.push_back(in_attributes);
    return forms;
}

Attributes together(Attributes a, const Attributes& b, const Attributes& c) {
    for (const Attributes* each : {&b, &c})
        for (const auto& value : each->values)
            a.values.push_back(value);
    return a;
}

std::string line_with(const std::string& text, const Attributes& attributes) {
    const std::string written = write_attributes(attributes);
    return written.empty() ? text : concat({text, text.empty() ? "" : " ", written});
}

std::string Exporter::run() {
    if (article_.contains("sources"))
        for (const Json& source : article_["sources"])
            stubs_ += concat({"\n[^", text_of(source, "id"), "]: x"});
    write_head();
    for (const Json& section : article_["sections"])
        write_headed(section, "title", "body", "## ", "", {"sections"});
    if (article_.contains("timeline") && article_["timeline"].contains("events")) {
        out_ += "\n## Timeline\n\n";
        for (const Json& event : article_["timeline"]["events"])
            write_event(event);
    }
    if (article_.contains("faq")) {
        out_ += "\n## FAQ\n";
        for (const Json& question : article_["faq"])
            write_headed(question, "question", "answer", "### ", "## FAQ\n\n", {"faq"});
    }
    if (article_.contains("glossary")) (void)write_glossary(article_["glossary"]);
    if (!stubs_.empty()) out_ += "\n";
    if (article_.contains("sources"))
        for (const Json& source : article_["sources"])
            write_source(source);
    return std::move(out_);
}

Json Exporter::timeline_frame() const {
    Json frame = article_["timeline"];
    frame.erase("events");
    return frame;
}

void Exporter::write_head() {
    out_ = "---\n";
    for (const char* key : head_keys)
        if (article_.contains(key)) out_ += write_front_matter_entry(key, article_[key]);
    if (article_.contains("timeline"))
        out_ += write_front_matter_entry("timeline", timeline_frame());
    if (article_.contains("sources") && article_["sources"].empty()) out_ += "sources: []\n";
    if (article_.contains("glossary")) {
        const std::string before = std::move(out_);
        out_.clear();
        const bool as_list = write_glossary(article_["glossary"]);
        out_ = before;
        if (!as_list) out_ += write_front_matter_entry("glossary", article_["glossary"]);
    }
    if (article_.contains("translations"))
        out_ += write_front_matter_entry("translations", article_["translations"]);
    out_ += "---\n";
}

/// Whether importing only this text results in this part.
bool Exporter::reads_back(const std::string& text, const Json& part,
                          const std::vector<const char*>& path) const {
    std::string file = "---\nid: x\nlang: en\ntitle: T\n";
    if (article_.contains("timeline"))
        file += write_front_matter_entry("timeline", timeline_frame());
    file += concat({"---\n\n", text, "\n", path[0] == std::string_view("sources") ? "" : stubs_});
    const Imported imported = import_markdown(file, "x");
    const Json* found = &imported.article;
    for (const char* key : path) {
        if (!found->contains(key)) return false;
        found = &(*found)[key];
    }
    return found->is_array() && found->size() == 1 && same((*found)[0], part) &&
           imported.remarks.empty();
}

/// Writes sections and questions: a heading, and the text below it.
void Exporter::write_headed(const Json& part, const char* title_key, const char* body_key,
                            const char* marks, const char* chapter,
                            const std::vector<const char*>& path) {
    const Attributes others = attributes_of(part, {title_key, body_key});
    std::string text;
    for (const Form& title : title_forms(text_of(part, title_key), title_key, "Untitled")) {
        for (const Form& body : body_forms(text_of(part, body_key), body_key, definitions_)) {
            const Attributes all = together(others, title.attributes, body.attributes);
            text = concat({marks, line_with(title.text, all), "\n", body.text.empty() ? "" : "\n",
                           body.text, body.text.empty() ? "" : "\n"});
            if (!reads_back(chapter + text, part, path)) continue;
            out_ += "\n" + text;
            return;
        }
    }
    out_ += "\n" + text;  // the last form has everything in attributes
}

std::string Exporter::lane_name(const Json& event) const {
    for (const Json& lane : article_["timeline"]["lanes"])
        if (text_of(lane, "id") == text_of(event, "lane")) return text_of(lane, "label");
    return {};
}

std::string indent_lines(std::string_view text) {
    std::string result;
    for (const SourceLine& line : split_lines(text)) {
        if (line.number > 1) result += line.text.empty() ? "\n" : "\n  ";
        result += line.text;
    }
    return result;
}

void Exporter::write_event(const Json& event) {
    const Attributes others = attributes_of(event, {"lane", "date", "title", "body"});
    // Imported alone, there is no other event that it could respond to.
    Json alone = event;
    alone.erase("responds");
    const Attributes others_alone = attributes_of(alone, {"lane", "date", "title", "body"});
    const std::string start = concat({"- ", text_of(event, "date"), " · "});
    std::vector<Form> lanes = {{lane_name(event), {}},
                               {text_of(event, "lane"), {{}, {{"lane", text_of(event, "lane")}}}}};
    const std::string written = text_of(event, "body");
    const bool block = std::string_view("-*+>#`~|0123456789 ").find(written.substr(0, 1)) !=
                       std::string_view::npos;
    std::string text;
    for (const Form& lane : lanes) {
        for (const Form& title : title_forms(text_of(event, "title"), "title", "Untitled")) {
            std::vector<Form> bodies = body_forms(written, "body", definitions_);
            if (!event.contains("body")) bodies = {{"", {}}};
            for (const Form& body : bodies) {
                const std::string_view between = body.text.empty() ? "" : block ? "\n\n  " : " — ";
                const auto written_with = [&](const Attributes& own) {
                    const Attributes all = together(together(own, lane.attributes, {}),
                                                    title.attributes, body.attributes);
                    return concat({start, lane.text, " · ", line_with(title.text, all), between,
                                   indent_lines(body.text), "\n"});
                };
                text = written_with(others);
                if (!reads_back("## Timeline\n\n" + written_with(others_alone), alone,
                                {"timeline", "events"}))
                    continue;
                out_ += text;
                return;
            }
        }
    }
    out_ += text;
}

void Exporter::write_source(const Json& source) {
    const std::string title = text_of(source, "title");
    const std::string url = text_of(source, "url");
    const std::string start = concat({"[^", text_of(source, "id"), "]: "});
    std::string rest;
    for (const char* key : {"publisher", "date"})
        if (source.contains(key)) rest += concat({", ", text_of(source, key)});
    Attributes all = attributes_of(source, {});
    all.id.clear();
    Attributes untitled = attributes_of(source, {"title"});
    untitled.id.clear();
    std::vector<std::string> forms;
    for (const std::string& words : {title, escape_markdown(title)}) {
        for (const std::string& target : {url, concat({"<", url, ">"})})
            if (!url.empty()) forms.push_back(concat({"[", words, "](", target, ")", rest}));
        if (url.empty()) forms.push_back(words + rest);
        forms.push_back(line_with(words, untitled));
    }
    forms.push_back(line_with("Source", all));
    for (const std::string& form : forms) {
        if (form != forms.back() && !reads_back(start + form, source, {"sources"})) continue;
        out_ += concat({start, form, "\n"});
        return;
    }
}

/// Writes a list; false, and writes nothing, if it would be imported differently.
bool Exporter::write_glossary(const Json& glossary) {
    std::string text = "## Glossary\n\n";
    for (const Json& term : glossary)
        text += concat({"- **", escape_markdown(text_of(term, "term")), "** — ",
                        escape_markdown(text_of(term, "definition")), "\n"});
    const Imported imported =
        import_markdown(concat({"---\nid: x\nlang: en\ntitle: T\n---\n\n", text}), "x");
    const Json& read = imported.article;
    if (!read.contains("glossary") || !same(read["glossary"], glossary)) return false;
    out_ += "\n" + text;
    return true;
}

}  // namespace

std::string export_markdown(const Json& article) {
    std::string markdown = Exporter(article, Definitions::in_text).run();
    if (same(import_markdown(markdown, "x").article, article)) return markdown;
    return Exporter(article, Definitions::in_attributes).run();
}

}  // namespace broadside::cli
