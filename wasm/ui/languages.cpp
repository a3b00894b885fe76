#include "ui/languages.h"

#include <algorithm>

#include "semantics/strings.h"

namespace broadside {

void gather_languages(std::vector<Language>& languages, const Article& article) {
    const auto add = [&](const std::string& tag) {
        const auto is_it = [&](const Language& language) { return language.tag == tag; };
        if (std::any_of(languages.begin(), languages.end(), is_it)) return;
        const Strings& strings = strings_for(tag);
        const bool known = tag.substr(0, 2) == strings.tag.substr(0, 2);
        languages.push_back({tag, known ? std::string(strings.name) : tag});
    };
    add(article.lang);
    for (const Translation& translation : article.translations)
        add(translation.lang);
    const auto by_tag = [](const Language& a, const Language& b) { return a.tag < b.tag; };
    std::sort(languages.begin(), languages.end(), by_tag);
}

}  // namespace broadside
