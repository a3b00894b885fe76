#include "cli/check/advice.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/check/json_walk.h"
#include "cli/check/script.h"
#include "cli/markdown/markdown_lines.h"
#include "model/text/text.h"

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
    Adviser(const Article& article, std::string_view json) : article_(article), json_(json) {}

    Diagnostics run() {
        json_.each(json_.member(0, "sections"), "sections.",
                   [&](std::size_t at, const std::string& path) {
                       const PartRef ref = find_part(article_, json_.text(at, "id"));
                       if (ref.part != Part::section) return;
                       const Section& section = article_.sections[ref.index];
                       const bool cites = body(section.body, at, "body", path);
                       stated(section.status, section.sources, cites, at, path);
                   });
        json_.each(json_.member(0, "faq"), "faq.", [&](std::size_t at, const std::string& path) {
            const PartRef ref = find_part(article_, json_.text(at, "id"));
            if (ref.part != Part::question) return;
            const Question& question = article_.faq[ref.index];
            note(question.sources);
            if (!asks(question.question))
                json_.warn(at, "question", path, "the question has no question mark");
            (void)body(question.answer, at, "answer", path);
        });
        if (const std::size_t timeline = json_.member(0, "timeline")) events(timeline);
        json_.each(json_.member(0, "sources"), "sources.",
                   [&](std::size_t at, const std::string& path) {
                       const std::string id = json_.text(at, "id");
                       if (!cited_.contains(id))
                           json_.warn(at, "id", path,
                                      concat({"nothing cites the source ", in_quotes(id)}));
                   });
        return json_.finish();
    }

private:
    void note(const std::vector<std::string>& sources) {
        cited_.insert(sources.begin(), sources.end());
    }

    void events(std::size_t timeline) {
        std::map<std::size_t, const Event*> latest;  // of each lane
        json_.each(json_.member(timeline, "events"), "timeline.events.",
                   [&](std::size_t at, const std::string& path) {
                       const PartRef ref = find_part(article_, json_.text(at, "id"));
                       if (ref.part != Part::event) return;
                       const Event& event = article_.timeline.events[ref.index];
                       const bool cites = body(event.body, at, "body", path);
                       stated(event.status, event.sources, cites, at, path);
                       const Event*& before = latest[event.lane];
                       if (before != nullptr && event.date.last < before->date.first) {
                           json_.warn(
                               at, "date", path,
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
        json_.warn(at, "status", path,
                   concat({"stated as ", in_quotes(json_.text(at, "status")),
                           ", but no source is given"}));
    }

    /// True if the text cites a source.
    bool body(const Blocks& blocks, std::size_t at, std::string_view key, const std::string& path) {
        bool cites = false;
        int level = 0;
        auto look = [&](const Block& block) {
            if (block.kind == Block::Kind::heading) {
                if (level > 0 && block.level > level + 1)
                    json_.warn(at, key, path,
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
                    json_.warn(at, key, path,
                               concat({"the image ", in_quotes(run.href),
                                       " has no alt text: ![what it shows](…)"}));
            }
        };
        for_each_block(blocks, look);
        const Script expected = script_for(article_.lang);
        const Script found = script_of(plain_text(blocks), expected, least_letters);
        if (expected != Script::unknown && found != Script::unknown && found != expected)
            json_.warn(
                at, key, path,
                concat({"most letters are ", script_name(found), ", but ", in_quotes(article_.lang),
                        " is written in ", script_name(expected)}));
        return cites;
    }

    static std::string words(const Block& block) {
        std::string out;
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::text) out += run.text;
        return out;
    }

    const Article& article_;
    JsonWalk json_;
    std::set<std::string, std::less<>> cited_;
};

}  // namespace

Diagnostics advice(const Article& article, std::string_view json) {
    return Adviser(article, json).run();
}

}  // namespace broadside::cli
