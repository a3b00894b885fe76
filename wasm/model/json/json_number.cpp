#include "model/json/json_number.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "model/text/text.h"

namespace broadside {
namespace {

constexpr double largest = 9007199254740992;  // 2^53
constexpr std::uint64_t most_digits = 100000000000000000;
constexpr int furthest = 400;      // powers of ten beyond a double's
constexpr int largest_step = 300;  // one within

double power_of_ten(int exponent) noexcept {
    double power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

}  // namespace

std::string json_number(double value, int places) {
    if (std::isnan(value)) return "0";
    value = std::clamp(value, -largest, largest);
    const auto scale = static_cast<std::int64_t>(power_of_ten(places));
    const double size = std::fabs(value);
    auto whole = static_cast<std::int64_t>(size);
    std::int64_t rest =
        std::llround((size - static_cast<double>(whole)) * static_cast<double>(scale));
    if (rest == scale) {
        rest = 0;
        ++whole;
    }
    std::string out = value < 0 && (whole > 0 || rest > 0) ? "-" : "";
    out += decimal(whole);
    if (rest == 0) return out;
    out += '.';
    out += std::string_view(decimal(scale + rest)).substr(1);
    out.erase(out.find_last_not_of('0') + 1);
    return out;
}

double read_json_number(std::string_view written) noexcept {
    std::uint64_t digits = 0;
    int exponent = 0;
    std::size_t at = 0;
    const auto next_is = [&](std::string_view any) {
        return at < written.size() && any.find(written[at]) != std::string_view::npos;
    };
    const bool negative = next_is("-");
    at += negative ? 1 : 0;
    bool fraction = false;
    for (; next_is("0123456789."); ++at) {
        if (written[at] == '.') {
            fraction = true;
        } else if (digits < most_digits) {
            digits = digits * 10 + static_cast<std::uint64_t>(written[at] - '0');
            exponent -= fraction ? 1 : 0;
        } else {
            exponent += fraction ? 0 : 1;
        }
    }
    if (next_is("eE")) {
        ++at;
        const bool down = next_is("-");
        at += next_is("+-") ? 1 : 0;
        int said = 0;
        for (; next_is("0123456789"); ++at)
            said = std::min(said * 10 + (written[at] - '0'), furthest * 10);
        exponent += down ? -said : said;
    }
    double value = static_cast<double>(digits);
    exponent = std::clamp(exponent, -furthest, furthest);
    if (exponent > 0 && digits != 0) value *= power_of_ten(exponent);
    for (int step = 0; exponent < 0; exponent += step) {
        step = std::min(-exponent, largest_step);
        value /= power_of_ten(step);
    }
    return negative ? -value : value;
}

}  // namespace broadside
