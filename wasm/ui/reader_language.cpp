// The languages that an article is to be had in; see reader.h.
#include <algorithm>

#include "ui/reader.h"

namespace broadside {

/// A translation of the article in sight may not name all the others: they are to be kept.
void Reader::gather_languages(bool keep) {
    if (!keep) languages_.clear();
    const auto add = [this](const std::string& tag) {
        const auto is_it = [&](const Language& language) { return language.tag == tag; };
        if (std::any_of(languages_.begin(), languages_.end(), is_it)) return;
        const Strings& strings = strings_for(tag);
        const bool known = tag.substr(0, 2) == strings.tag.substr(0, 2);
        languages_.push_back({tag, known ? std::string(strings.name) : tag});
    };
    add(article_->lang);
    for (const Translation& translation : article_->translations)
        add(translation.lang);
    const auto by_tag = [](const Language& a, const Language& b) { return a.tag < b.tag; };
    std::sort(languages_.begin(), languages_.end(), by_tag);
}

void Reader::name_languages(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < std::min(names.size(), languages_.size()); ++i)
        languages_[i].name = names[i];
    sheet_stale_ = true;
}

/// The interface's words are there at once, the article's must be fetched.
void Reader::language_changed() {
    wishes_.language_changed = true;
    wishes_.tree_changed = true;
    layout_stale();
}

}  // namespace broadside
