// Draws lines: hue of the family, stroke of the status, width of the evidence, an arrow where it has a direction. Lines
// between the same two things run side by side.
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LinkLook, NodeLook } from './scene';
import fragment from './stroke.frag.glsl?raw';
import vertex from './stroke.vert.glsl?raw';

/** What a line is drawn by, beside sigma's own. */
export interface Stroke {
  offset: number; // pixels aside from the straight line between the things
  status: number; // index in `statuses`
  double: boolean;
  contradicted: boolean;
  directed: boolean;
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;

/** The sigma program of lines. */
export class StrokeProgram extends EdgeProgram<(typeof uniforms)[number], NodeLook, LinkLook> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: TRIANGLES as 4,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_shape', size: 4, type: FLOAT }, // width, offset, radius at the start, radius at the end
        { name: 'a_marks', size: 4, type: FLOAT }, // status, double, contradicted, directed
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [[0, 1], [0, -1], [1, 1], [1, 1], [0, -1], [1, -1]],
    };
  }

  processVisibleItem(id: number, at: number, from: NodeDisplayData, to: NodeDisplayData, line: EdgeDisplayData & Partial<Stroke>): void {
    this.array.set([
      from.x, from.y, to.x, to.y, line.size, line.offset ?? 0, from.size, to.size,
      line.status ?? 0, +!!line.double, +!!line.contradicted, +!!line.directed, floatColor(line.color), id,
    ], at);
  }

  setUniforms(p: RenderParams, { gl, uniformLocations: u }: ProgramInfo): void {
    gl.uniformMatrix3fv(u.u_matrix!, false, p.matrix);
    gl.uniform1f(u.u_sizeRatio!, p.sizeRatio);
    gl.uniform1f(u.u_correctionRatio!, p.correctionRatio);
  }
}
