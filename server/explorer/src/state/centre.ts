// What the picture stands around: things, with the relations that are followed from each.
import type { RelationType } from '../api/gen';

/** A thing and what of its surroundings is shown. A thing may be there more than once, for relations of other types or times. */
export interface Centre {
  id: string;
  types: RelationType[]; // none: all
  since: string; // years; empty: of any time
  until: string;
  cap: number; // so many relations, the most claimed first; 0: only those to other centres
}

/** So many relations are followed from a thing, unless it was asked for more, and at most. */
const usual = 60;
export const most = 960;

/** A thing with everything around it, or what of that is said. */
export const centre = (id: string, only: Partial<Centre> = {}): Centre => ({ id, types: [], since: '', until: '', cap: usual, ...only });

/** Reads a centre as format wrote it. */
export function parse(text: string): Centre {
  const [id = '', types = '', years = '', cap = ''] = text.split('!');
  const [since = '', until = ''] = years.split('..');
  return centre(id, { types: types.split('~').filter(Boolean) as RelationType[], since, until, ...(cap && { cap: Number(cap) || 0 }) });
}

/** A centre as text for the address bar, as short as it goes. */
export function format(c: Centre): string {
  const years = c.since || c.until ? `${c.since}..${c.until}` : '';
  return [c.id, c.types.join('~'), years, c.cap === usual ? '' : c.cap].join('!').replace(/!+$/, '');
}

/** What one question can ask for: the centres of one group follow the same types, times and numbers. */
export function groups(centres: Centre[]): Centre[][] {
  const out = new Map<string, Centre[]>();
  for (const c of centres) {
    const key = format({ ...c, id: '' });
    out.set(key, [...(out.get(key) ?? []), c]);
  }
  return [...out.values()];
}

/** The centres with one more; of one that is there already, more is shown. */
export function widened(centres: Centre[], by: Centre): Centre[] {
  const same = (c: Centre) => format({ ...c, cap: by.cap }) === format(by);
  const there = centres.find(same);
  if (!there) return [...centres, by];
  return centres.map((c) => (same(c) ? { ...c, cap: Math.min(Math.max(c.cap * 2, usual), most) } : c));
}
