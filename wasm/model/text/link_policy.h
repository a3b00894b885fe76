// Which URLs an article may hold: an allow-list, asked by the checker and again before opening one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace broadside {

enum class LinkUse : std::uint8_t {
    link,         ///< http, https, mailto, or "#id"
    source,       ///< http, https
    image,        ///< http, https, or relative
    inner_image,  ///< the same, or data: (inside a bundle)
    file,         ///< http, https, or relative: another article
};

/// What is wrong with the URL for this use; empty if it may stand.
[[nodiscard]] std::string link_fault(std::string_view url, LinkUse use);

/// True for a link that leads away from the article: http, https or mailto.
[[nodiscard]] bool may_open(std::string_view url);

}  // namespace broadside
