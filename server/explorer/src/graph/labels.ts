// Writes the names of things, and what the lines in question say: each whole, in its own direction, the weightiest first, none
// over another.
import type Sigma from 'sigma';
import { langOf } from '../i18n/words';
import { phrase } from '../phrases/phrase';
import type { Palette } from '../theme/encoding';
import type { LinkLook, NodeLook, Scene } from './scene';

const face = "'Noto Sans Variable', 'Noto Sans Arabic Variable', sans-serif";

interface Box { left: number; top: number; right: number; bottom: number }
const apart = (a: Box, b: Box) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Which things and lines are in question: pointed at, selected, or joined to what is. */
export interface Emphasis {
  things: Set<string>;
  links: Set<string>;
  any: boolean;
}

/** Draws all labels of a frame. */
export class Labels {
  private taken: Box[] = [];

  constructor(
    private readonly sigma: Sigma<NodeLook, LinkLook>,
    private readonly scene: Scene,
  ) {}

  draw(palette: Palette, emphasis: Emphasis): void {
    const c = this.sigma.getCanvases().labels!.getContext('2d')!;
    this.taken = [];
    const weight = (id: string) => (emphasis.things.has(id) ? 1e6 : 0) + this.scene.getNodeAttribute(id, 'size') * 10 + this.scene.degree(id);
    const shown = this.scene.nodes().filter((id) => !emphasis.any || emphasis.things.has(id)).sort((a, b) => weight(b) - weight(a)).slice(0, 250);
    this.keepClear(shown);
    for (const id of shown) this.thing(c, palette, id);
    for (const id of emphasis.links) if (this.scene.hasEdge(id)) this.line(c, palette, id);
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

  private thing(c: CanvasRenderingContext2D, p: Palette, id: string): void {
    const d = this.sigma.getNodeDisplayData(id);
    if (!d) return;
    const { label, thing } = this.scene.getNodeAttributes(id);
    const { x, y } = this.sigma.framedGraphToViewport(d);
    const { width, height } = this.sigma.getDimensions();
    if (x < -50 || y < -50 || x > width + 50 || y > height + 50) return;
    const r = this.sigma.scaleSize(d.size);
    const text = label.length > 40 ? `${label.slice(0, 38).trimEnd()}…` : label;
    const size = thing.type === 'COUNTRY' ? 14 : 12.5;
    c.font = `${thing.type === 'COUNTRY' ? 600 : 400} ${size}px ${face}`;
    const w = c.measureText(text).width;
    for (const [dx, dy] of [[0, r + size], [r + 6 + w / 2, 4], [-r - 6 - w / 2, 4], [0, -r - 6]] as const) {
      const box = { left: x + dx - w / 2 - 2, right: x + dx + w / 2 + 2, top: y + dy - size, bottom: y + dy + 4 };
      if (box.left < 0 || box.right > width || !this.taken.every((t) => apart(t, box))) continue;
      this.taken.push(box);
      return this.write(c, text, x + dx, y + dy, p.ink, p.paper);
    }
  }

  private line(c: CanvasRenderingContext2D, p: Palette, id: string): void {
    const [a, b] = [this.sigma.getNodeDisplayData(this.scene.source(id)), this.sigma.getNodeDisplayData(this.scene.target(id))];
    if (!a || !b) return;
    const [from, to] = [this.sigma.framedGraphToViewport(a), this.sigma.framedGraphToViewport(b)];
    const { link, offset, color } = this.scene.getEdgeAttributes(id);
    const len = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const text = phrase(link.type);
    c.font = `500 12px ${face}`;
    const w = c.measureText(text).width;
    for (const at of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const x = from.x + (to.x - from.x) * at + ((to.y - from.y) / len) * offset;
      const y = from.y + (to.y - from.y) * at - ((to.x - from.x) / len) * offset;
      const box = { left: x - w / 2 - 3, right: x + w / 2 + 3, top: y - 9, bottom: y + 8 };
      if (!this.taken.every((t) => apart(t, box))) continue;
      this.taken.push(box);
      return this.write(c, text, x, y + 4, color, p.paper);
    }
  }

  private write(c: CanvasRenderingContext2D, text: string, x: number, y: number, ink: string, paper: string): void {
    c.direction = langOf(text) === 'ar' ? 'rtl' : 'ltr';
    c.textAlign = 'center';
    c.lineJoin = 'round';
    c.lineWidth = 4;
    c.strokeStyle = paper;
    c.strokeText(text, x, y);
    c.fillStyle = ink;
    c.fillText(text, x, y);
  }
}
