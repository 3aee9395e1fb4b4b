// The canvas: sigma on a scene, what is pointed at, and what the pointer does.
import { signal } from '@preact/signals';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import { address, choose, go, several } from '../state/address';
import { centre } from '../state/centre';
import { expand } from '../state/expand';
import { lit } from '../state/lit';
import type { Picture } from '../state/picture';
import { readPalette, type Palette } from '../theme/encoding';
import { Labels, type Emphasis, type Label } from './labels';
import { arrange, stretch } from './layout';
import { drawOutlines, type Outline } from './outlines';
import { rings } from './rings';
import { update, type LinkLook, type NodeLook, type Scene } from './scene';
import { ShapeProgram } from './shapes';
import { StrokeProgram } from './strokes';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** With more lines than this, they are left out while the canvas moves, and nothing is lit by pointing, so that it moves smoothly. */
const many = 5000;

/** On a canvas of at least so many pixels a side, things are drawn in their full size. */
const roomy = 560;

/** A drawn graph in an element. Free it with kill. */
export class Canvas {
  readonly scene: Scene = new MultiDirectedGraph();
  readonly sigma: Sigma<NodeLook, LinkLook>;
  /** The things that keep their place. */
  readonly pins = signal<ReadonlySet<string>>(new Set());
  /** What is drawn beneath the graph. */
  outlines: () => Outline[] = () => [];
  private readonly beneath: HTMLCanvasElement;
  private outliner: (() => () => Outline[]) | null = null;
  private rest = 0;
  private room = 1; // how large things are drawn, on a canvas that is small
  private readonly labels: Labels;
  private readonly observer: ResizeObserver;
  palette: Palette = readPalette();
  private picture: Picture | null = null;
  private emphasis: Emphasis = { things: new Set(), links: new Set(), any: false };

  private killed = false;

  constructor(private readonly element: HTMLElement) {
    this.sigma = new Sigma<NodeLook, LinkLook>(this.scene, element, {
      defaultNodeType: 'shape', nodeProgramClasses: { shape: ShapeProgram },
      defaultEdgeType: 'stroke', edgeProgramClasses: { stroke: StrokeProgram },
      renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: true, stagePadding: 56, zIndex: true,
      defaultDrawNodeHover: () => {}, allowInvalidContainer: true, minCameraRatio: 0.05, maxCameraRatio: 4, doubleClickZoomingRatio: 1, doubleClickTimeout: 250,
      nodeReducer: (id, a) => this.nodeStyle(id, a), edgeReducer: (id, a) => this.edgeStyle(id, a),
    });
    this.observer = new ResizeObserver(() => { // columns come and go without the window's size
      this.room = Math.min(1, Math.sqrt(element.clientWidth * element.clientHeight) / roomy);
      this.sigma.scheduleRefresh();
    });
    this.observer.observe(element);
    this.labels = new Labels(this.sigma, this.scene);
    this.beneath = this.sigma.createCanvas('beneath', { beforeLayer: 'edges' });
    this.sigma.on('afterRender', () => { this.drawBeneath(); this.labels.draw(this.palette, this.emphasis); });
    this.scene.on('eachNodeAttributesUpdated', () => this.stale());
    this.scene.on('nodeAttributesUpdated', () => this.stale());
    this.listen();
  }

  /** Shows a picture; what is new grows from what it is joined to. */
  show(picture: Picture): void {
    this.picture = picture;
    const fresh = update(this.scene, picture, this.palette);
    this.sigma.setSetting('hideEdgesOnMove', this.scene.size > many);
    this.countPins();
    this.emphasize();
    if (fresh > 0) void this.arrange(fresh);
  }

  /** Lays everything out that is not pinned. What is all new is not seen before it stands. */
  async arrange(fresh = this.scene.order): Promise<void> {
    const all = fresh === this.scene.order;
    this.element.classList.toggle('settling', all && fresh > 1);
    const { width, height } = this.sigma.getDimensions();
    const ratio = height / width || 1;
    const found = address.peek().layout === 'rings' && this.scene.order
      ? stretch(rings(this.scene, this.picture?.centres ?? []), ratio)
      : await arrange(this.scene, fresh, ratio);
    if (!found || this.killed) return;
    this.element.classList.remove('settling');
    const places = Object.fromEntries(Object.entries(found).filter(([id]) => this.scene.hasNode(id) && !this.scene.getNodeAttribute(id, 'fixed')));
    this.sigma.setCustomBBox(null);
    if (still.matches || all) this.scene.updateEachNodeAttributes((id, a) => ({ ...a, ...places[id] }), { attributes: ['x', 'y'] });
    else animateNodes(this.scene, places, { duration: 280 });
    this.fit();
  }

  /** Keeps things in their places, or lets them go. */
  pin(ids: string[], fixed: boolean): void {
    for (const id of ids) this.scene.setNodeAttribute(id, 'fixed', fixed);
    this.countPins();
  }

  fit(): void { void this.sigma.getCamera().animatedReset({ duration: still.matches ? 0 : 200 }); }

  /** Brings a thing into sight. */
  reveal(id: string): void {
    const place = this.sigma.getNodeDisplayData(id);
    if (!place) return;
    const { x, y } = this.sigma.framedGraphToViewport(place);
    const { width, height } = this.sigma.getDimensions();
    if (x < 0 || y < 0 || x > width || y > height) void this.sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: still.matches ? 0 : 200 });
  }

  zoom(factor: number): void { void this.sigma.getCamera().animatedZoom({ factor, duration: still.matches ? 0 : 150 }); }

  /** Takes the colours of the theme that now stands on the page. */
  recolor(): void {
    if (this.killed) return;
    this.palette = readPalette();
    if (this.picture) this.show(this.picture);
  }

  /** Works out anew what is in question. */
  emphasize(): void {
    const things = new Set<string>();
    const links = new Set<string>();
    for (const id of [...address.peek().select, ...lit.peek()]) {
      if (this.scene.hasEdge(id)) {
        links.add(id);
        this.scene.extremities(id).forEach((e) => things.add(e));
      } else if (this.scene.hasNode(id)) {
        things.add(id);
        this.scene.forEachEdge(id, (e, _, a, b) => { links.add(e); things.add(a).add(b); });
      }
    }
    for (const id of this.traced()) {
      links.add(id);
      if (this.scene.hasEdge(id)) this.scene.extremities(id).forEach((e) => things.add(e));
    }
    this.emphasis = { things, links, any: things.size > 0 };
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Draws an overlay beneath the graph, worked out anew whenever things have moved; null: none. */
  underlay(outliner: (() => () => Outline[]) | null): void {
    if (this.killed) return;
    this.outliner = outliner;
    this.outlines = outliner?.() ?? (() => []);
    this.sigma.scheduleRender();
  }

  /** Notes that things have moved: the overlay is worked out anew once they rest. */
  private stale(): void {
    if (!this.outliner) return;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.underlay(this.outliner), 60);
  }

  private drawBeneath(): void {
    const { width, height } = this.sigma.getDimensions();
    const ratio = devicePixelRatio;
    if (this.beneath.width !== width * ratio || this.beneath.height !== height * ratio) {
      this.beneath.width = width * ratio;
      this.beneath.height = height * ratio;
      Object.assign(this.beneath.style, { width: `${width}px`, height: `${height}px` });
    }
    const c = this.beneath.getContext('2d')!;
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.clearRect(0, 0, width, height);
    drawOutlines(c, this.outlines(), this.palette, width);
  }

  /** The labels that are shown. */
  written(): Label[] { return this.labels.place(this.palette, this.emphasis); }

  kill(): void {
    this.killed = true;
    clearTimeout(this.rest);
    this.observer.disconnect();
    this.sigma.kill();
  }

  private countPins(): void { this.pins.value = new Set(this.scene.filterNodes((_, a) => !!a.fixed)); }

  /** The lines of the path that is stepped through. */
  private traced(): string[] {
    const path = this.picture?.paths[address.peek().path - 1];
    return path ? path.hops.flat().map((l) => l.id) : [];
  }

  private nodeStyle(id: string, a: NodeLook): Partial<NodeLook> {
    const chosen = address.peek().select.includes(id) || lit.peek().includes(id);
    const back = this.emphasis.any && !this.emphasis.things.has(id);
    return { ...a, size: a.size * this.room, rim: chosen ? this.palette.accent : a.fixed ? this.palette.ink : this.palette.paper, ...(back && { color: this.palette.faint }) };
  }

  private edgeStyle(id: string, a: LinkLook): Partial<LinkLook> & { zIndex?: number } {
    if (!this.emphasis.any) return a;
    if (!this.emphasis.links.has(id)) return { ...a, color: this.palette.faint, zIndex: 0 };
    return { ...a, size: address.peek().select.includes(id) ? a.size + 1.5 : a.size, zIndex: 1 };
  }

  private point(...ids: string[]): void {
    this.sigma.getContainer().style.cursor = ids.length ? 'pointer' : '';
    if (this.scene.size <= many) lit.value = ids; // else every movement would draw all anew; a click still selects
  }

  private listen(): void {
    const s = this.sigma;
    s.on('enterNode', ({ node }) => this.point(node));
    s.on('leaveNode', () => this.point());
    s.on('enterEdge', ({ edge }) => this.point(edge));
    s.on('leaveEdge', () => this.point());
    s.on('clickNode', ({ node, event }) => choose(node, several(event.original)));
    s.on('clickEdge', ({ edge, event }) => choose(edge, several(event.original)));
    s.on('clickStage', () => go({ select: [] }));
    s.on('doubleClickNode', ({ node, preventSigmaDefault }) => { preventSigmaDefault(); expand(centre(node)); });
    this.drag();
  }

  /** Dragging a thing pins it where it is left. */
  private drag(): void {
    let held = '';
    this.sigma.on('downNode', ({ node, event }) => { held = node; event.preventSigmaDefault(); });
    this.sigma.on('moveBody', ({ event }) => {
      if (!held) return;
      if (!this.sigma.getCustomBBox()) this.sigma.setCustomBBox(this.sigma.getBBox());
      this.scene.mergeNodeAttributes(held, { ...this.sigma.viewportToGraph(event), fixed: true });
      event.preventSigmaDefault();
    });
    const drop = () => { held = ''; this.countPins(); };
    this.sigma.on('upNode', drop);
    this.sigma.on('upStage', drop);
  }
}
