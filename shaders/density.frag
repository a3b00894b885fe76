#version 300 es
// Bars of a density. The texture has one texel per bar, its height as a fraction of the field;
// texel.y ranges from 0 at the bars' bottom to 1 at the top of the field.
precision highp float;

uniform sampler2D heights;

in vec2 texel;
in vec4 tint;
out vec4 colour;

void main() {
  float height = texture(heights, vec2(texel.x, 0.5)).r;
  float pixel = fwidth(texel.y);
  float inside = clamp((height - texel.y) / pixel + 0.5, 0.0, 1.0);
  // A little paler towards the bottom, to emphasize the outline.
  float share = height > 0.0 ? mix(0.72, 1.0, clamp(texel.y / height, 0.0, 1.0)) : 0.0;
  colour = vec4(tint.rgb, tint.a * inside * share);
}
