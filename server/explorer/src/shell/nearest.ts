// Going from thing to thing by the arrow keys.

/** A direction on the screen. */
export type Direction = readonly [dx: number, dy: number];

/** The directions of the arrow keys. */
export const directions: Record<string, Direction> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest thing in a direction from one of them; undefined where there is none. */
export function nearest(ids: string[], from: string, at: (id: string) => { x: number; y: number }, [dx, dy]: Direction): string | undefined {
  const o = at(from);
  const far = (id: string) => {
    const p = at(id);
    const along = (p.x - o.x) * dx + (p.y - o.y) * dy;
    const across = Math.abs((p.x - o.x) * dy - (p.y - o.y) * dx);
    return along > Math.max(4, across * 0.7) ? along + 2 * across : Infinity;
  };
  const best = ids.reduce((a, b) => (far(b) < far(a) ? b : a), from);
  return far(best) < Infinity ? best : undefined;
}
