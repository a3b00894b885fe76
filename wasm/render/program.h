// A pair of shaders, compiled and linked.
#pragma once

#include <cstdint>

namespace broadside {

/// A WebGL program's name; 0 if WebGL refuses it.
[[nodiscard]] std::uint32_t make_program(const char* vertex_shader, const char* fragment_shader);

}  // namespace broadside
