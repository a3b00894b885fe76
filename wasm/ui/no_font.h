// The face Dear ImGui itself is given: one without letters. Every word of the reader is drawn by
// GlyphAtlas, so that no rasteriser and no font file is part of the program.
#pragma once

struct ImFontAtlas;

namespace broadside {

/// Makes the atlas usable; call once after the context is created.
void add_empty_font(ImFontAtlas& atlas);

}  // namespace broadside
