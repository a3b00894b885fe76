#include "cli/check/neighbours.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/check/article_file.h"
#include "cli/check/placed_warnings.h"
#include "cli/files.h"
#include "cli/page/pictures.h"
#include "model/article/address.h"
#include "model/text/text.h"

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

/// Compares one translation with the article.
class Comparison {
public:
    Comparison(const Article& here, const Article& there, std::string name,
               const ArticlePlaces& places, PlacedWarnings& warnings)
        : here_(here),
          there_(there),
          name_(std::move(name)),
          places_(places),
          warnings_(warnings) {}

    void run(const PartPlace& translation) {
        const PartPlace& article = places_.article;
        same(article, "id", here_.id, there_.id);
        same(article, "asOf", written(here_.as_of), written(there_.as_of));
        const Timeline& mine = here_.timeline;
        const Timeline& theirs = there_.timeline;
        ids(places_.sections, here_.sections, there_.sections, &Comparison::section);
        ids(places_.faq, here_.faq, there_.faq, &Comparison::question);
        ids(places_.lanes, mine.lanes, theirs.lanes, &Comparison::lane);
        ids(places_.categories, mine.categories, theirs.categories, &Comparison::category);
        ids(places_.events, mine.events, theirs.events, &Comparison::event);
        ids(places_.sources, here_.sources, there_.sources, &Comparison::source);
        if (here_.glossary.size() != there_.glossary.size())
            warnings_.add(article, "glossary",
                          concat({name_, " has ", decimal_size(there_.glossary.size()),
                                  " terms, not ", decimal_size(here_.glossary.size())}));
        for (const std::string& id : extra_)
            warnings_.add(translation, "src",
                          concat({name_, " has ", in_quotes(id), ", which is not here"}));
    }

private:
    /// Compares parts by id: missing ones, different ones, additional ones.
    template <typename Part>
    void ids(const PartPlaces& places, const std::vector<Part>& mine,
             const std::vector<Part>& theirs,
             void (Comparison::*compare)(const PartPlace&, const Part&, const Part&)) {
        std::unordered_map<std::string_view, const Part*> only_theirs;
        for (const Part& part : theirs)
            only_theirs.emplace(part.id, &part);
        for (const PartPlace& place : places) {
            const Part& part = mine[place.part];
            const auto other = only_theirs.find(part.id);
            if (other == only_theirs.end()) {
                warnings_.add(place, "id", concat({name_, " lacks ", in_quotes(part.id)}));
            } else {
                (this->*compare)(place, part, *other->second);
                only_theirs.erase(other);
            }
        }
        for (const Part& part : theirs)
            if (only_theirs.contains(part.id)) extra_.push_back(part.id);
    }

    void same(const PartPlace& place, std::string_view key, std::string_view mine,
              std::string_view theirs) {
        if (mine != theirs)
            warnings_.add(
                place, key,
                concat({name_, " has ", in_quotes(theirs), " here, not ", in_quotes(mine)}));
    }

    void section(const PartPlace& place, const Section& a, const Section& b) {
        same(place, "status", status_name(a.status), status_name(b.status));
        same(place, "sources", list_of(a.sources), list_of(b.sources));
    }
    void question(const PartPlace& place, const Question& a, const Question& b) {
        same(place, "sources", list_of(a.sources), list_of(b.sources));
    }
    void lane(const PartPlace& place, const Lane& a, const Lane& b) {
        same(place, "between", a.between ? "true" : "false", b.between ? "true" : "false");
    }
    void category(const PartPlace&, const Category&, const Category&) {}
    void event(const PartPlace& place, const Event& a, const Event& b) {
        same(place, "date", a.date.written, b.date.written);
        same(place, "end", written(a.end.get()), written(b.end.get()));
        same(place, "lane", here_.timeline.lanes[a.lane].id, there_.timeline.lanes[b.lane].id);
        same(place, "category", category_id(here_, a), category_id(there_, b));
        same(place, "status", status_name(a.status), status_name(b.status));
        same(place, "sources", list_of(a.sources), list_of(b.sources));
        same(place, "responds", list_of(a.responds), list_of(b.responds));
        same(place, "importance", decimal(a.importance), decimal(b.importance));
    }
    void source(const PartPlace& place, const Source& a, const Source& b) {
        same(place, "url", a.url, b.url);
        same(place, "date", written(a.date), written(b.date));
    }

    static std::string category_id(const Article& article, const Event& event) {
        return event.category ? article.timeline.categories[*event.category].id : "none";
    }

    const Article& here_;
    const Article& there_;
    std::string name_;
    const ArticlePlaces& places_;
    PlacedWarnings& warnings_;
    std::vector<std::string> extra_;
};

/// Whether a translation names the article's language among its translations.
bool leads_back(const Article& there, std::string_view lang) {
    return std::any_of(there.translations.begin(), there.translations.end(),
                       [&](const Translation& t) { return t.lang == lang; });
}

}  // namespace

Diagnostics compare_translations(const Article& article, const ArticlePlaces& places,
                                 const std::string& folder) {
    PlacedWarnings warnings(places);
    for (const PartPlace& place : places.translations) {
        const auto& [lang, src] = article.translations[place.part];
        const auto warn = [&](std::string_view key, std::string message) {
            warnings.add(place, key, std::move(message));
        };
        if (is_on_the_net(src)) continue;
        if (form_of(src) == Form::markdown) {
            warn("src", concat({src, " is Markdown, but the panel reads JSON: import it"}));
            continue;
        }
        const FileText file = read_file(folder + file_name(src));
        if (!file.text) {
            warn("src", concat({"cannot be read: ", file.error}));
            continue;
        }
        const ParsedArticle other = parse_article(*file.text);
        if (!other.article) {
            warn("src", "has errors of its own: check it as well");
            continue;
        }
        if (other.article->lang != lang)
            warn("lang", concat({src, " says that it is in ", in_quotes(other.article->lang)}));
        if (!leads_back(*other.article, article.lang))
            warn("src", concat({src, " does not name ", in_quotes(article.lang),
                                " among its translations"}));
        Comparison(article, *other.article, src, places, warnings).run(place);
    }
    return warnings.finish();
}

Diagnostics missing_pictures(const Article& article, const ArticlePlaces& places,
                             const std::string& folder) {
    PlacedWarnings warnings(places);
    const auto look = [&](const PartPlace& place, std::string_view key, const Blocks& blocks) {
        for (const std::string& address : picture_addresses(blocks))
            if (const std::string fault = picture_fault(address, folder); !fault.empty())
                warnings.add(place, key, concat({"the picture ", in_quotes(address), " ", fault}));
    };
    for (const PartPlace& place : places.sections)
        look(place, "body", article.sections[place.part].body);
    for (const PartPlace& place : places.faq)
        look(place, "answer", article.faq[place.part].answer);
    for (const PartPlace& place : places.events)
        look(place, "body", article.timeline.events[place.part].body);
    return warnings.finish();
}

}  // namespace broadside::cli
