// Warnings about the parts of an article, each at the value in the file that it is about.
#pragma once

#include <string>
#include <string_view>

#include "model/diagnostic.h"
#include "model/json/article_places.h"
#include "model/json/fault_log.h"

namespace broadside::cli {

class PlacedWarnings {
public:
    /// `places` outlive this.
    explicit PlacedWarnings(const ArticlePlaces& places) : places_(places) {}

    /// A warning at the value of `key`, or at the part itself if it has none.
    void add(const PartPlace& part, std::string_view key, std::string message);
    /// All of them in the order of their places.
    [[nodiscard]] Diagnostics finish() { return log_.finish(places_.json.text); }

private:
    const ArticlePlaces& places_;
    FaultLog log_;
};

}  // namespace broadside::cli
