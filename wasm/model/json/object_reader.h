// Reads the members of one JSON object; reports missing, invalid, repeated and unknown ones.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/fault_log.h"
#include "model/json/json_document.h"
#include "model/time/date.h"

namespace broadside {

/// The context of all readers of parts of the article.
struct ReadContext {
    const JsonDocument& json;
    FaultLog& faults;

    [[nodiscard]] JsonKind kind(const ValuePlace& place) const noexcept {
        return json.values[place.value].kind;
    }
    void error(const ValuePlace& place, std::string message) const;
    /// "found the number 5, expected …"
    void wrong_type(const ValuePlace& place, std::string_view expected) const;
    /// Calls visit(place) for each item of an array; reports a fault if it is not one.
    template <typename Visit>
    void for_each(const ValuePlace& array, Visit visit) const {
        if (kind(array) != JsonKind::array) return wrong_type(array, "an array");
        const std::size_t end = json.values[array.value].next;
        ValuePlace item{&array, {}, 0, array.value + 1};
        for (; item.value < end; item.value = json.values[item.value].next, ++item.index)
            visit(item);
    }
};

enum class Need : bool { optional, required };

class ObjectReader {
public:
    /// `keys` are all allowed keys.
    ObjectReader(const ReadContext& context, const ValuePlace& place,
                 std::span<const std::string_view> keys);

    [[nodiscard]] bool is_object() const noexcept { return is_object_; }
    /// The member's place; nothing if it is missing, or null where that is equivalent.
    [[nodiscard]] std::optional<ValuePlace> member(std::string_view key, Need need,
                                                   std::string_view expected) const;
    [[nodiscard]] std::string text(std::string_view key, Need need = Need::optional) const;
    /// A valid id, or an empty string.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] std::optional<When> date(std::string_view key, Need need) const;
    /// An integer; `fallback` if there is none.
    [[nodiscard]] int whole_number(std::string_view key, int from, int to, int fallback) const;
    /// True or false; false if there is none.
    [[nodiscard]] bool flag(std::string_view key) const;
    /// Calls visit(place) for each item of an array member.
    template <typename Visit>
    void for_each(std::string_view key, Need need, Visit visit) const {
        const std::optional<ValuePlace> array = member(key, need, "an array");
        if (array) context_.for_each(*array, visit);
    }
    /// The number of items of an array member; 0 if there is none.
    [[nodiscard]] std::size_t count(std::string_view key) const;
    [[nodiscard]] const ValuePlace& place() const noexcept { return place_; }

private:
    struct Member {
        std::string_view key;
        std::size_t value = 0;
    };
    void take_member(std::string_view key, std::size_t key_index);
    void warn_unknown(std::string_view key, std::size_t key_index) const;
    [[nodiscard]] std::string text_at(const ValuePlace& place, Need need) const;

    const ReadContext& context_;
    const ValuePlace& place_;
    std::span<const std::string_view> keys_;
    std::vector<Member> members_;
    bool is_object_ = false;
};

}  // namespace broadside
