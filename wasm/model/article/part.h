// The parts of an article, by kind and number.
#pragma once

#include <cstdint>

namespace broadside {

/// Kinds of parts that a reader can navigate to. `control` and `sheet` belong to the interface, so
/// that everything that can be pressed has the same kind of number; see semantics/node_id.h.
enum class Part : std::uint8_t {
    none,
    title,
    section,
    timeline,
    event,
    questions,
    question,
    glossary,
    term,
    sources,
    source,
    control,
    sheet
};

/// One part of an article.
struct PartRef {
    Part part = Part::none;
    std::uint32_t index = 0;  ///< in the article's list of such parts; 0 if there is only one
    bool operator==(const PartRef&) const = default;
    explicit operator bool() const noexcept { return part != Part::none; }
};

}  // namespace broadside
