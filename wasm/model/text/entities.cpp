// The named characters common in prose (most of HTML 4's), in runs of consecutive code points.
#include "model/text/entities.h"

#include <algorithm>

#include "model/text/text.h"

namespace broadside {

namespace {

struct Neighbours {
    char32_t first;
    std::string_view names;  ///< of `first` and the code points after it
};

constexpr Neighbours table[] = {
    {0x22, "quot"},
    {0x26, "amp apos"},
    {0x3C, "lt"},
    {0x3E, "gt"},
    {0xA0,
     "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
     "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
     "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc "
     "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute "
     "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
     "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
     "uacute ucirc uuml yacute thorn yuml"},
    {0x152, "OElig oelig"},
    {0x160, "Scaron scaron"},
    {0x391,
     "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"},
    {0x3A3, "Sigma Tau Upsilon Phi Chi Psi Omega"},
    {0x3B1,
     "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
     "sigmaf sigma tau upsilon phi chi psi omega"},
    {0x2002, "ensp emsp"},
    {0x2009, "thinsp"},
    {0x200C, "zwnj zwj lrm rlm"},
    {0x2013, "ndash mdash"},
    {0x2018, "lsquo rsquo sbquo"},
    {0x201C, "ldquo rdquo bdquo"},
    {0x2020, "dagger Dagger bull"},
    {0x2026, "hellip"},
    {0x2030, "permil"},
    {0x2032, "prime Prime"},
    {0x2039, "lsaquo rsaquo"},
    {0x20AC, "euro"},
    {0x2122, "trade"},
    {0x2190, "larr uarr rarr darr harr"},
    {0x2212, "minus"},
    {0x221E, "infin"},
    {0x2248, "asymp"},
    {0x2260, "ne"},
    {0x2264, "le ge"},
};

constexpr char32_t unknown = 0x110000;

char32_t named(std::string_view name) noexcept {
    for (const Neighbours& row : table) {
        char32_t code_point = row.first;
        for (std::string_view rest = row.names; !rest.empty(); ++code_point) {
            const std::size_t length = std::min(rest.find(' '), rest.size());
            if (rest.substr(0, length) == name) return code_point;
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
    }
    return unknown;
}

/// "233" or "xE9". Zero and invalid code points become U+FFFD, as in CommonMark.
char32_t numbered(std::string_view text) noexcept {
    const bool hexadecimal = ascii_lower(text.front()) == 'x';
    if (hexadecimal) text.remove_prefix(1);
    char32_t value = 0;
    for (const char c : text) {
        const auto digit = static_cast<char32_t>(is_digit(c) ? c - '0' : ascii_lower(c) - 'a' + 10);
        value = value * (hexadecimal ? 16 : 10) + digit;
    }
    return value == 0 || value >= unknown ? U'\uFFFD' : value;
}

}  // namespace

void append_entity(std::string& out, std::string_view reference) {
    if (reference.size() < 3) {
        out += reference;
        return;
    }
    const std::string_view name = reference.substr(1, reference.size() - 2);
    const char32_t code_point = name.front() == '#' ? numbered(name.substr(1)) : named(name);
    if (code_point == unknown) {
        out += reference;
    } else {
        append_utf8(out, code_point);
    }
}

}  // namespace broadside
