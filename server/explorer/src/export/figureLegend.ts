// What stands below a figure: what its colours and strokes mean, and where it was made.
import { face, fontOf } from '../graph/labels';
import { count, date, direction, t } from '../i18n/words';
import type { Link } from '../state/picture';
import { dashesOf, families, familyOf, statuses, type Palette } from '../theme/encoding';
import { attributes, escape, type Attributes } from './xml';

/** Pixels that the legend takes. */
export const legendHeight = 72;

const [margin, mark, gap] = [16, 28, 8];

/** The legend of a picture of so many things and these relations, below its height. */
export function legend(links: Link[], things: number, palette: Palette, width: number, height: number, address: string): string {
  const rtl = direction.value === 'rtl';
  const entries = [
    ...families.filter((f) => links.some((l) => familyOf(l.type) === f)).map((f) => ({ text: t(f), stroke: palette.family[f], status: 'ACTUAL' as const })),
    ...statuses.filter((s) => s !== 'ACTUAL' && links.some((l) => l.status === s)).map((s) => ({ text: t(s), stroke: palette.ink, status: s })),
  ];
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = fontOf({ weight: 400, size: 13 });
  let at = margin;
  const out = entries.map(({ text, stroke, status }) => {
    const x = rtl ? width - at - mark : at;
    at += mark + gap + pen.measureText(text).width + 2 * gap;
    const y = height + 24;
    const line: Attributes = { x1: x, x2: x + mark, y1: y, y2: y, stroke, 'stroke-width': 2, 'stroke-dasharray': dashesOf[status].join(' ') || undefined };
    const bar = status === 'DENIED' ? `<line ${attributes({ x1: x + mark / 2, x2: x + mark / 2, y1: y - 5, y2: y + 5, stroke, 'stroke-width': 2 })}/>` : '';
    return `<line ${attributes(line)}/>${bar}${words(text, rtl ? x - gap : x + mark + gap, y + 5, palette.ink, rtl)}`;
  });
  const source = `${t('name')} · ${t('summary', { things: count('things', things), relations: count('relations', links.length) })} · ${date(new Date().toISOString())} · `;
  const side = rtl ? width - margin : margin;
  out.push(words(source, side, height + 52, palette.muted, rtl));
  const used = pen.measureText(source).width;
  const room = Math.floor((width - 2 * margin - used) / 6.5);
  const place = address.length > room ? `${address.slice(0, room - 1)}…` : address; // the whole stands in the description
  out.push(words(place, rtl ? side - used : side + used, height + 52, palette.muted, rtl, 'ltr'));
  return `<g id="legend">${out.join('\n')}</g>`;
}

/** A line of text that begins, in its page's direction, at x. */
function words(text: string, x: number, y: number, fill: string, rtl: boolean, own = rtl ? 'rtl' : 'ltr'): string {
  const anchor = (own === 'rtl') === rtl ? 'start' : 'end';
  return `<text ${attributes({ x, y, fill, direction: own, 'text-anchor': anchor, 'font-family': face, 'font-size': 13, 'font-weight': 400 })}>${escape(text)}</text>`;
}
