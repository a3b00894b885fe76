// The reader's state as JSON, for `reader.state` on the page.
#pragma once

#include <string>
#include <string_view>

#include "model/state/reader_state.h"

namespace broadside {

/// {"place":{"id","offset"},"open":[],"query","timeline":{"from","to"},"selected","theme",
/// "reading":{"size","spacing","face"},"lang"}.
/// `from` and `to` are milliseconds since 1970-01-01 UTC, so that `new Date(from)` works; they are
/// the visible window also if the reader never moved it.
[[nodiscard]] std::string state_to_json(const ReaderState& state, const Article& article);

/// Applies the valid part of `json` to `state`: ignores unknown keys, wrong types and unknown ids;
/// absent members are unchanged. False if it is not a JSON object.
bool state_from_json(ReaderState& state, const Article& article, std::string_view json);

}  // namespace broadside
