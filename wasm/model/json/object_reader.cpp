// Reads one JSON object; see object_reader.h.
#include "model/json/object_reader.h"

#include <algorithm>
#include <utility>

#include "model/text/text.h"

namespace broadside {

namespace {

/// The only key that may be null: an event without an end.
constexpr std::string_view nullable_key = "end";

std::string describe(const JsonDocument& json, std::size_t index) {
    switch (json.values[index].kind) {
        case JsonKind::null:
            return "null";
        case JsonKind::boolean:
            return std::string(json.written(index));
        case JsonKind::number:
            return concat({"the number ", json.written(index).substr(0, 40)});
        case JsonKind::string:
            return concat({"the text ", in_quotes(json.string_at(index))});
        case JsonKind::array:
            return "an array";
        case JsonKind::object:
            break;
    }
    return "an object";
}

/// The integer of a JSON number such as 3 or 3.0; nothing if it is not one or too large.
std::optional<int> whole(std::string_view number) noexcept {
    const std::size_t point = number.find('.');
    for (const char c : number.substr(point == std::string_view::npos ? number.size() : point + 1))
        if (c != '0') return std::nullopt;
    number = number.substr(0, point);
    const bool negative = number.front() == '-';
    if (negative) number.remove_prefix(1);
    if (number.size() > 6) return std::nullopt;
    int value = 0;
    for (const char c : number) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

}  // namespace

void ReadContext::error(const ValuePlace& place, std::string message) const {
    faults.error(place.path(), json.values[place.value].begin, std::move(message));
}

void ReadContext::wrong_type(const ValuePlace& place, std::string_view expected) const {
    error(place, concat({"found ", describe(json, place.value), ", expected ", expected}));
}

ObjectReader::ObjectReader(const ReadContext& context, const ValuePlace& place,
                           std::span<const std::string_view> keys)
    : context_(context),
      place_(place),
      keys_(keys),
      is_object_(context.kind(place) == JsonKind::object) {
    if (!is_object_) {
        context.wrong_type(place, "an object");
        return;
    }
    const JsonDocument& json = context.json;
    const std::size_t end = json.values[place.value].next;
    for (std::size_t key = place.value + 1; key < end; key = json.values[key + 1].next)
        take_member(json.string_at(key), key);
}

void ObjectReader::take_member(std::string_view key, std::size_t key_index) {
    const auto known = std::find(keys_.begin(), keys_.end(), key);
    if (known == keys_.end()) return warn_unknown(key, key_index);
    for (const Member& member : members_) {
        if (member.key != key) continue;
        return context_.error(ValuePlace{&place_, key, 0, key_index},
                              concat({"the key ", in_quotes(key), " is repeated"}));
    }
    members_.push_back({*known, key_index + 1});
}

void ObjectReader::warn_unknown(std::string_view key, std::size_t key_index) const {
    std::string message = concat(
        {"unknown key ", in_quotes(key), ", which is ignored", did_you_mean(nearest(key, keys_))});
    std::string path = place_.path();
    append_path_key(path, key);
    context_.faults.warning(std::move(path), context_.json.values[key_index].begin,
                            std::move(message));
}

std::optional<ValuePlace> ObjectReader::member(std::string_view key, Need need,
                                               std::string_view expected) const {
    if (!is_object_) return std::nullopt;
    for (const Member& member : members_) {
        if (member.key != key) continue;
        const ValuePlace place{&place_, member.key, 0, member.value};
        if (key == nullable_key && context_.kind(place) == JsonKind::null) return std::nullopt;
        return place;
    }
    if (need == Need::required) {
        context_.error(ValuePlace{&place_, key, 0, place_.value},
                       concat({"the key ", in_quotes(key), " is missing; expected ", expected}));
    }
    return std::nullopt;
}

std::string ObjectReader::text_at(const ValuePlace& place, Need need) const {
    if (context_.kind(place) != JsonKind::string) {
        context_.wrong_type(place, "a text");
        return {};
    }
    std::string text = context_.json.string_at(place.value);
    if (need == Need::required && text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        context_.error(place, "found an empty text, expected at least one character");
    return text;
}

std::string ObjectReader::text(std::string_view key, Need need) const {
    const std::optional<ValuePlace> place = member(key, need, "a text");
    return place ? text_at(*place, need) : std::string();
}

std::string ObjectReader::id() const {
    const std::optional<ValuePlace> place = member("id", Need::required, "an id");
    if (!place) return {};
    if (context_.kind(*place) != JsonKind::string) {
        context_.wrong_type(*place, "a text");
        return {};
    }
    std::string id = context_.json.string_at(place->value);
    if (is_id(id)) return id;
    context_.error(*place, concat({"found the id ", in_quotes(id),
                                   ", expected letters a to z, digits, \"_\" and \"-\""}));
    return {};
}

std::optional<When> ObjectReader::date(std::string_view key, Need need) const {
    const std::optional<ValuePlace> place = member(key, need, "a date such as \"2025-01-20\"");
    if (!place) return std::nullopt;
    if (context_.kind(*place) != JsonKind::string) {
        context_.wrong_type(*place, "a date in quotes, such as \"2025-01-20\"");
        return std::nullopt;
    }
    WhenResult result = parse_when(context_.json.string_at(place->value));
    if (!result.when) context_.error(*place, std::move(result.error));
    return std::move(result.when);
}

int ObjectReader::whole_number(std::string_view key, int from, int to, int fallback) const {
    const std::optional<ValuePlace> place = member(key, Need::optional, "a number");
    if (!place) return fallback;
    const bool number = context_.kind(*place) == JsonKind::number;
    const std::optional<int> value =
        number ? whole(context_.json.written(place->value)) : std::nullopt;
    if (value && *value >= from && *value <= to) return *value;
    context_.wrong_type(
        *place, from == to ? concat({"the number ", decimal(from)})
                           : concat({"a whole number from ", decimal(from), " to ", decimal(to)}));
    return fallback;
}

bool ObjectReader::flag(std::string_view key) const {
    const std::optional<ValuePlace> place = member(key, Need::optional, "true or false");
    if (!place) return false;
    if (context_.kind(*place) != JsonKind::boolean) context_.wrong_type(*place, "true or false");
    return context_.json.written(place->value) == "true";
}

std::size_t ObjectReader::count(std::string_view key) const {
    for (const Member& member : members_) {
        if (member.key != key || context_.json.values[member.value].kind != JsonKind::array)
            continue;
        std::size_t count = 0;
        const std::size_t end = context_.json.values[member.value].next;
        for (std::size_t at = member.value + 1; at < end; at = context_.json.values[at].next)
            ++count;
        return count;
    }
    return 0;
}

}  // namespace broadside
