// Reads an article's file, JSON or Markdown, for every command.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/markdown/places.h"
#include "model/article/article.h"
#include "model/json/article_places.h"

namespace broadside::cli {

enum class Form { json, markdown };

/// Markdown if its name is like "post.md" or its text starts like Markdown; otherwise JSON.
[[nodiscard]] Form form_of(const std::string& file);

struct ArticleFile {
    std::optional<Article> article;  ///< none if there are errors
    ArticlePlaces places;            ///< its parts in json(); empty if there is no article
    Diagnostics diagnostics;         ///< with positions in text()

    /// The text of the file.
    [[nodiscard]] const std::string& text() const { return *read; }
    /// The article's JSON, which is the text itself unless that is Markdown.
    [[nodiscard]] const std::string& json() const { return made ? *made : *read; }
    /// Maps positions of diagnostics from json() to text().
    void place(Diagnostics& said) const;

    // Both texts keep their addresses when this is moved, since `places` is a view of one.
    std::unique_ptr<const std::string> read = std::make_unique<const std::string>();

    // Only for Markdown:
    std::unique_ptr<const std::string> made;  ///< the JSON made from it
    Json imported;                            ///< the article as values
    Places lines;                             ///< of its parts
};

/// If the file cannot be read, that is one of its diagnostics.
[[nodiscard]] ArticleFile read_article(const std::string& file, Form form);

}  // namespace broadside::cli
