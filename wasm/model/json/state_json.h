// The reader's state as JSON, for `reader.state` on the page.
#pragma once

#include <string>
#include <string_view>

#include "model/state/reader_state.h"

namespace broadside {

/// {"place":{"id","offset"},"open":[],"query","timeline":{"from","to"},"selected","theme",
/// "reading":{"size","spacing","face"},"lang"}.
/// `from` and `to` are milliseconds since 1970-01-01 UTC, so that `new Date(from)` works; they say
/// what is in sight also where the reader never moved it.
[[nodiscard]] std::string state_to_json(const ReaderState& state, const Article& article);

/// Changes `state` as far as `json` is sound: unknown keys, wrong types and ids that the article
/// does not have are passed over; what is not named keeps its value. False if it is no JSON object.
bool state_from_json(ReaderState& state, const Article& article, std::string_view json);

}  // namespace broadside
