#version 300 es
// Glyphs and shapes: the atlas in the colour of the vertices.
precision mediump float;

uniform sampler2D picture;

in vec2 texel;
in vec4 tint;
out vec4 colour;

void main() {
  colour = tint * texture(picture, texel);
}
