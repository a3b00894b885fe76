// The lines between "---" and "---" that start a Markdown file: keys and values.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/markdown/markdown_lines.h"

namespace broadside::cli {

/// Keeps the order of keys.
using Json = nlohmann::ordered_json;

/// A string member; empty if there is none.
[[nodiscard]] std::string text_of(const Json& object, const char* key);

struct FrontMatterEntry {
    std::string key;
    Json value;
    int line = 0;
    std::string fault;  ///< why the value cannot be read; empty if it can
};

/// Removes the front matter from the lines: `key: plain text`, `key: "JSON"`, `key: [JSON]`, also
/// over several indented lines.
[[nodiscard]] std::vector<FrontMatterEntry> take_front_matter(SourceLines& lines);

/// One entry as take_front_matter() reads it.
[[nodiscard]] std::string write_front_matter_entry(const std::string& key, const Json& value);

}  // namespace broadside::cli
