// The steps of an import; used only by import_markdown().
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/markdown/attributes.h"
#include "cli/markdown/imported.h"
#include "cli/markdown/part_fields.h"
#include "cli/markdown/places.h"
#include "model/article/id_index.h"

namespace broadside::cli {

class Importer {
public:
    explicit Importer(const std::string& name) : name_(name) {}
    [[nodiscard]] Imported run(std::string_view text);

private:
    /// Parts of one kind, and the line of each.
    struct PartList {
        void add(Json part, int line) {
            parts.push_back(std::move(part));
            lines.push_back(line);
        }
        Json parts = Json::array();
        std::vector<int> lines;
    };

    /// A part without an id, which is made from its title later.
    struct Nameless {
        Json* part = nullptr;
        std::string title;
        const char* fallback = "";
    };

    /// The rest of an event's first line after date, lane and title.
    struct EventLine {
        Attributes attributes;
        std::string text;
    };

    void remark(int line, std::string message) { remarks_.push_back({line, std::move(message)}); }
    void read_head(const std::vector<FrontMatterEntry>& entries);
    void take_footnotes(SourceLines& lines);
    void read_footnote(const std::string& id, const std::string& text, int line);
    void take_link_definitions(SourceLines& lines);
    void note_definition(const std::string& label, const SourceLine& line);
    void read_chapters(const SourceLines& lines);
    void read_chapter(const Chapter& chapter);
    void read_section(const Chapter& chapter);
    void read_questions(const std::vector<Chapter>& questions);
    void read_events(const Chapter& chapter);
    void read_event(std::string_view line, const SourceLines& rest, int number);
    bool read_event_line(std::string_view line, int number, Json& event, EventLine& parts);
    void read_terms(const Chapter& chapter);
    [[nodiscard]] std::string label_id(const char* list, std::string_view label, int line);
    [[nodiscard]] std::string body(const SourceLines& lines, const Attributes& attributes);
    [[nodiscard]] std::string text_for(const Json& part, const char* key, const SourceLines& lines,
                                       const Attributes& attributes, int line);
    [[nodiscard]] std::string with_definitions(std::string body) const;
    void start_part(Json& part, std::string_view heading, const char* title_key, PartKind kind,
                    int line, Attributes& attributes);
    void name_parts();
    [[nodiscard]] Json assemble();

    std::string name_;
    Json head_ = Json::object();
    PartList sources_, sections_, faq_, events_;
    Json timeline_ = Json::object(), glossary_ = Json::array();
    bool has_sources_ = false, has_faq_ = false, has_timeline_ = false, has_events_ = false;
    bool has_glossary_ = false;
    IdIndex source_ids_;
    std::map<std::string, std::string> renamed_sources_;  ///< by the invalid ids as written
    std::vector<std::pair<std::string, std::string>> definitions_;  ///< label, line
    Places places_;
    Remarks remarks_;
};

}  // namespace broadside::cli
