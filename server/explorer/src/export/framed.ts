// A view that is an SVG on the page, as a document of its own: its style sheet written into it, its text by itself at its place.
import { count, t } from '../i18n/words';
import type { Link, Thing } from '../state/picture';
import { readPalette } from '../theme/encoding';
import { legend, legendHeight } from './figureLegend';
import { fonts } from './fonts';
import { attributes, escape } from './xml';

const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'visibility', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'direction'];

/** Writes an element's look into its copy, and that of all within; texts are taken out and set at their places. */
function dress(live: Element, copy: Element, texts: Element[]): void {
  const style = getComputedStyle(live);
  for (const look of looks) copy.setAttribute(look, style.getPropertyValue(look).replace(/px$/, ''));
  if (live instanceof SVGGraphicsElement && style.getPropertyValue('vector-effect') === 'non-scaling-stroke') { // which not all that read SVG know
    const { a, b } = live.getCTM()!;
    copy.setAttribute('stroke-width', String(parseFloat(style.getPropertyValue('stroke-width')) / Math.hypot(a, b)));
  }
  copy.removeAttribute('class');
  const within = [...copy.children];
  [...live.children].forEach((child, i) => dress(child, within[i]!, texts));
  if (live instanceof SVGTextElement) {
    const place = live.getCTM()!;
    const at = new DOMPoint(live.x.baseVal[0]?.value ?? 0, live.y.baseVal[0]?.value ?? 0).matrixTransform(place);
    copy.setAttribute('x', String(at.x));
    copy.setAttribute('y', String(at.y));
    copy.removeAttribute('transform');
    copy.remove();
    texts.push(copy);
  }
}

/** The drawing of a view as a whole SVG document, with its fonts or without. The address says where the picture was made. */
export async function framed(drawing: SVGSVGElement, things: Map<string, Thing>, links: Map<string, Link>, address: string, withFonts: boolean): Promise<string> {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const texts: Element[] = [];
  dress(drawing, copy, texts);
  const palette = readPalette();
  const foot = legend([...links.values()], things.size, palette, width, height, address);
  const write = (e: Element) => new XMLSerializer().serializeToString(e);
  const style = withFonts ? `<style>${await fonts((drawing.textContent ?? '') + foot)}</style>\n` : '';
  const tall = height + legendHeight;
  return `<svg ${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: 'img' })}>
<title>${escape(t('canvasName', { things: count('things', things.size), relations: count('relations', links.size) }))}</title>
<desc>${escape(address)}</desc>
${style}<rect ${attributes({ width, height: tall, fill: palette.paper })}/>
${write(copy)}
${texts.map(write).join('\n')}
${foot}
</svg>
`;
}
