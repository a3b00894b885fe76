#include "cli/page/pictures.h"

#include <algorithm>

#include "cli/files.h"
#include "cli/page/base64.h"
#include "model/text/text.h"

namespace broadside::cli {
namespace {

struct Kind {
    std::string_view extension, type;
};
constexpr Kind kinds[] = {{".png", "png"},   {".jpg", "jpeg"},  {".jpeg", "jpeg"},  {".gif", "gif"},
                          {".webp", "webp"}, {".avif", "avif"}, {".svg", "svg+xml"}};

/// The address of an image that is not a data: URL; null if it has none.
template <class Element>
auto address_of(Element& image) -> decltype(&image.attributes.front().second) {
    for (auto& [name, value] : image.attributes)
        if (name == "src" && !value.starts_with("data:")) return &value;
    return nullptr;
}

template <class Element, class Visit>
void each_image(Element& node, const Visit& visit) {
    if (node.tag == "img") visit(node);
    for (auto& child : node.children)
        each_image(child, visit);
}

std::string_view type_of(std::string_view address) {
    std::string name(address.substr(0, address.find_first_of("?#")));
    std::transform(name.begin(), name.end(), name.begin(), ascii_lower);
    for (const Kind& kind : kinds)
        if (name.ends_with(kind.extension)) return kind.type;
    return {};
}

constexpr std::string_view unknown_kind = "is of no known kind (png, jpg, gif, webp, avif, svg)";

Picture read_picture(const std::string& address, const std::string& folder) {
    if (is_on_the_net(address)) return {address, {}, "is on another site, and is not included"};
    const std::string_view type = type_of(address);
    if (type.empty()) return {address, {}, std::string(unknown_kind)};
    const FileText file = read_file(folder + file_name(address));
    if (!file.text) return {address, {}, concat({"cannot be read: ", file.error})};
    return {address, concat({"data:image/", type, ";base64,", base64(*file.text)}), {}};
}

}  // namespace

bool is_on_the_net(std::string_view address) noexcept {
    // A scheme, or "//host".
    const std::size_t colon = address.find(':');
    return address.starts_with("//") ||
           (colon != std::string_view::npos && colon < address.find_first_of("/?#"));
}

std::string file_name(std::string_view address) {
    std::string out;
    address = address.substr(0, address.find_first_of("?#"));
    for (std::size_t i = 0; i < address.size(); ++i) {
        const auto digit = [&](std::size_t at) {
            constexpr std::string_view digits = "0123456789abcdef";
            return at < address.size() ? digits.find(ascii_lower(address[at]))
                                       : std::string_view::npos;
        };
        const std::size_t high = digit(i + 1);
        const std::size_t low = digit(i + 2);
        if (address[i] == '%' && high < 16 && low < 16) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += address[i];
        }
    }
    return out;
}

std::vector<std::string> picture_addresses(const Blocks& blocks) {
    std::vector<std::string> out;
    for (const Block& block : blocks) {
        for (const Run& run : block.runs)
            if (run.kind == Run::Kind::image) out.push_back(run.href);
        for (std::string& inner : picture_addresses(block.children))
            out.push_back(std::move(inner));
    }
    return out;
}

std::string picture_fault(const std::string& address, const std::string& folder) {
    if (is_on_the_net(address) || address.starts_with("data:")) return {};
    if (type_of(address).empty()) return std::string(unknown_kind);
    return is_file(folder + file_name(address)) ? "" : "is not there";
}

std::vector<Picture> read_pictures(const Element& tree, const std::string& folder) {
    std::vector<Picture> pictures;
    each_image(tree, [&](const Element& image) {
        const std::string* address = address_of(image);
        const auto is_it = [&](const Picture& p) { return p.address == *address; };
        if (address && std::none_of(pictures.begin(), pictures.end(), is_it))
            pictures.push_back(read_picture(*address, folder));
    });
    return pictures;
}

void put_pictures(Element& tree, const std::vector<Picture>& pictures) {
    each_image(tree, [&](Element& image) {
        std::string* address = address_of(image);
        for (const Picture& picture : pictures) {
            if (!address || *address != picture.address || picture.data.empty()) continue;
            *address = picture.data;
            image.attributes.emplace_back("data-address", picture.address);
            return;
        }
    });
}

}  // namespace broadside::cli
