// With IMGUI_ENABLE_FREETYPE Dear ImGui's font loader is this one, and stb_truetype is not linked.
// The reader installs its own loader before any other is needed (ui/no_font.h).
#include "imgui.h"
#include "misc/freetype/imgui_freetype.h"

const ImFontLoader* ImGuiFreeType::GetFontLoader() { return nullptr; }
