precision highp float;
varying vec4 v_color, v_rim;
varying float v_shape, v_radius, v_extent;

// The distance to a regular polygon with so many corners, one of them up, as far from the centre as r.
float polygon(vec2 p, float corners, float r) {
  float wedge = 3.14159265 / corners;
  float turn = mod(atan(p.x, -p.y) + wedge, 2.0 * wedge) - wedge;
  return length(p) * cos(wedge - abs(turn)) - r * cos(wedge);
}

float star(vec2 p, float r) {
  float wedge = 3.14159265 / 5.0;
  float turn = abs(mod(atan(p.x, -p.y) + wedge, 2.0 * wedge) - wedge);
  vec2 q = length(p) * vec2(cos(turn), sin(turn));
  vec2 tip = vec2(r, 0.0), notch = 0.45 * r * vec2(cos(wedge), sin(wedge)), side = notch - tip;
  return dot(q - tip, normalize(vec2(side.y, -side.x)));
}

float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return polygon(p - vec2(0.0, 0.15 * r), 3.0, 1.3 * r);
  if (v_shape < 2.5) return polygon(-p - vec2(0.0, 0.15 * r), 3.0, 1.3 * r);
  if (v_shape < 3.5) return max(abs(p.x), abs(p.y)) - 0.88 * r;
  if (v_shape < 4.5) return (abs(p.x) + abs(p.y) - 1.2 * r) * 0.7071;
  if (v_shape < 5.5) return polygon(p.yx, 6.0, 1.1 * r);
  if (v_shape < 6.5) return star(p, 1.25 * r);
  vec2 q = abs(p);
  return min(max(q.x - 0.36 * r, q.y - r), max(q.x - r, q.y - 0.36 * r));
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * 2.0 * v_extent;
  float distance = outline(p, v_radius);
#ifdef PICKING_MODE
  if (distance > 3.0) discard;
  gl_FragColor = v_color;
#else
  float inside = clamp(0.5 - distance, 0.0, 1.0), rim = clamp(2.5 - distance, 0.0, 1.0);
  gl_FragColor = mix(vec4(0.0), mix(v_rim, v_color, inside), rim);
#endif
}
