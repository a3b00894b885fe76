// The allow-list of URL schemes; see link_policy.h.
#include "model/text/link_policy.h"

#include "model/text/text.h"

namespace broadside {

namespace {

bool starts_with(std::string_view text, std::string_view prefix) noexcept {
    if (text.size() < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i)
        if (ascii_lower(text[i]) != prefix[i]) return false;
    return true;
}

/// "https" of "https://…"; empty for a relative URL.
std::string_view scheme_of(std::string_view url) noexcept {
    const std::size_t end = url.find_first_of(":/?#");
    if (end == std::string_view::npos || url[end] != ':') return {};
    return url.substr(0, end);
}

/// http or https with a host after it.
bool is_web(std::string_view url) noexcept {
    for (const std::string_view prefix : {"https://", "http://"}) {
        if (!starts_with(url, prefix)) continue;
        const std::string_view rest = url.substr(prefix.size());
        return !rest.empty() &&
               std::string_view("/?#:").find(rest.front()) == std::string_view::npos;
    }
    return false;
}

bool is_relative(std::string_view url) noexcept {
    const bool other_host = starts_with(url, "//");
    return scheme_of(url).empty() && url.front() != ':' && !other_host && url.front() != '#' &&
           url.find('\\') == std::string_view::npos;
}

bool is_inner_image(std::string_view url) noexcept {
    for (const std::string_view type : {"png", "jpeg", "gif", "webp", "avif", "svg+xml"}) {
        const std::string prefix = concat({"data:image/", type, ";base64,"});
        if (starts_with(url, prefix)) return true;
    }
    return false;
}

bool is_allowed(std::string_view url, LinkUse use) noexcept {
    if (is_web(url)) return true;
    switch (use) {
        case LinkUse::link:
            if (starts_with(url, "mailto:")) return url.find('@') != std::string_view::npos;
            return url.front() == '#' && is_id(url.substr(1));
        case LinkUse::source:
            return false;
        case LinkUse::image:
        case LinkUse::file:
            return is_relative(url);
        case LinkUse::inner_image:
            return is_relative(url) || is_inner_image(url);
    }
    return false;
}

std::string_view expectation(LinkUse use) noexcept {
    switch (use) {
        case LinkUse::link:
            return "expected http://, https://, mailto: or #id";
        case LinkUse::source:
            return "expected http:// or https://";
        case LinkUse::image:
        case LinkUse::file:
            return "expected http://, https:// or a relative address";
        case LinkUse::inner_image:
            break;
    }
    return "expected http://, https://, a relative address or data:image/…;base64,";
}

/// Control characters and spaces, which browsers remove from URLs, can hide schemes:
/// "java\tscript:".
bool has_forbidden_character(std::string_view url) noexcept {
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return true;
    return false;
}

}  // namespace

std::string link_fault(std::string_view url, LinkUse use) {
    if (url.empty()) return concat({"an empty address; ", expectation(use)});
    if (has_forbidden_character(url)) {
        return concat({"the address ", in_quotes(url),
                       " has a space or control character; write a space as %20"});
    }
    if (is_allowed(url, use)) return {};
    return concat({"the address ", in_quotes(url), " is not allowed here; ", expectation(use)});
}

bool may_open(std::string_view url) {
    return !url.empty() && url.front() != '#' && link_fault(url, LinkUse::link).empty();
}

}  // namespace broadside
