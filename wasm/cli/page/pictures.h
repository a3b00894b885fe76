// The pictures of an article, as data: URLs for a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text/rich_text.h"
#include "semantics/element.h"

namespace broadside::cli {

/// A picture that an article shows.
struct Picture {
    std::string address;  ///< as written in the article
    std::string data;     ///< "data:image/png;base64,…"; empty on failure
    std::string fault;    ///< the reason of a failure
};

/// Whether an address is on another site.
[[nodiscard]] bool is_on_the_net(std::string_view address) noexcept;

/// "a%20b.png?2" → "a b.png": the file name of a relative address.
[[nodiscard]] std::string file_name(std::string_view address);

/// The addresses of the pictures in a text.
[[nodiscard]] std::vector<std::string> picture_addresses(const Blocks& blocks);

/// Why there is no picture at an address in the article; empty if there is, or if it is on another
/// site.
[[nodiscard]] std::string picture_fault(const std::string& address, const std::string& folder);

/// Every picture in the tree, once, read from `folder` if its address is relative.
[[nodiscard]] std::vector<Picture> read_pictures(const Element& tree, const std::string& folder);

/// Embeds the pictures in the tree, with their addresses in `data-address`.
void put_pictures(Element& tree, const std::vector<Picture>& pictures);

}  // namespace broadside::cli
