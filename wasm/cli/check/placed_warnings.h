// Warnings about the parts of an article, each at the position of its value in the file.
#pragma once

#include <string>
#include <string_view>

#include "model/diagnostic.h"
#include "model/json/article_places.h"
#include "model/json/fault_log.h"

namespace broadside::cli {

class PlacedWarnings {
public:
    /// `places` must outlive this.
    explicit PlacedWarnings(const ArticlePlaces& places) : places_(places) {}

    /// Adds a warning at the value of `key`, or at the part itself if it has none.
    void add(const PartPlace& part, std::string_view key, std::string message);
    /// All of them in the order of the file.
    [[nodiscard]] Diagnostics finish() { return log_.finish(places_.json.text); }

private:
    const ArticlePlaces& places_;
    FaultLog log_;
};

}  // namespace broadside::cli
