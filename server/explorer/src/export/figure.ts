// The graph as an SVG: what the canvas shows, by the same encoding, each thing and relation with its id and what it says.
import type { Canvas } from '../graph/canvas';
import { face, type Label } from '../graph/labels';
import { names, pathOf, type Outline } from '../graph/outlines';
import { count, langOf, period, t } from '../i18n/words';
import { sentence } from '../phrases/phrase';
import type { Link } from '../state/picture';
import { dashesOf, outlines } from '../theme/encoding';
import { fonts } from './fonts';
import { attributes, escape, type Attributes } from './xml';
import { legend, legendHeight } from './figureLegend';

/** What of the canvas is drawn, as a whole SVG document, with its fonts or without. The address says where the picture was made. */
export async function figure(canvas: Canvas, address: string, withFonts: boolean): Promise<string> {
  const { sigma, scene, palette } = canvas;
  const { width, height } = sigma.getDimensions();
  const outlines = canvas.outlines();
  const labels = [...canvas.written(), ...names(document.createElement('canvas').getContext('2d')!, outlines, width)];
  const edges = scene.edges().map((id) => stroke(canvas, id)).join('\n');
  const nodes = scene.nodes().map((id) => shape(canvas, id)).join('\n');
  const words = labels.map((l) => label(l, palette.paper)).join('\n');
  const foot = legend(scene.mapEdges((_, a) => a.link), scene.order, palette, width, height, address);
  const title = t('canvasName', { things: count('things', scene.order), relations: count('relations', scene.size) });
  const style = withFonts ? `<style>${await fonts(labels.map((l) => l.text).join('') + foot)}</style>\n` : '';
  const tall = height + legendHeight;
  return `<svg ${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: 'img' })}>
<title>${escape(title)}</title>
<desc>${escape(address)}</desc>
${style}<rect ${attributes({ width, height: tall, fill: palette.paper })}/>
<svg ${attributes({ width, height })}>
<g id="overlay">
${outlines.map((o) => outline(o, palette.paper)).join('\n')}
</g>
<g id="relations">
${edges}
</g>
<g id="things">
${nodes}
</g>
<g id="names">
${words}
</g>
</svg>
${foot}
</svg>
`;
}

/** A relation in words, with its period and its id, by which its evidence is found. */
const told = (l: Link): string => [sentence(l), period(l), count('claims', l.claimCount), l.id].filter(Boolean).join(' · ');

function stroke({ sigma, scene, palette }: Canvas, id: string): string {
  const [a, b] = [sigma.getNodeDisplayData(scene.source(id)), sigma.getNodeDisplayData(scene.target(id))];
  const shown = sigma.getEdgeDisplayData(id);
  if (!a || !b || !shown) return '';
  const [from, to] = [sigma.framedGraphToViewport(a), sigma.framedGraphToViewport(b)];
  const { link, offset, double, contradicted, directed } = scene.getEdgeAttributes(id);
  const { color, size: w } = shown;
  const len = Math.hypot(to.x - from.x, to.y - from.y);
  const [start, end] = [sigma.scaleSize(a.size) + 2, len - sigma.scaleSize(b.size) - 2];
  if (end <= start) return '';
  const head = directed ? 6 + 1.5 * w : 0;
  const middle = (start + end) / 2;
  const dashes = dashesOf[link.status].join(' ') || undefined;
  const line = (y: number, width: number) => `<line ${attributes({ x1: start, x2: end - head, y1: y, y2: y, 'stroke-width': width, 'stroke-dasharray': dashes })}/>`;
  const parts = double ? [line(-1.8, Math.max(w / 2, 1.1)), line(1.8, Math.max(w / 2, 1.1))] : [line(0, w)];
  if (link.status === 'DENIED') parts.push(`<line ${attributes({ x1: middle, x2: middle, y1: -w / 2 - 5, y2: w / 2 + 5, 'stroke-width': 2.4 })}/>`);
  if (contradicted) parts.push(`<circle ${attributes({ cx: middle, r: 3.6, fill: palette.paper, 'stroke-width': 1.6 })}/>`);
  if (directed) parts.push(`<path ${attributes({ d: `M${end} 0L${end - head} ${-head / 2}V${head / 2}Z`, fill: color, stroke: 'none' })}/>`);
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const place: Attributes = { 'data-id': id, stroke: color, transform: `translate(${from.x} ${from.y}) rotate(${turn}) translate(0 ${-offset})` };
  return `<g ${attributes(place)}><title>${escape(told(link))}</title>${parts.join('')}</g>`;
}

function outline(o: Outline, paper: string): string {
  const d = pathOf(o);
  const look: Attributes = { d, fill: o.fill ? o.colour : 'none', 'fill-opacity': o.fill, stroke: o.colour, 'stroke-width': o.double ? o.width * 3 : o.width, 'stroke-opacity': o.opacity };
  const parts = [`<path ${attributes(look)}/>`];
  if (o.double) parts.push(`<path ${attributes({ d, fill: 'none', stroke: paper, 'stroke-width': o.width })}/>`);
  return `<g ${attributes({ 'data-id': o.id })}>${parts.join('')}</g>`;
}

function shape({ sigma, scene, palette }: Canvas, id: string): string {
  const shown = sigma.getNodeDisplayData(id);
  if (!shown) return '';
  const { x, y } = sigma.framedGraphToViewport(shown);
  const r = sigma.scaleSize(shown.size);
  const { thing, label: name } = scene.getNodeAttributes(id);
  const look: Attributes = {
    'data-id': id, d: outlines[thing.type], transform: `translate(${x} ${y}) scale(${r})`, fill: shown.color,
    stroke: palette.paper, 'stroke-width': 4 / r, 'paint-order': 'stroke',
  };
  return `<path ${attributes(look)}><title>${escape(`${name} · ${t(thing.type)} · ${id}`)}</title></path>`;
}

function label(l: Label, paper: string): string {
  const look: Attributes = {
    x: l.x, y: l.y, 'text-anchor': 'middle', direction: langOf(l.text) === 'ar' ? 'rtl' : 'ltr',
    'font-family': face, 'font-size': l.size, 'font-weight': l.weight, fill: l.ink, stroke: paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke',
  };
  return `<text ${attributes(look)}>${escape(l.text)}</text>`;
}
