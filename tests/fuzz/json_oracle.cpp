#include "fuzz/json_oracle.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "model/json/json_document.h"
#include "model/json/json_number.h"
#include "model/text/text.h"

namespace broadside::fuzz {
namespace {

using Json = nlohmann::json;

constexpr int out_of_range_number = 406;  // nlohmann/json's id of the exception

/// Walks our values while nlohmann/json parses the same text. Parsing stops at an event that does
/// not match the next value.
class Follower final : public nlohmann::json_sax<Json> {
public:
    explicit Follower(const JsonDocument& json) : json_(json), at_(json.root) {}

    [[nodiscard]] std::string finish() {
        if (fault_.empty() && at_ != none) differs("more values than there are");
        return fault_;
    }

    bool null() override { return is(JsonKind::null) && pass(); }
    bool boolean(bool value) override {
        return is(JsonKind::boolean) &&
               (json_.written(at_) == (value ? "true" : "false") || differs("a boolean")) && pass();
    }
    bool number_integer(number_integer_t value) override {
        return number(static_cast<double>(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return number(static_cast<double>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return number(value); }
    bool string(string_t& value) override {
        return is(JsonKind::string) && (json_.string_at(at_) == value || differs("a string")) &&
               pass();
    }
    bool binary(binary_t&) override { return differs("binary data"); }
    bool start_object(std::size_t) override { return open(JsonKind::object); }
    bool key(string_t& value) override { return string(value); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonKind::array); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const Json::exception& error) override {
        const bool too_large = error.id == out_of_range_number && is(JsonKind::number) &&
                               std::isinf(read_json_number(json_.written(at_)));
        if (too_large) {
            at_ = none;
            return false;
        }
        return differs(concat({"a fault: ", error.what()}));
    }

private:
    [[nodiscard]] bool is(JsonKind kind) {
        return (at_ != none && json_.kind(at_) == kind) || differs("a value of another type");
    }
    bool pass() {
        go_to(json_.next(at_));
        return true;
    }
    bool open(JsonKind kind) {
        if (!is(kind)) return false;
        open_.push_back(at_);
        go_to(json_.first(at_));
        return true;
    }
    bool close() {
        if (at_ != none) return differs("another end of a container");
        at_ = open_.back();
        open_.pop_back();
        return pass();
    }
    void go_to(std::size_t value) { at_ = value != 0 ? value : none; }
    /// Ours is exact up to 15 digits and 22 powers of ten, approximate beyond, and may be infinite
    /// at the end of a double's range.
    bool number(double value) {
        if (!is(JsonKind::number)) return false;
        const double ours = read_json_number(json_.written(at_));
        const double smallest = std::numeric_limits<double>::min();
        const bool last = std::fabs(value) > 1e308 && std::isinf(ours);
        const bool near = last || std::fabs(ours - value) <= std::fabs(value) * 1e-13 + smallest;
        const bool exact = ours == value && std::signbit(ours) == std::signbit(value);
        const bool is_short = json_.written(at_).size() <= 15 && std::fabs(value) < 1e22 &&
                              (value == 0 || std::fabs(value) > 1e-7);
        return ((is_short ? exact || (ours == 0 && value == 0) : near) || differs("a number")) &&
               pass();
    }
    bool differs(std::string_view what) {
        if (fault_.empty())
            fault_ = concat({"value ", decimal_size(at_), ": nlohmann/json finds ", what});
        return false;
    }

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    const JsonDocument& json_;
    std::vector<std::size_t> open_;
    std::size_t at_;  ///< the next value
    std::string fault_;
};

}  // namespace

std::string difference_from_nlohmann(std::string_view text) {
    JsonLimits limits;
    limits.max_depth = std::numeric_limits<std::size_t>::max();
    const JsonDocument ours = parse_json(text, limits);
    if (!ours.is_whole() || !ours.faults.empty()) {
        const bool only_we = Json::accept(text) && text.find('\0') == std::string_view::npos;
        return only_we ? concat({"only we find a fault: ", ours.faults[0].message}) : "";
    }
    Follower follower(ours);
    (void)Json::sax_parse(text, &follower);
    return follower.finish();
}

}  // namespace broadside::fuzz
