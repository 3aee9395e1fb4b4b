// An area that holds some things and, as far as it goes, none of the others.
import { BubbleSets, circle } from 'bubblesets-js';
import type { Point } from '../graph/outlines';
import type { Scene } from '../graph/scene';

const margin = 10; // pixels around a thing
const extent = 800; // pixels that the whole graph is taken to be drawn in

/** An area in the graph's own coordinates, which stays as the canvas is moved and zoomed. */
export function hull(scene: Scene, members: Set<string>): Point[] {
  const places = scene.mapNodes((_, a) => a);
  const [left, top] = [Math.min(...places.map((a) => a.x)), Math.min(...places.map((a) => a.y))];
  const scale = extent / Math.max(1, ...places.map((a) => Math.max(a.x - left, a.y - top)));
  const area = new BubbleSets();
  scene.forEachNode((id, a) => {
    const shape = circle((a.x - left) * scale, (a.y - top) * scale, a.size + (members.has(id) ? margin : 2));
    if (members.has(id)) area.pushMember(shape);
    else area.pushNonMember(shape);
  });
  const path = area.compute().sample(8).simplify(0).bSplines().simplify(0);
  return path.points.map((p) => ({ x: p.x / scale + left, y: p.y / scale + top }));
}
