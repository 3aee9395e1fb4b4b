// What stands on the timeline: relations and events with the days that their dates may mean.
import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import type { MomentsQuery } from '../api/gen';
import { nameOf } from '../i18n/words';
import { sentence } from '../phrases/phrase';
import type { Dates } from '../state/address';
import type { Link, Picture, Thing } from '../state/picture';

type Moment = NonNullable<MomentsQuery['nodes'][number]>;

/** Something at its time. A deed is a point, a state a bar from its beginning to its end. Times are milliseconds, the end not included. */
export interface Item {
  key: string;
  of: Link | Thing;
  from: number; // -Infinity: its beginning is not known
  to: number; // of what goes on, now
  open: boolean; // whether it goes on as far as is known
  point: boolean;
}

const units: CountableTimeInterval[] = [utcYear, utcMonth, utcDay];

/** The first moment that a date may mean, and the moment after its last. */
export function extent(partial: string): [number, number] {
  const [y = '1', m = '1', d = '1'] = partial.slice(0, 10).split('-');
  const first = new Date(Date.UTC(2000, Number(m) - 1, Number(d)));
  first.setUTCFullYear(Number(y)); // years before 100 are meant as they are
  return [+first, +units[Math.min(partial.split('-').length, 3) - 1]!.offset(first)];
}

/** Whether a thing is one that happens at a time. */
export const happens = (thing: Thing): boolean => ['EVENT', 'EXERCISE', 'AGREEMENT'].includes(thing.type);

/** The words of an item. */
export const told = (of: Link | Thing): string =>
  'names' in of ? nameOf(of.names) : sentence(of);

const point = (of: Link | Thing, partial: string): Item => {
  const [from, to] = extent(partial);
  return { key: `${of.id} ${partial}`, of, from, to, open: false, point: true };
};

function period(of: Link | Thing, start: string | null | undefined, end: string | null | undefined, lasting: boolean): Item[] {
  if (!start && !end) return [];
  if (!lasting && (!end || end === start)) return [point(of, start ?? end!)];
  const [from, known] = start ? extent(start) : [-Infinity, -Infinity];
  return [{ key: `${of.id} ${start}`, of, point: false, open: !end, from, to: end ? extent(end)[1] : Math.max(known, Date.now()) }];
}

/** The items of a relation or thing by one of the dates; none where it has no such date. */
function itemsOf(of: Link | Thing, more: Moment, dates: Dates, known: string): Item[] {
  if ('episodes' in more && 'lasting' in of) {
    if (dates === 'held') return more.episodes.flatMap((e) => period(of, e.start, e.end, of.lasting));
    const claims = more.claims.nodes.filter((c) => !known || c.recordedAt <= known);
    const days = claims.flatMap((c) => (dates === 'known' ? c.recordedAt.slice(0, 10) : (c.article?.published ?? [])));
    return [...new Set(days)].map((day) => point(of, day));
  }
  if (dates !== 'held') return [];
  if ('signed' in more) return period(of, more.signed ?? more.start, null, false);
  return 'start' in more ? period(of, more.start, 'end' in more ? more.end : null, false) : [];
}

/** What of a picture has such a date, by time, and what has none. */
export function itemsIn(p: Picture, found: ReadonlyMap<string, Moment>, dates: Dates, known: string): { dated: Item[]; undated: (Link | Thing)[] } {
  const dated: Item[] = [];
  const undated: (Link | Thing)[] = [];
  const things = dates === 'held' ? [...p.things.values()].filter(happens) : []; // things are not said, relations are
  for (const of of [...things, ...p.links.values()]) {
    const more = found.get(of.id);
    if (!more) continue; // its answer is still to come
    const items = itemsOf(of, more, dates, known);
    if (items.length) dated.push(...items);
    else undated.push(of);
  }
  return { dated: dated.sort((a, b) => a.from - b.from), undated };
}
