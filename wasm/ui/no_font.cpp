#include "ui/no_font.h"

#include "imgui.h"
#include "imgui_internal.h"

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

namespace broadside {

void add_empty_font(ImFontAtlas& atlas) {
    static const ImFontLoader loader = make_loader();
    atlas.SetFontLoader(&loader);
    ImFontConfig config;
    config.FontLoader = &loader;
    config.SizePixels = 16;
    atlas.AddFont(&config);
}

}  // namespace broadside
