#include "ui/no_font.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace {

bool contains_nothing(ImFontAtlas*, ImFontConfig*, ImWchar) { return false; }

bool load_nothing(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
    return false;
}

ImFontLoader make_loader() {
    ImFontLoader loader;
    loader.Name = "none";
    loader.FontSrcContainsGlyph = contains_nothing;
    loader.FontBakedLoadGlyph = load_nothing;
    return loader;
}

}  // namespace

// IMGUI_ENABLE_FREETYPE leaves stb_truetype out and asks for this function in its place.
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static const ImFontLoader loader = make_loader();
    return &loader;
}

namespace broadside {

void add_empty_font(ImFontAtlas& atlas) {
    ImFontConfig config;
    config.FontLoader = ImGuiFreeType::GetFontLoader();
    config.SizePixels = 16;
    atlas.AddFont(&config);
}

}  // namespace broadside
