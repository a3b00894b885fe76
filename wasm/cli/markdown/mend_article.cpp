// Removes what the checker rejects; see mend_article.h.
#include "cli/markdown/mend_article.h"

#include <string>
#include <utility>
#include <vector>

#include "cli/markdown/json_path.h"
#include "model/article/article.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr int most_rounds = 8;  // a removed part may be the target of another

/// Removes the value at the path or, if that is a missing key, the part that lacks it. False if
/// there is neither.
bool take_out(Json& article, std::vector<std::string> keys) {
    Json* parent = &article;
    for (std::size_t i = 0; i + 1 < keys.size() && parent; ++i)
        parent = child(*parent, keys[i]);
    if (!parent || !child(*parent, keys.back())) {
        keys.pop_back();
        return keys.size() > 1 && take_out(article, std::move(keys));
    }
    if (parent->is_object()) {
        parent->erase(keys.back());
    } else {
        *child(*parent, keys.back()) = nullptr;  // removed later, to keep indexes valid
    }
    return true;
}

void take_nulls_out_of_lists(Json& value) {
    if (value.is_array()) {
        Json kept = Json::array();
        for (Json& item : value)
            if (!item.is_null()) kept.push_back(std::move(item));
        value = std::move(kept);
    }
    if (value.is_structured())
        for (Json& item : value)
            take_nulls_out_of_lists(item);
}

}  // namespace

void mend_article(Json& article, const Places& places, Remarks& remarks) {
    for (int round = 0; round < most_rounds; ++round) {
        const ParsedArticle parsed = parse_article(article.dump());
        if (!has_errors(parsed.diagnostics)) return;
        for (const Diagnostic& d : parsed.diagnostics) {
            const int line = places.line(article, d.path);
            if (d.severity != Severity::error || !take_out(article, keys_of(d.path))) continue;
            if (d.path == "lang") article["lang"] = "en";
            if (d.path == "id") article["id"] = "article";
            if (d.path == "title") article["title"] = "Untitled";
            remarks.push_back({line, concat({"left out: ", d.message}), d.path});
        }
        take_nulls_out_of_lists(article);
    }
}

}  // namespace broadside::cli
