// The parts of an article as the command line reads and writes them in Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/markdown/attributes.h"
#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"

namespace broadside::cli {

enum class PartKind { section, question, event, source };

/// What is kept in attributes only; not in the text of the part.
constexpr std::string_view shift_key = "shift";

/// Puts attributes into the part as its keys; those it cannot have are remarked upon.
void apply_attributes(Json& part, PartKind kind, const Attributes& attributes, int line,
                      Remarks& remarks);

/// The value of a key as an attribute; empty optional for what is no attribute.
[[nodiscard]] std::optional<std::string> attribute_value(const Json& value);

/// Adds (or takes away) marks of headings outside code.
[[nodiscard]] std::string shift_headings(std::string_view markdown, int by);

}  // namespace broadside::cli
