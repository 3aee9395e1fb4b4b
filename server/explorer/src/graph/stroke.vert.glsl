attribute vec2 a_start, a_end;
attribute vec4 a_shape, a_marks, a_color, a_id;
attribute float a_along, a_side;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_correctionRatio;
varying vec4 v_color, v_marks;
varying vec2 v_place; // along and across the line, in pixels of the page
varying vec3 v_line;  // where it begins and ends, and its width

void main() {
  float unit = 2.0 * u_correctionRatio; // of the graph, in one pixel
  vec2 way = a_end - a_start;
  float len = max(length(way), 1e-6);
  vec2 normal = vec2(-way.y, way.x) / len;
  float marks = max(step(2.5, a_marks.x) * 6.0, max(a_marks.y * 3.0, max(a_marks.z * 5.0, a_marks.w * (3.0 + a_shape.x * 0.25))));
  float across = a_side * (a_shape.x * 0.5 + 1.0 + marks); // no wider than what is drawn: most of a frame goes into this
  gl_Position = vec4((u_matrix * vec3(mix(a_start, a_end, a_along) + normal * (a_shape.y + across) * unit, 1.0)).xy, 0.0, 1.0);
  v_place = vec2(a_along * len / unit, across);
  v_line = vec3(a_shape.z / u_sizeRatio + 2.0, len / unit - a_shape.w / u_sizeRatio - 2.0, a_shape.x);
  v_marks = a_marks;
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}
