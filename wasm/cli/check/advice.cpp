#include "cli/check/advice.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/check/placed_warnings.h"
#include "cli/check/script.h"
#include "cli/markdown/markdown_lines.h"
#include "model/article/address.h"
#include "model/text/text.h"

namespace broadside::cli {
namespace {

constexpr std::size_t least_letters = 40;  // shorter texts may be mostly names

bool asks(std::string_view question) {
    constexpr std::string_view marks[] = {"?", "？", "؟", "\u037E", "՞"};
    const std::string_view text = trimmed(question);
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

/// Calls visit(block) for each block, parents first.
template <typename Visit>
void for_each_block(const Blocks& blocks, Visit& visit) {
    for (const Block& block : blocks) {
        visit(block);
        for_each_block(block.children, visit);
    }
}

class Adviser {
public:
    Adviser(const Article& article, const ArticlePlaces& places)
        : article_(article), places_(places), warnings_(places) {}

    Diagnostics run() {
        for (const PartPlace& place : places_.sections) {
            const Section& section = article_.sections[place.part];
            const bool cites = body(section.body, place, "body");
            stated(section.status, section.sources, cites, place);
        }
        for (const PartPlace& place : places_.faq) {
            const Question& question = article_.faq[place.part];
            note(question.sources);
            if (!asks(question.question))
                warnings_.add(place, "question", "the question has no question mark");
            (void)body(question.answer, place, "answer");
        }
        events();
        for (const PartPlace& place : places_.sources) {
            const std::string& id = article_.sources[place.part].id;
            if (!cited_.contains(id))
                warnings_.add(place, "id", concat({"nothing cites the source ", in_quotes(id)}));
        }
        return warnings_.finish();
    }

private:
    void note(const std::vector<std::string>& sources) {
        cited_.insert(sources.begin(), sources.end());
    }

    void events() {
        std::map<std::size_t, const Event*> latest;  // of each lane
        for (const PartPlace& place : places_.events) {
            const Event& event = article_.timeline.events[place.part];
            const bool cites = body(event.body, place, "body");
            stated(event.status, event.sources, cites, place);
            const Event*& before = latest[event.lane];
            if (before != nullptr && event.date.last < before->date.first) {
                warnings_.add(place, "date",
                              concat({"written after ", in_quotes(before->id), " of ",
                                      before->date.written, ", which is later in the same lane"}));
            } else {
                before = &event;
            }
        }
    }

    /// A statement that is not an opinion needs a source.
    void stated(Status status, const std::vector<std::string>& sources, bool cites,
                const PartPlace& place) {
        note(sources);
        if (status == Status::none || status == Status::opinion || cites || !sources.empty())
            return;
        warnings_.add(
            place, "status",
            concat({"stated as ", in_quotes(status_name(status)), ", but no source is given"}));
    }

    /// Whether the text cites a source.
    bool body(const Blocks& blocks, const PartPlace& place, std::string_view key) {
        bool cites = false;
        int level = 0;
        auto look = [&](const Block& block) {
            if (block.kind == Block::Kind::heading) {
                if (level > 0 && block.level > level + 1)
                    warnings_.add(place, key,
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
                    warnings_.add(place, key,
                                  concat({"the image ", in_quotes(run.href),
                                          " has no alt text: ![what it shows](…)"}));
            }
        };
        for_each_block(blocks, look);
        const Script expected = script_for(article_.lang);
        const Script found = script_of(plain_text(blocks), expected, least_letters);
        if (expected != Script::unknown && found != Script::unknown && found != expected)
            warnings_.add(
                place, key,
                concat({"most letters are ", script_name(found), ", but ", in_quotes(article_.lang),
                        " is written in ", script_name(expected)}));
        return cites;
    }

    static std::string words(const Block& block) {
        std::string out;
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::text || run.kind == Run::Kind::term) out += run.text;
        return out;
    }

    const Article& article_;
    const ArticlePlaces& places_;
    PlacedWarnings warnings_;
    std::set<std::string, std::less<>> cited_;
};

}  // namespace

Diagnostics advice(const Article& article, const ArticlePlaces& places) {
    return Adviser(article, places).run();
}

}  // namespace broadside::cli
