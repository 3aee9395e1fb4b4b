// The picture on the screen: where each thing stands, in pixels, those of one place around each other, and how lines run between.
import type { Thing } from '../state/picture';
import { radiusOf } from '../theme/encoding';
import type { Spot } from './spots';

/** A thing on the screen. */
export interface Dot { thing: Thing; x: number; y: number; r: number }

/** Places the things; those of the same spot stand in a ring around the first of them, countries first. */
export function dots(things: Thing[], spots: ReadonlyMap<string, Spot>, project: (s: Spot) => [number, number]): Map<string, Dot> {
  const together = new Map<string, Thing[]>();
  const first = (t: Thing) => (t.type === 'COUNTRY' ? 1e6 : 0) + t.claimCount;
  for (const thing of things.toSorted((a, b) => first(b) - first(a))) {
    const key = spots.get(thing.id)!.map((d) => d.toFixed(2)).join();
    together.set(key, [...(together.get(key) ?? []), thing]);
  }
  const out = new Map<string, Dot>();
  for (const group of together.values()) {
    const [x, y] = project(spots.get(group[0]!.id)!);
    const ring = Math.max(20, (group.length - 1) * 4);
    group.forEach((thing, i) => {
      const turn = ((i - 1) / (group.length - 1)) * 2 * Math.PI - Math.PI / 2;
      const [dx, dy] = i ? [ring * Math.cos(turn), ring * Math.sin(turn)] : [0, 0];
      out.set(thing.id, { thing, x: x + dx, y: y + dy, r: radiusOf(thing.claimCount) * 0.8 });
    });
  }
  return out;
}

/** A line between two dots: its path moved aside, its middle and direction there, and the tip of its arrow. */
export interface Run {
  d: (aside: number) => string;
  middle: [x: number, y: number, turn: number];
  tip: { x: number; y: number; turn: number };
}

/** The line from one dot to another, bent, the more the more lines run between the two already; nothing where they touch. */
export function run(a: Dot, b: Dot, before: number): Run | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = Math.hypot(dx, dy);
  if (long < a.r + b.r + 4) return null;
  const side = a.thing.id < b.thing.id ? 1 : -1; // lines to and fro bend alike, beside each other
  const [nx, ny] = [(-dy / long) * side, (dx / long) * side];
  const bend = long * 0.14 + 9 * before;
  const [cx, cy] = [a.x + dx / 2 + nx * bend * 2, a.y + dy / 2 + ny * bend * 2];
  const toward = (from: { x: number; y: number }, by: number) => {
    const far = Math.hypot(cx - from.x, cy - from.y) || 1;
    return [from.x + ((cx - from.x) / far) * by, from.y + ((cy - from.y) / far) * by] as const;
  };
  const [[sx, sy], [ex, ey]] = [toward(a, a.r + 1), toward(b, b.r + 2)];
  return {
    d: (aside) => `M${sx + nx * aside} ${sy + ny * aside}Q${cx + nx * aside} ${cy + ny * aside} ${ex + nx * aside} ${ey + ny * aside}`,
    middle: [(sx + 2 * cx + ex) / 4, (sy + 2 * cy + ey) / 4, (Math.atan2(dy, dx) * 180) / Math.PI],
    tip: { x: ex, y: ey, turn: (Math.atan2(b.y - cy, b.x - cx) * 180) / Math.PI },
  };
}
