// Writes abi.js: functions to read the records of records.h in JavaScript, the enumerators in them,
// and the values of layout/design/ that the page's styles share. Runs natively at build time; the
// layout is the same in the wasm, as every field has a fixed size.
#include <cctype>
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>

#include "browser/records.h"
#include "layout/design.h"
#include "ui/frame.h"
#include "ui/layer_boxes.h"

namespace {

using namespace broadside;
using namespace broadside::abi;

/// The JavaScript name: scroll_to → scrollTo.
std::string camel(const char* name) {
    std::string out;
    for (const char* at = name; *at != '\0'; ++at) {
        if (*at == '_' && at[1] != '\0')
            out += static_cast<char>(std::toupper(static_cast<unsigned char>(*++at)));
        else
            out += *at;
    }
    return out;
}

template <typename Type>
struct Access;
template <>
struct Access<double> {
    static constexpr const char *get = "getFloat64(at + %zu, true)", *js = "number";
};
template <>
struct Access<float> {
    static constexpr const char *get = "getFloat32(at + %zu, true)", *js = "number";
};
template <>
struct Access<std::uint32_t> {
    static constexpr const char *get = "getUint32(at + %zu, true)", *js = "number";
};
template <>
struct Access<std::uint8_t> {
    static constexpr const char *get = "getUint8(at + %zu)", *js = "number";
};
template <>
struct Access<Flag> {
    static constexpr const char *get = "getUint8(at + %zu) !== 0", *js = "boolean";
};

void write_field(const char* name, const char* get, std::size_t offset) {
    std::printf("    %s: view.", camel(name).c_str());
    std::printf(get, offset);  // NOLINT: the formats are those above
    std::puts(",");
}

#define WRITE_TYPE(type, name)                                                  \
    std::printf("%s%s: %s", separator, camel(#name).c_str(), Access<type>::js); \
    separator = ", ";
#define WRITE_FIELD(type, name) write_field(#name, Access<type>::get, offsetof(Record, name));
#define WRITE_RECORD(record, fields)                                                      \
    {                                                                                     \
        using Record = record##Record;                                                    \
        const char* separator = "";                                                       \
        std::printf("\n/** @typedef {{");                                                 \
        fields(WRITE_TYPE);                                                               \
        std::printf("}} %s */\n", #record);                                               \
        std::printf("\n/** @param {DataView} view @param {number} at @returns {%s} */\n", \
                    #record);                                                             \
        std::printf("export function read%s(view, at) {\n  return {\n", #record);         \
        fields(WRITE_FIELD);                                                              \
        std::printf("  };\n}\n\nexport const size%s = %zu;\n", #record, sizeof(Record));  \
    }

template <typename Enum, std::size_t count>
void write_names(const char* name, const std::pair<const char*, Enum> (&values)[count]) {
    std::printf("\nexport const %s = /** @type {const} */ ({ ", name);
    for (const auto& [word, value] : values)
        std::printf("%s: %d, ", word, static_cast<int>(value));
    std::puts("});");
}

/// A value of the design system, by its name in JavaScript.
void write_value(const char* name, double value) {
    std::printf("export const %s = %g;\n", name, value);
}

/// Styles of the page share these with what is drawn; lengths are in CSS px.
void write_design() {
    std::puts("\n// From wasm/layout/design/.");
    write_value("groundRadius", design::radius::ground);
    write_value("buttonRadius", design::radius::button);
    write_value("thumbTarget", design::target::thumb);
    write_value("bodySize", design::type::body);
    write_value("strongWeight", design::weight::strong);
    write_value("boldWeight", design::weight::bold);
    write_value("codeSize", static_cast<double>(design::code::size));  // of the text around it
    write_value("noteSize", static_cast<double>(design::note::size));  // likewise
}

}  // namespace

int main() {
    std::puts("// Written by wasm/browser/write_abi.cpp from records.h. Do not edit.");
    WRITE_RECORD(Frame, BROADSIDE_FRAME_FIELDS)
    WRITE_RECORD(Box, BROADSIDE_BOX_FIELDS)
    WRITE_RECORD(Sheet, BROADSIDE_SHEET_FIELDS)
    WRITE_RECORD(Stats, BROADSIDE_STATS_FIELDS)
    std::printf("\n/** reader_abi() of the program that these records are of. */\n");
    std::printf("export const abiVersion = %u;\n", static_cast<unsigned>(version()));
    std::printf("\n/** The nodes of the article that contain other branches, by their names. */\n");
    std::printf("export const mounts = { timeline: %llu, events: %llu };\n",
                static_cast<unsigned long long>(NodeId({Part::timeline}, Piece::controls).number()),
                static_cast<unsigned long long>(NodeId({Part::timeline}, Piece::events).number()));
    write_names<Cursor>("Cursor", {{"automatic", Cursor::automatic},
                                   {"pointer", Cursor::pointer},
                                   {"grab", Cursor::grab},
                                   {"grabbing", Cursor::grabbing}});
    write_names<Take>("Take", {{"nothing", Take::nothing},
                               {"link", Take::link},
                               {"text", Take::text},
                               {"picture", Take::picture}});
    write_names<Branch>("Branch", {{"article", Branch::article},
                                   {"contents", Branch::contents},
                                   {"timeline", Branch::timeline},
                                   {"events", Branch::events},
                                   {"bar", Branch::bar},
                                   {"sheet", Branch::sheet}});
    write_names<LayerPart>("LayerPart", {{"document", LayerPart::document},
                                         {"chrome", LayerPart::chrome},
                                         {"sheet", LayerPart::sheet},
                                         {"labels", LayerPart::labels}});
    write_names<StateSet>("StateSet", {{"refused", StateSet::refused},
                                       {"here", StateSet::here},
                                       {"elsewhere", StateSet::elsewhere}});
    write_names<Theme>(
        "Theme", {{"auto", Theme::automatic}, {"light", Theme::light}, {"dark", Theme::dark}});
    write_names<Part>(
        "View", {{"article", Part::title}, {"timeline", Part::timeline}, {"faq", Part::questions}});
    write_names<Family>("Family", {{"text", Family::text},
                                   {"interface", Family::interface},
                                   {"mono", Family::mono},
                                   {"serif", Family::serif},
                                   {"sans", Family::sans}});
    write_design();
    return 0;
}
