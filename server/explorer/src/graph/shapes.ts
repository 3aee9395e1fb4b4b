// Draws things: a shape for each type, with a rim of paper, or of the accent where it is selected.
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LinkLook, NodeLook } from './scene';
import fragment from './shape.frag.glsl?raw';
import vertex from './shape.vert.glsl?raw';

/** What a thing is drawn by, beside sigma's own. */
export interface Shape {
  shape: number; // index in `thingTypes`
  rim: string; // colour
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio'] as const;

/** The sigma program of things. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number], NodeLook, LinkLook> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: POINTS as 0,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(id: number, at: number, node: NodeDisplayData & Partial<Shape>): void {
    this.array.set([node.x, node.y, node.size, node.shape ?? 0, floatColor(node.color), floatColor(node.rim ?? node.color), id], at);
  }

  setUniforms(p: RenderParams, { gl, uniformLocations: u }: ProgramInfo): void {
    gl.uniformMatrix3fv(u.u_matrix!, false, p.matrix);
    gl.uniform1f(u.u_sizeRatio!, p.sizeRatio);
    gl.uniform1f(u.u_pixelRatio!, p.pixelRatio);
  }
}
