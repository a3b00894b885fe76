// The article and its interface as one tree of nodes, from which layout, text layer, fallback HTML
// and print are made.
#pragma once

#include <string>
#include <vector>

#include "model/article/article.h"
#include "semantics/node_id.h"

namespace broadside {

/// A node's role. Layout decides how it is drawn, semantics/elements.h which HTML element it is.
enum class Role : std::uint8_t {
    // The article
    article,
    header,
    title,
    subtitle,
    byline,
    contents,
    contents_heading,
    contents_line,
    section,
    heading,  ///< of a section, the timeline, the questions, …
    facts,
    status,
    timeline,
    events,
    event,
    event_title,
    responses,
    questions,
    question,
    question_title,
    glossary,
    terms,
    term,
    definition,
    sources,
    source_list,
    source,
    // Its text
    paragraph,
    subheading,
    code,
    list,
    item,
    quote,
    rule,
    image,
    references,
    // The interface
    group,  ///< of controls; `label` names it
    mount,  ///< the position of another branch in the article
    tools,  ///< controls above the chart
    table_head,
    steps,  ///< controls beside the open event
    control,
    field,  ///< of the timeline: receives keyboard input
    note,
    link,
    label,  ///< names what is below it
    choices,
    result,
    key,
    sheet_heading,
    sheet_title,  ///< the subject of a card
    sheet_text
};

/// An icon drawn instead of text.
enum class Icon : std::uint8_t { none, contents, search };

struct Node {
    Role role = Role::group;
    NodeId id = {};
    std::vector<Run> words = {};
    std::string label = {};  ///< its accessible name, if it differs from the text
    Status status = Status::none;
    Icon icon = Icon::none;
    std::uint8_t level = 0;  ///< of a heading in HTML, 1–6
    bool minor = false;      ///< a subheading below the third level as written
    bool ordered = false;    ///< list
    bool tight = false;      ///< list: no space between its items
    int start = 1;           ///< list: its first number
    bool toggle = false;     ///< control: can be on or off
    bool on = false;
    int lane = -1;  ///< of the timeline; -1 if it belongs to none
    std::vector<Node> children = {};

    bool operator==(const Node&) const = default;
};

/// The text of a node, without children.
[[nodiscard]] std::string plain_words(const Node& node);

/// The node of a part among a node's descendants; null if there is none.
[[nodiscard]] const Node* find_node(const Node& root, PartRef part, Role role);

/// A child with this role; null if there is none.
[[nodiscard]] const Node* child_of(const Node& node, Role role);

}  // namespace broadside
