// Reads the members of JSON objects as tables describe them; reports missing, repeated and unknown
// members, and values of a wrong type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/json/fault_log.h"
#include "model/json/json_document.h"

namespace broadside {

/// What the value of a member is; the reader of each knows the type of the member in C++.
enum class FieldKind : std::uint8_t {
    ignored_text,
    format,
    text,
    language,
    source_url,
    file,
    id,
    body,
    status,
    day,    ///< std::optional<When>
    start,  ///< When
    end,    ///< Rare<When>; null is the same as none
    lane,
    category,
    importance,
    flag,
    source_ids,
    event_ids,
    object,
    list
};

/// Ids that must differ from each other.
enum class IdKind : std::uint8_t { none, source, part, lane, category };

enum class Need : bool { optional, required };

struct FieldTable;

/// A member of a JSON object, and its place in the C++ object.
struct Field {
    std::string_view key;
    FieldKind kind = FieldKind::text;
    Need need = Need::optional;
    std::uint16_t at = 0;               ///< bytes from the object's start
    const FieldTable* inner = nullptr;  ///< of an object, or of each item of a list
};

struct FieldTable {
    std::span<const Field> fields;  ///< most_fields at most, in the order of reading
    IdKind ids = IdKind::none;
    /// Adds an item to a list of them, and reserves space for `count` in an empty one.
    void* (*add)(void* list, std::size_t count) = nullptr;
};
inline constexpr std::size_t most_fields = 16;

/// The context of all readers of parts of the article.
struct ReadContext {
    const JsonDocument& json;
    FaultLog& faults;

    void error(const ValuePlace& place, std::string message) const;
    /// "found the number 5, expected …"
    void wrong_type(const ValuePlace& place, std::string_view expected) const;
    /// Whether the value is of a kind; reports a fault if not.
    [[nodiscard]] bool is(JsonKind kind, const ValuePlace& place, std::string_view expected) const;
};

/// Finds the members of an object by the numbers of its table.
class ObjectReader {
public:
    ObjectReader(const ReadContext& context, const ValuePlace& place, const FieldTable& table);

    /// A member's value as written. Empty if it is missing, which is reported if it is required, or
    /// if it has a wrong type, which is reported, too.
    [[nodiscard]] std::string_view value(std::size_t number) const;

private:
    void take(std::string_view key, std::string_view value);

    const ReadContext& context_;
    const ValuePlace& place_;
    const FieldTable& table_;
    std::string_view values_[most_fields];
    bool is_object_ = false;
};

/// The integer of a JSON number such as 3 or 3.0; `none` if it is not one or has many digits.
[[nodiscard]] int whole_number(std::string_view written, int none) noexcept;

}  // namespace broadside
