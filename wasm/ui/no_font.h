// A font without glyphs for Dear ImGui. All text is drawn by GlyphAtlas, so that the program
// contains no rasteriser and no font file.
#pragma once

struct ImFontAtlas;

namespace broadside {

/// Makes the atlas usable; call it once after creating the context.
void add_empty_font(ImFontAtlas& atlas);

}  // namespace broadside
