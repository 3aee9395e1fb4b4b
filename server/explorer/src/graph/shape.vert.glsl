attribute vec2 a_position;
attribute float a_size, a_shape;
attribute vec4 a_color, a_rim, a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_pixelRatio;
varying vec4 v_color, v_rim;
varying float v_shape, v_radius, v_extent;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  v_extent = v_radius * 1.3 + 3.0 * u_pixelRatio;
  gl_PointSize = 2.0 * v_extent;
  v_shape = a_shape;
  v_rim = a_rim;
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
  v_rim.a *= 255.0 / 254.0;
}
