#include "cli/advice.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/markdown_lines.h"
#include "cli/script.h"
#include "model/fault_log.h"
#include "model/json_document.h"
#include "model/text.h"

namespace broadside::cli {
namespace {

constexpr std::size_t least_letters = 40;  // in fewer, names alone can be most of a text

bool asks(std::string_view question) {
    constexpr std::string_view marks[] = {"?", "？", "؟", "\u037E", "՞"};
    const std::string_view text = trimmed(question);
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

/// Calls visit(block) for each block, outer ones first.
template <typename Visit>
void for_each_block(const Blocks& blocks, Visit& visit) {
    for (const Block& block : blocks) {
        visit(block);
        for_each_block(block.children, visit);
    }
}

class Adviser {
public:
    Adviser(const Article& article, std::string_view json)
        : article_(article), json_(json), document_(parse_json(json)) {}

    Diagnostics run() {
        const std::size_t root = 0;
        each(member(root, "sections"), "sections.", [&](std::size_t at, const std::string& path) {
            const PartRef ref = find_part(article_, text(at, "id"));
            if (ref.part != Part::section) return;
            const Section& section = article_.sections[ref.index];
            const bool cites = body(section.body, at, "body", path);
            stated(section.status, section.sources, cites, at, path);
        });
        each(member(root, "faq"), "faq.", [&](std::size_t at, const std::string& path) {
            const PartRef ref = find_part(article_, text(at, "id"));
            if (ref.part != Part::question) return;
            const Question& question = article_.faq[ref.index];
            note(question.sources);
            if (!asks(question.question))
                warn(at, "question", path, "the question has no question mark");
            (void)body(question.answer, at, "answer", path);
        });
        if (const std::size_t timeline = member(root, "timeline")) events(timeline);
        each(member(root, "sources"), "sources.", [&](std::size_t at, const std::string& path) {
            const std::string id = text(at, "id");
            if (!cited_.contains(id))
                warn(at, "id", path, concat({"nothing cites the source ", in_quotes(id)}));
        });
        return log_.finish(json_);
    }

private:
    /// The value of an object's key; 0 if there is none.
    std::size_t member(std::size_t object, std::string_view key) const {
        if (object != 0 && document_.values[object].kind != JsonKind::object) return 0;
        const std::size_t end = document_.values[object].next;
        for (std::size_t at = object + 1; at < end; at = document_.values[at + 1].next)
            if (document_.string_at(at) == key) return at + 1;
        return 0;
    }
    std::string text(std::size_t object, std::string_view key) const {
        const std::size_t at = member(object, key);
        return at != 0 && document_.values[at].kind == JsonKind::string ? document_.string_at(at)
                                                                        : std::string();
    }
    /// Calls visit(object, path) for each item of an array of objects.
    template <typename Visit>
    void each(std::size_t array, std::string_view path, Visit visit) const {
        if (array == 0) return;
        std::size_t number = 0;
        for (std::size_t at = array + 1; at < document_.values[array].next;
             at = document_.values[at].next)
            visit(at, concat({path, decimal_size(number++)}));
    }
    /// At the value of `key`, or at the object itself if it has none.
    void warn(std::size_t object, std::string_view key, const std::string& path,
              std::string message) {
        const std::size_t at = member(object, key);
        log_.warning(concat({path, ".", key}), document_.values[at != 0 ? at : object].begin,
                     std::move(message));
    }

    void note(const std::vector<std::string>& sources) {
        cited_.insert(sources.begin(), sources.end());
    }

    void events(std::size_t timeline) {
        std::map<std::size_t, const Event*> latest;  // of each lane
        each(member(timeline, "events"), "timeline.events.",
             [&](std::size_t at, const std::string& path) {
                 const PartRef ref = find_part(article_, text(at, "id"));
                 if (ref.part != Part::event) return;
                 const Event& event = article_.timeline.events[ref.index];
                 const bool cites = body(event.body, at, "body", path);
                 stated(event.status, event.sources, cites, at, path);
                 const Event*& before = latest[event.lane];
                 if (before != nullptr && event.date.last < before->date.first) {
                     warn(at, "date", path,
                          concat({"written after ", in_quotes(before->id), " of ",
                                  before->date.written, ", which is later in the same lane"}));
                 } else {
                     before = &event;
                 }
             });
    }

    /// Who states something as more than an opinion says where it is from.
    void stated(Status status, const std::vector<std::string>& sources, bool cites, std::size_t at,
                const std::string& path) {
        note(sources);
        if (status == Status::none || status == Status::opinion || cites || !sources.empty())
            return;
        warn(at, "status", path,
             concat({"stated as ", in_quotes(text(at, "status")), ", but no source is given"}));
    }

    /// True if the text cites a source.
    bool body(const Blocks& blocks, std::size_t at, std::string_view key, const std::string& path) {
        bool cites = false;
        int level = 0;
        auto look = [&](const Block& block) {
            if (block.kind == Block::Kind::heading) {
                if (level > 0 && block.level > level + 1)
                    warn(at, key, path,
                         concat({"the heading ", in_quotes(words(block)), " is of level ",
                                 decimal(block.level), ", the one before of level ",
                                 decimal(level)}));
                level = block.level;
            }
            for (const Run& run : block.runs) {
                if (run.kind == Run::Kind::source) {
                    cited_.insert(run.text);
                    cites = true;
                }
                if (run.kind == Run::Kind::image && trimmed(run.text).empty())
                    warn(at, key, path,
                         concat({"the image ", in_quotes(run.href),
                                 " has no alt text: ![what it shows](…)"}));
            }
        };
        for_each_block(blocks, look);
        const Script expected = script_for(article_.lang);
        const Script found = script_of(plain_text(blocks), expected, least_letters);
        if (expected != Script::unknown && found != Script::unknown && found != expected)
            warn(at, key, path,
                 concat({"most letters are ", script_name(found), ", but ",
                         in_quotes(article_.lang), " is written in ", script_name(expected)}));
        return cites;
    }

    static std::string words(const Block& block) {
        std::string out;
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::text) out += run.text;
        return out;
    }

    const Article& article_;
    std::string_view json_;
    JsonDocument document_;
    FaultLog log_;
    std::set<std::string, std::less<>> cited_;
};

}  // namespace

Diagnostics advice(const Article& article, std::string_view json) {
    return Adviser(article, json).run();
}

}  // namespace broadside::cli
