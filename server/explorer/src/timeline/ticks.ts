// The scale of a timeline.
import { utcTicks, utcYear } from 'd3-time';
import { lang } from '../state/address';
import type { Item } from './items';
import type { Span } from './lanes';

const day = 24 * 3600 * 1000;

/** What the buttons set the width of a timeline to. */
export const scales = { years: 12 * 365.25 * day, months: 400 * day, days: 35 * day };
export type Scale = keyof typeof scales;

/** The scale that a stretch of time is seen at. */
export const scaleOf = ({ from, to }: Span): Scale => (to - from > 4 * 365 * day ? 'years' : to - from > 100 * day ? 'months' : 'days');

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(lang.value === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', { timeZone: 'UTC', ...options });

/** The marks of a stretch of time, about so many, each with its words; those of a year or month that begins are strong. */
export function ticks({ from, to }: Span, about: number): { at: number; text: string; strong: boolean }[] {
  const all = utcTicks(new Date(from), new Date(to), about).filter((d) => !(+d % day)); // nothing is dated by the hour
  const [year, month, monthDay] = [format({ year: 'numeric' }), format({ month: 'short', year: 'numeric' }), format({ day: 'numeric', month: 'short' })];
  const days = all.some((d) => d.getUTCDate() !== 1);
  return all.map((d) => {
    const strong = days ? d.getUTCDate() === 1 : +utcYear(d) === +d;
    const text = days ? (strong ? month : monthDay).format(d) : (strong ? year : month).format(d);
    return { at: +d, text, strong };
  });
}

/** The stretch of time in which most of the items begin: the oldest tenth is left to the one who looks for it. */
export function usual(items: Item[]): Span {
  const now = Date.now();
  const begins = items.map((i) => i.from).filter(Number.isFinite).sort((a, b) => a - b);
  const from = begins[Math.floor(begins.length / 10)] ?? now - scales.years;
  const to = items.reduce((latest, i) => Math.max(latest, i.to), from + 30 * day);
  return { from: from - (to - from) * 0.04, to: to + (to - from) * 0.06 };
}

/** A stretch of time as the address holds it: by the minute, so that it can slide. */
export const written = (s: Span): string => [s.from, s.to].map((ms) => new Date(ms).toISOString().slice(0, 16)).join('~');

/** A stretch of time of the address; null where it says none. */
export function parse(text: string): Span | null {
  const [from = NaN, to = NaN] = text.split('~').map((d) => Date.parse(`${d}Z`));
  return to > from ? { from, to } : null;
}

/** A stretch moved by a share of its width and made wider by a factor, about a point of it from 0 to 1; not past what a date can say. */
export function moved({ from, to }: Span, by: number, factor = 1, about = 0.5): Span {
  const width = Math.min(Math.max((to - from) * factor, 7 * day), 2500 * 365 * day);
  const fixed = from + (to - from) * (about + by);
  const start = Math.min(Math.max(fixed - width * about, Date.UTC(1000, 0)), Date.UTC(3000, 0) - width);
  return { from: start, to: start + width };
}
