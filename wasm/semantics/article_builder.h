// Builds the article's elements part by part; used by article_tree() alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/article/id_index.h"
#include "semantics/article_tree.h"
#include "semantics/node.h"
#include "semantics/rich_text_tree.h"
#include "semantics/strings.h"

namespace broadside {

/// Between facts in one line.
inline constexpr std::string_view fact_separator = " · ";

class ArticleBuilder {
public:
    ArticleBuilder(const Article& article, const Strings& strings, const TreeOptions& options);
    [[nodiscard]] Node build() const;

private:
    [[nodiscard]] Node header() const;
    [[nodiscard]] Node contents() const;
    [[nodiscard]] Node section(const Section& section) const;
    [[nodiscard]] Node timeline() const;
    [[nodiscard]] Node event(const Event& event) const;
    [[nodiscard]] Node event_facts(const Event& event) const;
    [[nodiscard]] Node questions() const;
    [[nodiscard]] Node glossary() const;
    [[nodiscard]] Node sources() const;
    [[nodiscard]] Node source(const Source& source) const;

    [[nodiscard]] bool is_part(std::string_view id) const;
    [[nodiscard]] std::string free_id(std::string_view id) const;
    [[nodiscard]] Node part(const std::string& id, std::string_view key,
                            std::string_view title) const;
    void append_sources(Node& parent, const std::vector<std::string>& ids) const;
    void append_responds(Node& parent, const Event& event) const;
    [[nodiscard]] std::string_view timeline_title() const noexcept;

    const Article& article_;
    const Strings& strings_;
    TreeOptions options_;
    IdIndex sources_;
    std::string source_prefix_;
    std::string timeline_id_, faq_id_, glossary_id_, sources_id_;
    RichTextContext context_;
};

// Pieces that several parts use.
[[nodiscard]] Node time_element(const When& start, std::string_view text);
[[nodiscard]] Node link_to(std::string_view id, std::string_view text);

}  // namespace broadside
