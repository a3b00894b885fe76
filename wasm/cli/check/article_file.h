// An article's file, JSON or Markdown, as every command reads it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/markdown/places.h"
#include "model/article/article.h"
#include "model/json/article_places.h"

namespace broadside::cli {

enum class Form { json, markdown };

/// Markdown by its name, "post.md"; everything else is JSON, unless its text begins like Markdown.
[[nodiscard]] Form form_of(const std::string& file);

struct ArticleFile {
    std::optional<Article> article;  ///< none if there are errors
    ArticlePlaces places;            ///< its parts in json(); empty if there is no article
    Diagnostics diagnostics;         ///< at their places in text()

    /// The text of the file.
    [[nodiscard]] const std::string& text() const { return *read; }
    /// The article's JSON, which may be the text itself.
    [[nodiscard]] const std::string& json() const { return made ? *made : *read; }
    /// Moves what is said of json() to its places in text().
    void place(Diagnostics& said) const;

    // Both texts stay where they are when this is moved, since `places` is a view of one.
    std::unique_ptr<const std::string> read = std::make_unique<const std::string>();

    // Of Markdown alone:
    std::unique_ptr<const std::string> made;  ///< the JSON that was made of it
    Json imported;                            ///< the article as values
    Places lines;                             ///< that its parts are from
};

/// That a file cannot be read is one of its diagnostics.
[[nodiscard]] ArticleFile read_article(const std::string& file, Form form);

}  // namespace broadside::cli
