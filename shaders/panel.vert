#version 300 es
// Dear ImGui's triangles: positions in device px from the top left.
precision highp float;

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 at;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 half_size;  // the same for all: no array, and no uniform to look up

out vec2 texel;
out vec4 tint;

void main() {
  texel = at;
  tint = colour;
  gl_Position = vec4(position.x / half_size.x - 1.0, 1.0 - position.y / half_size.y, 0, 1);
}
