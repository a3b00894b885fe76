// An article's file, JSON or Markdown, as every command reads it.
#pragma once

#include <optional>
#include <string>

#include "cli/markdown/places.h"
#include "model/article/article.h"

namespace broadside::cli {

enum class Form { json, markdown };

/// Markdown by its name, "post.md"; everything else is JSON, unless its text begins like Markdown.
[[nodiscard]] Form form_of(const std::string& file);

struct ArticleFile {
    std::string text;                ///< of the file
    std::optional<Article> article;  ///< none if there are errors
    Diagnostics diagnostics;         ///< at their places in `text`

    /// The article's JSON, which may be the text itself.
    [[nodiscard]] const std::string& json() const { return imported.is_null() ? text : made; }
    /// Moves what is said of json() to its places in `text`.
    void place(Diagnostics& said) const;

    // Of Markdown alone:
    Json imported;     ///< the article as values
    std::string made;  ///< and as JSON
    Places places;
};

/// That a file cannot be read is one of its diagnostics.
[[nodiscard]] ArticleFile read_article(const std::string& file, Form form);

}  // namespace broadside::cli
