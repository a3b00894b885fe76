// With IMGUI_ENABLE_FREETYPE Dear ImGui takes its font loader from here, and stb_truetype is not
// linked. The reader gives its atlas a loader of its own before any other is wanted (ui/no_font.h).
#include "imgui.h"
#include "misc/freetype/imgui_freetype.h"

const ImFontLoader* ImGuiFreeType::GetFontLoader() { return nullptr; }
