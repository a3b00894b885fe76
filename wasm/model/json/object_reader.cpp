// Reads JSON objects; see object_reader.h.
#include "model/json/object_reader.h"

#include <utility>

#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::string_view text = "a text";
constexpr std::string_view date = "a date such as \"2025-01-20\"";
constexpr std::string_view quoted_date = "a date in quotes, such as \"2025-01-20\"";

/// In the order of FieldKind.
constexpr struct {
    JsonKind json;
    std::string_view expected;  ///< if the type is wrong
    std::string_view missing;   ///< if there is no member
} kinds[] = {
    {JsonKind::string, text, text},                        // ignored_text
    {JsonKind::number, "the number 1", "the number 1"},    // format
    {JsonKind::string, text, text},                        // text
    {JsonKind::string, text, text},                        // language
    {JsonKind::string, text, text},                        // source_url
    {JsonKind::string, text, text},                        // file
    {JsonKind::string, text, "an id"},                     // id
    {JsonKind::string, text, text},                        // body
    {JsonKind::string, text, text},                        // status
    {JsonKind::string, quoted_date, date},                 // day
    {JsonKind::string, quoted_date, date},                 // start
    {JsonKind::string, quoted_date, date},                 // end
    {JsonKind::string, text, "the id of a lane"},          // lane
    {JsonKind::string, text, text},                        // category
    {JsonKind::number, "a whole number from 1 to 5", {}},  // importance
    {JsonKind::boolean, "true or false", {}},              // flag
    {JsonKind::array, "an array", "an array"},             // source_ids
    {JsonKind::array, "an array", "an array"},             // event_ids
    {JsonKind::object, "an object", "an object"},          // object
    {JsonKind::array, "an array", "an array"},             // list
};

std::string describe(const JsonDocument& json, std::size_t value) {
    switch (json.kind(value)) {
        case JsonKind::array:
            return "an array";
        case JsonKind::object:
            return "an object";
        case JsonKind::number:
            return concat({"the number ", json.written(value).substr(0, 40)});
        case JsonKind::string:
            return concat({"the text ", in_quotes(json.string_at(value))});
        default:
            return std::string(json.written(value));
    }
}

}  // namespace

void ReadContext::error(const ValuePlace& place, std::string message) const {
    faults.error(place.path(), place.value, std::move(message));
}

void ReadContext::wrong_type(const ValuePlace& place, std::string_view expected) const {
    error(place, concat({"found ", describe(json, place.value), ", expected ", expected}));
}

bool ReadContext::is(JsonKind kind, const ValuePlace& place, std::string_view expected) const {
    const bool is = json.kind(place.value) == kind;
    if (!is) wrong_type(place, expected);
    return is;
}

ObjectReader::ObjectReader(const ReadContext& context, const ValuePlace& place,
                           const FieldTable& table)
    : context_(context),
      place_(place),
      table_(table),
      is_object_(context.is(JsonKind::object, place, "an object")) {
    if (!is_object_) return;
    const JsonDocument& json = context.json;
    for (std::size_t key = json.first(place.value); key != 0;) {
        const std::string_view written = json.written(key);
        const std::string_view value = json.written(json.after(key + written.size()));
        take(written, value);
        key = json.after(json.offset_of(value) + value.size());
    }
}

void ObjectReader::take(std::string_view key, std::string_view value) {
    const std::string name = context_.json.decoded(key);
    const std::size_t offset = context_.json.offset_of(key);
    std::size_t number = 0;
    while (number < table_.fields.size() && table_.fields[number].key != name)
        ++number;
    if (number == table_.fields.size()) {
        std::string_view keys[most_fields];
        for (std::size_t i = 0; i < number; ++i)
            keys[i] = table_.fields[i].key;
        std::string path = place_.path();
        append_path_key(path, name);
        context_.faults.warning(
            std::move(path), offset,
            concat({"unknown key ", in_quotes(name), ", which is ignored",
                    did_you_mean(nearest(name, std::span(keys).first(number)))}));
    } else if (!values_[number].empty()) {
        context_.error(ValuePlace{&place_, name, 0, offset},
                       concat({"the key ", in_quotes(name), " is repeated"}));
    } else {
        values_[number] = value;
    }
}

std::string_view ObjectReader::value(std::size_t number) const {
    if (!is_object_) return {};
    const Field& field = table_.fields[number];
    const auto& kind = kinds[static_cast<std::size_t>(field.kind)];
    const std::string_view value = values_[number];
    if (value.empty()) {
        if (field.need == Need::required)
            context_.error(
                ValuePlace{&place_, field.key, 0, place_.value},
                concat({"the key ", in_quotes(field.key), " is missing; expected ", kind.missing}));
        return {};
    }
    if (field.kind == FieldKind::end && value == "null") return {};
    const ValuePlace place{&place_, field.key, 0, context_.json.offset_of(value)};
    return context_.is(kind.json, place, kind.expected) ? value : std::string_view();
}

int whole_number(std::string_view written, int none) noexcept {
    const std::size_t point = written.find('.');
    const bool fraction = point != std::string_view::npos;
    if (fraction && written.find_first_not_of('0', point + 1) != std::string_view::npos)
        return none;
    written = written.substr(0, point);
    const bool negative = written.front() == '-';
    if (negative) written.remove_prefix(1);
    if (written.size() > 6) return none;
    int value = 0;
    for (const char c : written) {
        if (!is_digit(c)) return none;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

}  // namespace broadside
