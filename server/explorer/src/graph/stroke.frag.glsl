precision highp float;
varying vec4 v_color, v_marks;
varying vec2 v_place;
varying vec3 v_line;

// How much of a pixel lies inside, by the distance to the edge.
float cover(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

void main() {
  float along = v_place.x, aside = abs(v_place.y), half_ = v_line.z * 0.5;
  if (along < v_line.x || along > v_line.y) discard;
#ifdef PICKING_MODE
  if (aside > half_ + 3.0) discard;
  gl_FragColor = v_color;
#else
  float middle = 0.5 * (v_line.x + v_line.y);
  float body = aside - half_;
  if (v_marks.y > 0.5) body = abs(aside - 1.8) - max(half_ * 0.5, 0.55);
  float ink = cover(body);
  if (v_marks.x > 0.5 && v_marks.x < 1.5) ink *= cover(abs(mod(along, 15.0) - 7.5) - 4.5);
  if (v_marks.x > 1.5 && v_marks.x < 2.5) ink *= cover(abs(mod(along, 5.5) - 2.75) - 1.0);
  if (v_marks.x > 2.5) ink = max(ink, cover(abs(along - middle) - 1.2) * cover(aside - half_ - 5.0));
  if (v_marks.z > 0.5) {
    float ring = length(vec2(along - middle, aside));
    ink = ring < 3.6 ? 0.0 : ink;
    ink = max(ink, cover(abs(ring - 3.6) - 0.8));
  }
  if (v_marks.w > 0.5) {
    float head = 6.0 + v_line.z * 1.5, left = v_line.y - along;
    if (left < head) ink = cover(aside - left * 0.5);
  }
  gl_FragColor = mix(vec4(0.0), v_color, ink);
#endif
}
