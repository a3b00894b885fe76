#include "model/article/language.h"

#include <algorithm>
#include <iterator>

namespace broadside {

bool is_right_to_left(std::string_view lang) noexcept {
    constexpr std::string_view known[] = {"ar", "ckb", "dv", "fa", "he",
                                          "ps", "sd",  "ug", "ur", "yi"};
    const std::string_view language = lang.substr(0, lang.find('-'));
    return std::find(std::begin(known), std::end(known), language) != std::end(known);
}

}  // namespace broadside
