// Going through an article's JSON beside the article itself, to say things at their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/json/fault_log.h"
#include "model/json/json_document.h"
#include "model/text/text.h"

namespace broadside::cli {

/// Values are named by their index in the document; 0 is the whole of it.
class JsonWalk {
public:
    /// `json` is sound, and outlives this.
    explicit JsonWalk(std::string_view json) : json_(json), document_(parse_json(json)) {}

    /// The value of an object's key; 0 if there is none.
    [[nodiscard]] std::size_t member(std::size_t object, std::string_view key) const;
    /// The same, where it is a string; empty if not.
    [[nodiscard]] std::string text(std::size_t object, std::string_view key) const;
    /// Calls visit(value, path) for each item of an array; none where it is 0.
    template <typename Visit>
    void each(std::size_t array, std::string_view path, const Visit& visit) const {
        if (array == 0) return;
        std::size_t number = 0;
        for (std::size_t at = array + 1; at < document_.values[array].next;
             at = document_.values[at].next)
            visit(at, concat({path, decimal_size(number++)}));
    }
    /// Says something at the value of `key`, or at the object itself if it has none.
    void warn(std::size_t object, std::string_view key, const std::string& path,
              std::string message);
    /// All of it, in the order of the places.
    [[nodiscard]] Diagnostics finish() { return log_.finish(json_); }

private:
    std::string_view json_;
    JsonDocument document_;
    FaultLog log_;
};

}  // namespace broadside::cli
