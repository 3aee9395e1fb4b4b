// A layout in rings: what the picture stands around in the middle, around it what it is joined to, and so on, things of a type together.
import { thingTypes } from '../theme/encoding';
import type { Places } from './layout';
import type { Scene } from './scene';

/** Between rings, and between things of a ring, in the units of the scene. */
const apart = 160, beside = 44;

/** The things of a scene by their steps from some of them; what these do not reach comes last. */
function steps(scene: Scene, from: string[]): string[][] {
  const seen = new Set(from);
  const rings = [from];
  for (let last = from; last.length; rings.push(last)) {
    last = [...new Set(last.flatMap((id) => scene.neighbors(id)))].filter((id) => !seen.has(id));
    for (const id of last) seen.add(id);
  }
  return [...rings, scene.nodes().filter((id) => !seen.has(id))].filter((ring) => ring.length);
}

/** Where the things of a scene stand in rings around its centres, or around the one with the most relations. */
export function rings(scene: Scene, centres: string[]): Places {
  const inner = centres.filter((id) => scene.hasNode(id));
  const busiest = scene.nodes().reduce((a, b) => (scene.degree(b) > scene.degree(a) ? b : a));
  const order = (id: string) => thingTypes.indexOf(scene.getNodeAttribute(id, 'thing').type);
  const places: Places = {};
  let radius = 0;
  for (const [i, ring] of steps(scene, inner.length ? inner : [busiest]).entries()) {
    if (i || ring.length > 1) radius = Math.max(radius + apart, (ring.length * beside) / (2 * Math.PI));
    ring.sort((a, b) => order(a) - order(b)).forEach((id, n) => {
      const turn = (2 * Math.PI * n) / ring.length - Math.PI / 2;
      places[id] = { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
    });
  }
  return places;
}
