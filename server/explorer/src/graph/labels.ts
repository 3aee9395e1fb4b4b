// Writes the names of things, and what the lines in question say: each whole, in its own direction, the weightiest first, none
// over another.
import type Sigma from 'sigma';
import { langOf } from '../i18n/words';
import { said } from '../phrases/phrase';
import type { Palette } from '../theme/encoding';
import type { LinkLook, NodeLook, Scene } from './scene';

/** The typefaces of the page, Latin and Arabic. */
export const face = "'Noto Sans Variable', 'Noto Sans Arabic Variable', sans-serif";

/** A place that is taken. */
export interface Box { left: number; top: number; right: number; bottom: number }
const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Which things and lines are in question: pointed at, selected, or joined to what is. */
export interface Emphasis {
  things: Set<string>;
  links: Set<string>;
  any: boolean;
}

/** A label in its place: centred on x, its baseline at y, in pixels of the canvas. */
export interface Label {
  text: string;
  x: number;
  y: number;
  weight: number;
  size: number;
  ink: string;
}

/** The font of a label. */
export const fontOf = (l: Pick<Label, 'weight' | 'size'>): string => `${l.weight} ${l.size}px ${face}`;

/** Takes room for a text of width w under, beside or over a thing of radius r; where the text then stands, if there is room. */
export function roomBeside(taken: Box[], { x, y, r }: { x: number; y: number; r: number }, w: number, size: number, width: number): { x: number; y: number } | undefined {
  for (const [dx, dy] of [[0, r + size], [r + 6 + w / 2, 4], [-r - 6 - w / 2, 4], [0, -r - 6]] as const) {
    const box = { left: x + dx - w / 2 - 2, right: x + dx + w / 2 + 2, top: y + dy - size, bottom: y + dy + 4 };
    if (box.left < 0 || box.right > width || !taken.every((t) => apart(t, box))) continue;
    taken.push(box);
    return { x: x + dx, y: y + dy };
  }
}

/** Finds places for the labels of a frame, and draws them. */
export class Labels {
  private taken: Box[] = [];

  constructor(
    private readonly sigma: Sigma<NodeLook, LinkLook>,
    private readonly scene: Scene,
  ) {}

  draw(palette: Palette, emphasis: Emphasis): void {
    const c = this.sigma.getCanvases().labels!.getContext('2d')!;
    for (const label of this.place(palette, emphasis)) write(c, label, palette.paper);
  }

  /** The labels for which there is room, the weightiest first. */
  place(palette: Palette, emphasis: Emphasis): Label[] {
    const c = this.sigma.getCanvases().labels!.getContext('2d')!;
    this.taken = [];
    const weight = (id: string) => (emphasis.things.has(id) ? 1e6 : 0) + this.scene.getNodeAttribute(id, 'size') * 10 + this.scene.degree(id);
    const shown = this.scene.nodes().filter((id) => !emphasis.any || emphasis.things.has(id)).sort((a, b) => weight(b) - weight(a)).slice(0, 250);
    this.keepClear(shown);
    const lines = [...emphasis.links].filter((id) => this.scene.hasEdge(id));
    return [...shown.map((id) => this.thing(c, palette, id)), ...lines.map((id) => this.line(c, id))].filter((l) => l !== undefined);
  }

  /** Keeps labels off the weightiest things. */
  private keepClear(ids: string[]): void {
    for (const id of ids) {
      const d = this.sigma.getNodeDisplayData(id);
      if (!d) continue;
      const { x, y } = this.sigma.framedGraphToViewport(d);
      const r = this.sigma.scaleSize(d.size) * 0.8;
      this.taken.push({ left: x - r, right: x + r, top: y - r, bottom: y + r });
    }
  }

  private thing(c: CanvasRenderingContext2D, p: Palette, id: string): Label | undefined {
    const d = this.sigma.getNodeDisplayData(id);
    if (!d) return;
    const { label, thing } = this.scene.getNodeAttributes(id);
    const { x, y } = this.sigma.framedGraphToViewport(d);
    const { width, height } = this.sigma.getDimensions();
    if (x < -50 || y < -50 || x > width + 50 || y > height + 50) return;
    const r = this.sigma.scaleSize(d.size);
    const text = label.length > 40 ? `${label.slice(0, 38).trimEnd()}…` : label;
    const [weight, size] = thing.type === 'COUNTRY' ? [600, 14] : [400, 12.5];
    c.font = fontOf({ weight, size });
    const w = c.measureText(text).width;
    const at = roomBeside(this.taken, { x, y, r }, w, size, width);
    return at && { text, ...at, weight, size, ink: p.ink };
  }

  private line(c: CanvasRenderingContext2D, id: string): Label | undefined {
    const [a, b] = [this.sigma.getNodeDisplayData(this.scene.source(id)), this.sigma.getNodeDisplayData(this.scene.target(id))];
    if (!a || !b) return;
    const [from, to] = [this.sigma.framedGraphToViewport(a), this.sigma.framedGraphToViewport(b)];
    const { link, offset, color } = this.scene.getEdgeAttributes(id);
    const len = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const text = said(link);
    const [weight, size] = [500, 12];
    c.font = fontOf({ weight, size });
    const w = c.measureText(text).width;
    for (const at of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const x = from.x + (to.x - from.x) * at + ((to.y - from.y) / len) * offset;
      const y = from.y + (to.y - from.y) * at - ((to.x - from.x) / len) * offset;
      const box = { left: x - w / 2 - 3, right: x + w / 2 + 3, top: y - 9, bottom: y + 8 };
      if (!this.taken.every((t) => apart(t, box))) continue;
      this.taken.push(box);
      return { text, x, y: y + 4, weight, size, ink: color };
    }
  }
}

/** Writes a label on its own ground. */
export function write(c: CanvasRenderingContext2D, l: Label, paper: string): void {
  c.font = fontOf(l);
  c.direction = langOf(l.text) === 'ar' ? 'rtl' : 'ltr';
  c.textAlign = 'center';
  c.lineJoin = 'round';
  c.lineWidth = 4;
  c.strokeStyle = paper;
  c.strokeText(l.text, l.x, l.y);
  c.fillStyle = l.ink;
  c.fillText(l.text, l.x, l.y);
}
