// What is drawn beneath the graph: areas around things, and lines between them, as an overlay asks for.
import type { Palette } from '../theme/encoding';
import { fontOf, write, type Label } from './labels';

export type Point = { x: number; y: number };

/** An area, or a line where it is open, in pixels of the canvas. */
export interface Outline {
  id: string;
  points: Point[];
  closed: boolean;
  colour: string;
  fill: number; // how opaque the area is, from 0 to 1
  width: number; // of the stroke, in pixels
  opacity: number; // of the stroke
  double: boolean; // two lines, as a curated table's
  name: string; // written at its top; empty: not
}

const font = { weight: 500, size: 12 };

/** The names of outlines on a canvas so wide, each at the first of its highest, outermost, lowest points where no other name stands. */
export function names(c: CanvasRenderingContext2D, outlines: Outline[], width: number): Label[] {
  const out: Label[] = [];
  c.font = fontOf(font);
  for (const o of outlines.filter((x) => x.name)) {
    const w = c.measureText(o.name).width;
    const end = (better: (a: Point, b: Point) => boolean) => o.points.reduce((a, b) => (better(b, a) ? b : a));
    const [top, low, left, right] = [end((a, b) => a.y < b.y), end((a, b) => a.y > b.y), end((a, b) => a.x < b.x), end((a, b) => a.x > b.x)];
    const places = [{ x: top.x, y: top.y - 4 }, { x: left.x - w / 2 - 6, y: left.y }, { x: right.x + w / 2 + 6, y: right.y },
      { x: top.x, y: top.y - 18 }, { x: low.x, y: low.y + 30 }, { x: top.x, y: top.y - 32 }];
    const free = (p: Point) => p.x > w / 2 && p.x < width - w / 2 && out.every((l) => Math.abs(l.y - p.y) > 13 || Math.abs(l.x - p.x) > (w + c.measureText(l.text).width) / 2 + 4);
    const place = places.find(free);
    if (place) out.push({ text: o.name, ...place, ...font, ink: o.colour });
  }
  return out;
}

/** The outline as the data of an SVG path. */
export const pathOf = (o: Outline): string => `M${o.points.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}${o.closed ? 'Z' : ''}`;

/** Draws outlines in their order. */
export function drawOutlines(c: CanvasRenderingContext2D, outlines: Outline[], palette: Palette, width: number): void {
  for (const o of outlines) {
    const path = new Path2D(pathOf(o));
    c.fillStyle = c.strokeStyle = o.colour;
    c.lineJoin = c.lineCap = 'round';
    c.globalAlpha = o.fill;
    if (o.fill) c.fill(path);
    c.globalAlpha = o.opacity;
    c.lineWidth = o.double ? o.width * 3 : o.width;
    c.stroke(path);
    c.globalAlpha = 1;
    if (o.double) {
      c.strokeStyle = palette.paper;
      c.lineWidth = o.width;
      c.stroke(path);
    }
  }
  for (const name of names(c, outlines, width)) write(c, name, palette.paper);
}
