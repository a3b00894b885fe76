// An index of ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/text_index.h"

namespace broadside {

class IdIndex {
public:
    /// Adds the id with the next number, from 0; false if it already exists.
    bool add(std::string_view id);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const noexcept;
    [[nodiscard]] std::string_view operator[](std::size_t number) const noexcept {
        return ids_[number];
    }
    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }

private:
    TextIndex index_;
    std::vector<std::string> ids_;
};

}  // namespace broadside
