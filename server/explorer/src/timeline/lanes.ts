// Where the items of a timeline stand: by family, and in each as few lanes as there is room for their names.
import { textWidth } from '../theme/textWidth';
import { familyOf, families, type Family } from '../theme/encoding';
import { told, type Item } from './items';

/** A stretch of time, in milliseconds. */
export interface Span { from: number; to: number }

/** An item with its place: the ends of its stroke and the beginning of its name along the axis, in pixels from the side where time begins, and its lane. */
export interface Placed {
  item: Item;
  start: number;
  end: number;
  name: number;
  long: number; // of the name
  text: string;
  lane: number;
}

/** A family, or the things that happen, with the lane that its head stands in. */
export interface Group { family: Family | 'happenings'; lane: number }

const most = 60; // letters of a name
const gap = 14; // pixels between what shares a lane

/** Pixels that words keep from the edge. */
export const edge = 12;

/** The part of a name that is written. */
const short = (text: string): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

const familyIn = ({ of }: Item): Group['family'] => ('names' in of ? 'happenings' : familyOf(of.type));

/** Places the items that are in sight, and says how many lanes there are. */
export function place(items: Item[], span: Span, width: number): { placed: Placed[]; groups: Group[]; lanes: number } {
  const at = (ms: number) => ((Math.min(Math.max(ms, span.from), span.to) - span.from) / (span.to - span.from)) * width;
  const placed: Placed[] = [];
  const groups: Group[] = [];
  let lanes = 0;
  for (const family of ['happenings', ...families] as const) {
    const inSight = items.filter((i) => familyIn(i) === family && i.to > span.from && i.from < span.to);
    if (!inSight.length) continue;
    groups.push({ family, lane: lanes++ });
    const ends: number[] = []; // of the last in each lane
    for (const item of inSight) {
      const [start, end, text] = [at(item.from), at(item.to), short(told(item.of))];
      const long = textWidth(text);
      const name = Math.max(edge, Math.min(item.point ? (start + end) / 2 - 8 : start, width - long - edge));
      const left = Math.min(start, name);
      const free = ends.findIndex((e) => e + gap <= left);
      const lane = free < 0 ? ends.push(0) - 1 : free;
      ends[lane] = Math.max(end, name + long);
      placed.push({ item, start, end, name, long, text, lane: lanes + lane });
    }
    lanes += ends.length;
  }
  return { placed, groups, lanes };
}
