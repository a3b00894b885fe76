// The URLs allowed in an article: an allow-list, used by the checker and before opening one.
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

/// The error of the URL for this use; empty if it is allowed.
[[nodiscard]] std::string link_fault(std::string_view url, LinkUse use);

/// Whether a link leads away from the article: http, https or mailto.
[[nodiscard]] bool may_open(std::string_view url);

}  // namespace broadside
