// Functions to build the article's tree.
#pragma once

#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/article/id_index.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// Between facts in one line.
inline constexpr std::string_view fact_separator = " · ";

/// The timeline's title, or the default one.
[[nodiscard]] std::string_view timeline_title(const Article& article,
                                              const Strings& strings) noexcept;

/// A run of plain text.
[[nodiscard]] Run text_run(std::string_view text, std::uint8_t style = style_plain);
/// A run that links to another part of the article.
[[nodiscard]] Run link_run(const Article& article, PartRef to, std::string_view text);
/// A date as text; a plain run if HTML has no value for it.
[[nodiscard]] Run date_run(const When& when, std::string_view text);
[[nodiscard]] Node text_node(Role role, NodeId id, std::string_view text);
/// Appends a pattern's text with `inside` in place of {0}.
void append_filled(std::vector<Run>& words, std::string_view pattern, std::vector<Run> inside);

/// Builds parts of an article's tree.
class TreeBuilder {
public:
    TreeBuilder(const Article& article, const Strings& strings);

    [[nodiscard]] Node header() const;
    [[nodiscard]] Node contents() const;
    [[nodiscard]] Node section(std::uint32_t index) const;
    /// The timeline without its events.
    [[nodiscard]] Node timeline() const;
    [[nodiscard]] Node event(std::uint32_t index) const;
    [[nodiscard]] Node questions() const;
    [[nodiscard]] Node glossary() const;
    [[nodiscard]] Node sources() const;

private:
    [[nodiscard]] Node part(Role role, PartRef ref, std::string_view title) const;
    [[nodiscard]] Node facts(const Event& event, PartRef ref) const;
    [[nodiscard]] Node source(std::uint32_t index) const;
    void append_status(Node& parent, Status status) const;
    void append_references(Node& parent, const std::vector<std::string>& ids) const;
    void append_responses(Node& parent, const Event& event) const;

    const Article& article_;
    const Strings& strings_;
    IdIndex sources_;
};

/// Appends a body's blocks to the node of its part. Its headings start at h`first_heading` and skip
/// no level.
void append_body(Node& parent, const Blocks& blocks, std::uint8_t first_heading);

}  // namespace broadside
