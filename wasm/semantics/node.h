// The article as a tree of elements: one source for the fallback HTML, the accessible layer and
// print.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace broadside {

/// An HTML element, or a stretch of text when `tag` is empty.
/// `key` names a leaf whose place on the canvas the layout knows: "title", "subtitle", "byline",
/// "contents", "timeline", a section's, question's or event's id (its heading, button or title),
/// and "<id>.<n>" for the n-th leaf of text (paragraph, heading, code, item line) inside it,
/// counted from 0 in document order; "contents.<id>" is a line of the contents; "faq", "glossary"
/// and "sources" are the other headings, "glossary.<n>" a term, "source-<id>" a source; "<id>.meta"
/// is what is said of a section or event besides its text. Keys are not written to HTML.
struct Node {
    std::string tag;
    std::string key;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;
    std::vector<Node> children;
};

}  // namespace broadside
