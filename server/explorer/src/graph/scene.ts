// The picture as sigma draws it: keeps a graphology graph in step with the picture, and the places of things over changes.
import { MultiDirectedGraph } from 'graphology';
import { nameOf } from '../i18n/words';
import type { Link, Picture, Thing } from '../state/picture';
import { familyOf, radiusOf, statuses, thingTypes, widthOf, type Palette } from '../theme/encoding';
import type { Shape } from './shapes';
import type { Stroke } from './strokes';

export interface NodeLook extends Shape {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  fixed?: boolean;
  thing: Thing;
}
export interface LinkLook extends Stroke {
  size: number;
  color: string;
  link: Link;
}
export type Scene = MultiDirectedGraph<NodeLook, LinkLook>;

/** Pixels between lines that run side by side. */
const gap = 5;

/** Where things stood when they were last shown. */
const places = new Map<string, { x: number; y: number; fixed?: boolean }>();

/** With more things than this, they are drawn smaller, so that they do not cover each other. */
const roomy = 600;

function nodeLook(thing: Thing, p: Palette, of: number): Omit<NodeLook, 'x' | 'y'> {
  return { size: radiusOf(thing.claimCount) * Math.min(1, Math.sqrt(roomy / of)), color: p.thing[thing.type], rim: p.paper, shape: thingTypes.indexOf(thing.type), label: nameOf(thing.names), thing };
}

function linkLook(link: Link, p: Palette): LinkLook {
  return {
    size: widthOf(link.outletCount), color: p.family[familyOf(link.type)], offset: 0, status: statuses.indexOf(link.status),
    double: link.tableCount > 0, contradicted: link.contradicted, directed: !link.symmetric, link,
  };
}

/** Sets lines between the same two things side by side. */
function spread(scene: Scene): void {
  const pairs = new Map<string, string[]>();
  scene.forEachEdge((id, _, a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    pairs.set(key, [...(pairs.get(key) ?? []), id]);
  });
  for (const ids of pairs.values()) {
    ids.forEach((id, i) => {
      const side = scene.source(id) < scene.target(id) ? 1 : -1;
      scene.setEdgeAttribute(id, 'offset', side * gap * (i - (ids.length - 1) / 2));
    });
  }
}

/** A place for something new: beside what it is joined to where that has one, else on a spiral. */
function spot(scene: Scene, near: string | undefined): { x: number; y: number } {
  const n = scene.order;
  const turn = n * 2.39996; // the golden angle: no two in one direction
  const [x, y, r] = near ? [scene.getNodeAttribute(near, 'x'), scene.getNodeAttribute(near, 'y'), 24] : [0, 0, 16 * Math.sqrt(n)];
  return { x: x + r * Math.cos(turn), y: y + r * Math.sin(turn) };
}

/**
 * Brings a scene in step with the picture. Returns how many things are new to it. It is filled anew: sigma takes each thing and line that is
 * dropped by itself, and would be at it for minutes where thousands are.
 */
export function update(scene: Scene, picture: Picture, palette: Palette): number {
  scene.forEachNode((id, a) => places.set(id, { x: a.x, y: a.y, ...(a.fixed && { fixed: true }) }));
  scene.clear();
  const beside = new Map<string, string[]>();
  for (const { from, to } of picture.links.values()) {
    for (const [a, b] of [[from!.id, to!.id], [to!.id, from!.id]] as const) (beside.get(a) ?? beside.set(a, []).get(a)!).push(b);
  }
  const [known, fresh] = [[...picture.things].filter(([id]) => places.has(id)), [...picture.things].filter(([id]) => !places.has(id))];
  for (const [id, thing] of [...known, ...fresh]) {
    const near = beside.get(id)?.find((b) => scene.hasNode(b));
    scene.addNode(id, { ...(places.get(id) ?? spot(scene, near)), ...nodeLook(thing, palette, picture.things.size) });
  }
  for (const [id, link] of picture.links) scene.addEdgeWithKey(id, link.from!.id, link.to!.id, linkLook(link, palette));
  spread(scene);
  return fresh.length;
}
