#include "cli/check/neighbours.h"

#include <algorithm>
#include <vector>

#include "cli/check/article_file.h"
#include "cli/check/json_walk.h"
#include "cli/files.h"
#include "cli/page/pictures.h"

namespace broadside::cli {
namespace {

std::string list_of(const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids)
        out += concat({out.empty() ? "" : ", ", id});
    return out.empty() ? "none" : out;
}

std::string written(const When* when) { return when ? when->written : "none"; }
std::string written(const std::optional<When>& when) { return when ? when->written : "none"; }

/// One translation beside the article.
class Comparison {
public:
    Comparison(const Article& here, const Article& there, std::string name, JsonWalk& json)
        : here_(here), there_(there), name_(std::move(name)), json_(json) {}

    void run(std::size_t translation, const std::string& path) {
        same(0, "id", "", here_.id, there_.id);
        same(0, "asOf", "", written(here_.as_of), written(there_.as_of));
        ids(json_.member(0, "sections"), "sections.", here_.sections, there_.sections,
            &Comparison::section);
        ids(json_.member(0, "faq"), "faq.", here_.faq, there_.faq, &Comparison::question);
        const std::size_t timeline = json_.member(0, "timeline");
        const Timeline& mine = here_.timeline;
        const Timeline& theirs = there_.timeline;
        if (timeline != 0) {
            ids(json_.member(timeline, "lanes"), "timeline.lanes.", mine.lanes, theirs.lanes,
                &Comparison::lane);
            ids(json_.member(timeline, "categories"), "timeline.categories.", mine.categories,
                theirs.categories, &Comparison::category);
            ids(json_.member(timeline, "events"), "timeline.events.", mine.events, theirs.events,
                &Comparison::event);
        }
        ids(json_.member(0, "sources"), "sources.", here_.sources, there_.sources,
            &Comparison::source);
        if (here_.glossary.size() != there_.glossary.size())
            json_.warn(0, "glossary", "",
                       concat({name_, " has ", decimal_size(there_.glossary.size()), " terms, not ",
                               decimal_size(here_.glossary.size())}));
        for (const std::string& id : extra_)
            json_.warn(translation, "src", path,
                       concat({name_, " has ", in_quotes(id), ", which is not here"}));
    }

private:
    /// Parts by their ids: those that are missing there, those that differ, those only there.
    template <typename Part>
    void ids(std::size_t array, const char* path, const std::vector<Part>& mine,
             const std::vector<Part>& theirs,
             void (Comparison::*compare)(std::size_t, const std::string&, const Part&,
                                         const Part&)) {
        const auto find = [](const std::vector<Part>& parts, std::string_view id) {
            return std::find_if(parts.begin(), parts.end(),
                                [&](const Part& part) { return part.id == id; });
        };
        json_.each(array, path, [&](std::size_t at, const std::string& where) {
            const std::string id = json_.text(at, "id");
            const auto part = find(mine, id);
            const auto other = find(theirs, id);
            if (part == mine.end()) return;
            if (other == theirs.end())
                json_.warn(at, "id", where, concat({name_, " lacks ", in_quotes(id)}));
            else
                (this->*compare)(at, where, *part, *other);
        });
        for (const Part& part : theirs)
            if (find(mine, part.id) == mine.end()) extra_.push_back(part.id);
    }

    void same(std::size_t at, std::string_view key, const std::string& path, std::string_view mine,
              std::string_view theirs) {
        if (mine != theirs)
            json_.warn(at, key, path,
                       concat({name_, " has ", in_quotes(theirs), " here, not ", in_quotes(mine)}));
    }

    void section(std::size_t at, const std::string& path, const Section& a, const Section& b) {
        same(at, "status", path, status_name(a.status), status_name(b.status));
        same(at, "sources", path, list_of(a.sources), list_of(b.sources));
    }
    void question(std::size_t at, const std::string& path, const Question& a, const Question& b) {
        same(at, "sources", path, list_of(a.sources), list_of(b.sources));
    }
    void lane(std::size_t at, const std::string& path, const Lane& a, const Lane& b) {
        same(at, "between", path, a.between ? "true" : "false", b.between ? "true" : "false");
    }
    void category(std::size_t, const std::string&, const Category&, const Category&) {}
    void event(std::size_t at, const std::string& path, const Event& a, const Event& b) {
        same(at, "date", path, a.date.written, b.date.written);
        same(at, "end", path, written(a.end.get()), written(b.end.get()));
        same(at, "lane", path, here_.timeline.lanes[a.lane].id, there_.timeline.lanes[b.lane].id);
        same(at, "category", path, category_id(here_, a), category_id(there_, b));
        same(at, "status", path, status_name(a.status), status_name(b.status));
        same(at, "sources", path, list_of(a.sources), list_of(b.sources));
        same(at, "responds", path, list_of(a.responds), list_of(b.responds));
        same(at, "importance", path, decimal(a.importance), decimal(b.importance));
    }
    void source(std::size_t at, const std::string& path, const Source& a, const Source& b) {
        same(at, "url", path, a.url, b.url);
        same(at, "date", path, written(a.date), written(b.date));
    }

    static std::string category_id(const Article& article, const Event& event) {
        return event.category ? article.timeline.categories[*event.category].id : "none";
    }

    const Article& here_;
    const Article& there_;
    std::string name_;
    JsonWalk& json_;
    std::vector<std::string> extra_;
};

/// Whether a translation names the article's own language among its translations.
bool leads_back(const Article& there, std::string_view lang) {
    return std::any_of(there.translations.begin(), there.translations.end(),
                       [&](const Translation& t) { return t.lang == lang; });
}

}  // namespace

Diagnostics compare_translations(const Article& article, std::string_view json,
                                 const std::string& folder) {
    JsonWalk walk(json);
    walk.each(walk.member(0, "translations"), "translations.",
              [&](std::size_t at, const std::string& path) {
                  const std::string src = walk.text(at, "src");
                  if (is_on_the_net(src)) return;
                  if (form_of(src) == Form::markdown) {
                      walk.warn(at, "src", path,
                                concat({src, " is Markdown, but the panel reads JSON: import it"}));
                      return;
                  }
                  const FileText file = read_file(folder + file_name(src));
                  if (!file.text) {
                      walk.warn(at, "src", path, concat({"cannot be read: ", file.error}));
                      return;
                  }
                  const ParsedArticle other = parse_article(*file.text);
                  if (!other.article) {
                      walk.warn(at, "src", path, "has errors of its own: check it as well");
                      return;
                  }
                  if (other.article->lang != walk.text(at, "lang"))
                      walk.warn(
                          at, "lang", path,
                          concat({src, " says that it is in ", in_quotes(other.article->lang)}));
                  if (!leads_back(*other.article, article.lang))
                      walk.warn(at, "src", path,
                                concat({src, " does not name ", in_quotes(article.lang),
                                        " among its translations"}));
                  Comparison(article, *other.article, src, walk).run(at, path);
              });
    return walk.finish();
}

Diagnostics missing_pictures(const Article& article, std::string_view json,
                             const std::string& folder) {
    JsonWalk walk(json);
    const auto look = [&](std::size_t array, const char* path, const char* key, auto blocks_of) {
        walk.each(array, path, [&](std::size_t at, const std::string& where) {
            const Blocks* blocks = blocks_of(find_part(article, walk.text(at, "id")));
            if (blocks == nullptr) return;
            for (const std::string& address : picture_addresses(*blocks))
                if (const std::string fault = picture_fault(address, folder); !fault.empty())
                    walk.warn(at, key, where,
                              concat({"the picture ", in_quotes(address), " ", fault}));
        });
    };
    look(walk.member(0, "sections"), "sections.", "body", [&](PartRef ref) {
        return ref.part == Part::section ? &article.sections[ref.index].body : nullptr;
    });
    look(walk.member(0, "faq"), "faq.", "answer", [&](PartRef ref) {
        return ref.part == Part::question ? &article.faq[ref.index].answer : nullptr;
    });
    const std::size_t timeline = walk.member(0, "timeline");
    if (timeline == 0) return walk.finish();
    look(walk.member(timeline, "events"), "timeline.events.", "body", [&](PartRef ref) {
        return ref.part == Part::event ? &article.timeline.events[ref.index].body : nullptr;
    });
    return walk.finish();
}

}  // namespace broadside::cli
