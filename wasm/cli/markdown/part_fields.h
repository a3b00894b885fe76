// The fields of an article's parts in Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/markdown/attributes.h"
#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"

namespace broadside::cli {

enum class PartKind { section, question, event, source };

/// The keys that are only in attributes, not in the text of the part.
constexpr std::string_view shift_key = "shift";

/// Adds attributes to the part as keys, with remarks on invalid ones.
void apply_attributes(Json& part, PartKind kind, const Attributes& attributes, int line,
                      Remarks& remarks);

/// The value of a key as an attribute; empty if it is not an attribute.
[[nodiscard]] std::optional<std::string> attribute_value(const Json& value);

/// Adds (or removes) marks of headings outside code.
[[nodiscard]] std::string shift_headings(std::string_view markdown, int by);

}  // namespace broadside::cli
