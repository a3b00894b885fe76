// Taking out what the checker finds wrong; see mend_article.h.
#include "cli/mend_article.h"

#include <string>
#include <vector>

#include "model/article.h"
#include "model/text.h"

namespace broadside::cli {

namespace {

constexpr int most_rounds = 4;

std::vector<std::string> keys_of(std::string_view path) {
    std::vector<std::string> keys(1);
    for (const char c : path) {
        if (c == '.') {
            keys.emplace_back();
        } else {
            keys.back() += c;
        }
    }
    return keys;
}

/// The value at a path, or a null pointer.
Json* step(Json& from, const std::string& key) {
    if (from.is_object()) return from.contains(key) ? &from[key] : nullptr;
    std::size_t index = 0;
    for (const char c : key) {
        if (!is_digit(c)) return nullptr;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return from.is_array() && index < from.size() ? &from[index] : nullptr;
}

/// Takes the value at the path out; false if there is none.
bool take_out(Json& article, const std::string& path) {
    const std::vector<std::string> keys = keys_of(path);
    Json* parent = &article;
    for (std::size_t i = 0; i + 1 < keys.size() && parent; ++i)
        parent = step(*parent, keys[i]);
    if (!parent || !step(*parent, keys.back())) return false;
    if (parent->is_object()) {
        parent->erase(keys.back());
    } else {
        *step(*parent, keys.back()) = nullptr;  // gone with the nulls below: indexes must hold
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

void mend_article(Json& article, Remarks& remarks) {
    for (int round = 0; round < most_rounds; ++round) {
        const ParsedArticle parsed = parse_article(article.dump());
        if (!has_errors(parsed.diagnostics)) return;
        for (const Diagnostic& d : parsed.diagnostics) {
            if (d.severity != Severity::error || !take_out(article, d.path)) continue;
            if (d.path == "lang") article["lang"] = "en";
            if (d.path == "id") article["id"] = "article";
            if (d.path == "title") article["title"] = "Untitled";
            remarks.push_back({0, concat({d.path, " is left out: ", d.message})});
        }
        take_nulls_out_of_lists(article);
    }
}

}  // namespace broadside::cli
