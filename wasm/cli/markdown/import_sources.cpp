// Converts footnotes to sources, and moves link definitions to the texts that use them.
#include "cli/markdown/importer.h"
#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_lines.h"
#include "model/text/link_policy.h"
#include "model/text/rich_text.h"
#include "model/text/text.h"
#include "model/time/date.h"

namespace broadside::cli {

namespace {

bool is_date(std::string_view text) { return parse_when(text).when.has_value(); }
/// Removes ", X" from the end of a text, if X is a date.
std::string take_date(std::string& text) {
    const std::size_t comma = text.rfind(',');
    if (comma == std::string::npos) return {};
    std::string last(trimmed(std::string_view(text).substr(comma + 1)));
    if (!is_date(last)) return {};
    text.resize(comma);
    return last;
}

void set_if(Json& part, const char* key, std::string value) {
    if (!value.empty()) part[key] = std::move(value);
}

}  // namespace

void Importer::take_footnotes(SourceLines& lines) {
    SourceLines rest;
    struct Note {
        std::string id, text;
        int line = 0;
    };
    std::vector<Note> notes;
    bool inside = false;  // indented lines continue the footnote above
    for (SourceLine& line : lines) {
        std::string label;
        bool footnote = false;
        const std::size_t text = line.code ? 0 : definition(line.text, label, footnote);
        const bool indented = line.text.rfind("  ", 0) == 0 || line.text.rfind('\t', 0) == 0;
        if (text > 0 && footnote) {
            notes.push_back({label, std::string(trimmed(line.text.substr(text))), line.number});
            inside = true;
        } else if (inside && indented && !line.code && !is_blank(line.text)) {
            notes.back().text += concat({" ", trimmed(line.text)});
        } else {
            inside = inside && is_blank(line.text);
            rest.push_back(std::move(line));
        }
    }
    lines = std::move(rest);
    for (const Note& note : notes)
        read_footnote(note.id, note.text, note.line);
}

void Importer::read_footnote(const std::string& id, const std::string& text, int line) {
    Json source = Json::object();
    const std::string made = slug(id);
    source["id"] = is_id(id) ? id : made.empty() ? concat({"source-", decimal(line)}) : made;
    if (source["id"] != id) renamed_sources_[id] = source["id"].get<std::string>();
    if (!source_ids_.add(source["id"].get<std::string>()))
        return remark(line, concat({"the footnote ", in_quotes(id), " is repeated; left out ",
                                    in_quotes(text)}));
    std::string_view written = text;
    const std::optional<AttributesFound> found = find_attributes(text);
    if (found) written = trimmed(written.substr(0, found->begin));
    MarkdownRules rules;
    rules.keep_faulty = true;
    const RichText rich = parse_markdown(written, rules);
    const bool one = rich.blocks.size() == 1 && !rich.blocks[0].runs.empty();
    std::string title;
    std::string rest;
    std::string url;
    for (const Run& run : one ? rich.blocks[0].runs : std::vector<Run>{}) {
        const bool linked = !run.href.empty() && run.kind == Run::Kind::text;
        if (url.empty() && linked && rest.empty()) url = run.href;
        (linked && run.href == url && rest.empty() ? title : rest) += run.text;
    }
    // "[Title](url), Publisher, date", or any text, perhaps with a link in it.
    const bool starts_with_link = !url.empty() && (rest.empty() || rest[0] == ',');
    if (!starts_with_link) title = one ? plain_text(rich.blocks) : std::string(written);
    const std::string date = take_date(starts_with_link ? rest : title);
    source["title"] = title.empty() ? id : title;
    if (starts_with_link && !rest.empty())
        set_if(source, "publisher", std::string(trimmed(std::string_view(rest).substr(1))));
    if (!starts_with_link)
        for (const Run& run : one ? rich.blocks[0].runs : std::vector<Run>{})
            if (url.empty() && run.kind == Run::Kind::text) url = run.href;
    if (!link_fault(url, LinkUse::source).empty()) url.clear();
    set_if(source, "url", url);
    set_if(source, "date", date);
    for (const MarkdownFault& fault : rich.faults)
        remark(line, concat({"in a footnote: ", fault.message}));
    if (found) apply_attributes(source, PartKind::source, found->attributes, line, remarks_);
    if (is_blank(text_of(source, "title"))) source["title"] = id;
    sources_.add(std::move(source), line);
    has_sources_ = true;
}

void Importer::take_link_definitions(SourceLines& lines) {
    SourceLines rest;
    for (SourceLine& line : lines) {
        std::string label;
        bool footnote = false;
        const bool found = !line.code && definition(line.text, label, footnote) > 0;
        if (found) {
            note_definition(lower(label), line);
        } else {
            rest.push_back(std::move(line));
        }
    }
    lines = std::move(rest);
}

/// The first of two definitions of a label applies, as in CommonMark.
void Importer::note_definition(const std::string& label, const SourceLine& line) {
    for (const auto& [known, written] : definitions_) {
        if (known != label) continue;
        if (written != line.text)
            remark(line.number, concat({"the link ", in_quotes(label),
                                        " is defined above; left out ", in_quotes(line.text)}));
        return;
    }
    definitions_.emplace_back(label, line.text);
}

/// The body, followed by the link definitions that it uses.
std::string Importer::with_definitions(std::string body) const {
    if (definitions_.empty()) return body;
    const std::string small = lower(body);
    std::string used;
    for (const auto& [label, line] : definitions_)
        if (small.find(concat({"[", label, "]"})) != std::string::npos)
            used += concat({used.empty() ? "\n\n" : "\n", line});
    return body + used;
}

}  // namespace broadside::cli
