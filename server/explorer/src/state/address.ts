// What the address bar holds: all that makes the picture, so that a link gives a colleague the same one and back is undo.
import { batch, computed, signal } from '@preact/signals';
import type { NodeType, RelationType, Status } from '../api/gen';
import { format as centreText, parse as readCentre, type Centre } from './centre';
import { pathFrom } from './pathFrom';

export type Lang = 'ar' | 'en';
export type View = 'graph' | 'map' | 'timeline' | 'table';
export type Sources = 'NEWS' | 'TABLE' | 'ALL';
export type Dates = 'held' | 'published' | 'known';
export type Rows = 'relations' | 'things';

/** Everything that the address bar holds. Lists that are empty let everything through. */
export interface Address {
  lang: Lang;
  theme: 'light' | 'dark' | '';
  view: View;
  of: Centre[]; // nothing: the opening picture
  article: string; // an article whose relations are shown, beside its text
  paths: string[]; // two things whose connections are shown
  path: number; // which of the paths is traced, from 1; 0 none
  ask: string; // an example query whose answer is shown; 'all': their list
  values: string; // of its variables, as JSON
  select: string[]; // ids of things and relations
  hide: string[]; // ids of things
  layout: '' | 'rings'; // how the graph is laid out: by forces, or in rings around the centres
  over: '' | 'alliances' | 'balance'; // what is laid over the graph
  hulls: string[]; // the blocs and treaties that are drawn; empty: the largest
  types: RelationType[];
  things: NodeType[];
  status: Status[];
  kind: Sources;
  confidence: number; // 0 to 1, at least
  sources: number; // at least
  degree: number; // at least
  at: string; // when it held: a date
  known: string; // when it was known: a moment
  rows: Rows; // what the table lists
  sort: string; // the table's column, with a minus before it where it descends
  page: number; // of the table, from 1; 0 the one with what is selected
  dates: Dates; // by which the timeline stands
  span: string; // what is seen of the timeline: two moments; empty: what is usual
  spot: string; // what is seen of the map: degrees east and north of its middle, and how many times enlarged; empty: all that is placed
}

const plain: Address = {
  lang: navigator.language.startsWith('ar') ? 'ar' : 'en',
  theme: '', view: 'graph', of: [], article: '', paths: [], path: 0, ask: '', values: '', select: [], hide: [], layout: '', over: '', hulls: [],
  types: [], things: [], status: [], kind: 'NEWS', confidence: 0, sources: 0, degree: 0, at: '', known: '',
  rows: 'relations', sort: '-claims', page: 0, dates: 'held', span: '', spot: '',
};

/** Reads a query string. What it does not say is as in a new page. */
export function parse(query: string): Address {
  const q = new URLSearchParams(query);
  const out: Record<string, unknown> = { ...plain };
  for (const [key, usual] of Object.entries(plain)) {
    const said = q.get(key);
    if (said === null) continue;
    if (key === 'of') out[key] = said.split(',').filter(Boolean).map(readCentre);
    else if (Array.isArray(usual)) out[key] = said.split(',').filter(Boolean);
    else if (typeof usual === 'number') out[key] = Number(said) || 0;
    else out[key] = said;
  }
  return out as unknown as Address;
}

/** The query string of an address, without what is as in a new page. The language is always said. */
export function format(a: Address): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(a)) {
    const text = key === 'of' ? (value as Centre[]).map(centreText).join(',') : String(value);
    if (key === 'lang' || text !== String(plain[key as keyof Address])) {
      parts.push(`${key}=${encodeURIComponent(text).replace(/%(3A|2C|21|7E)/g, decodeURIComponent)}`);
    }
  }
  return `?${parts.join('&')}`;
}

const current = signal(parse(location.search));

/** Where the page is. Change it with go. */
export const address = computed(() => current.value);

/** The language of the page. */
export const lang = computed(() => current.value.lang);

/** How many steps the page has made that back undoes, and how many of them forward does again. */
const steps = signal((() => {
  const at = Number((history.state as { at?: number } | null)?.at ?? 0);
  return { at, last: at };
})());
export const undoable = computed(() => steps.value.at > 0);
export const redoable = computed(() => steps.value.at < steps.value.last);

/** The same for two addresses that ask the server the same: not how the picture is shown, nor what is selected, hidden or left out here. */
export function question(a: Address): string {
  const { of, article, paths, types, status, kind, confidence, sources, at, known } = a;
  return format({ ...plain, lang: 'en', of, article, paths, types, status, kind, confidence, sources, at, known });
}

/** Goes to a changed address: a step that back undoes, or, with replace, one that is not worth a step. */
export function go(change: Partial<Address>, replace = false): void {
  const next = { ...current.peek(), ...change };
  const query = format(next);
  if (query === format(current.peek())) return;
  const { at } = steps.peek();
  if (replace) history.replaceState({ at }, '', query);
  else history.pushState({ at: at + 1 }, '', query);
  batch(() => {
    current.value = next;
    if (!replace) steps.value = { at: at + 1, last: at + 1 };
  });
}

addEventListener('popstate', (e) => {
  const at = Number((e.state as { at?: number } | null)?.at ?? 0);
  batch(() => {
    current.value = parse(location.search);
    steps.value = { at, last: Math.max(at, steps.peek().last) };
  });
});

/** Shows the paths between the thing that they are asked from and another. */
export function pathsTo(id: string): void {
  go({ paths: [pathFrom.value, id], path: 1, article: '', select: [] });
  pathFrom.value = '';
}

/** Selects one thing or relation, or takes a thing for the other end of paths that are asked for; several: adds it to what is selected, or takes it out. */
export function choose(id: string, several: boolean): void {
  const { select } = address.peek();
  if (pathFrom.value && pathFrom.value !== id && !id.startsWith('relation:')) pathsTo(id);
  else if (!several) go({ select: [id] });
  else go({ select: select.includes(id) ? select.filter((s) => s !== id) : [...select, id] });
}

/** Whether a click adds to what is selected. */
export const several = (e: MouseEvent | TouchEvent | KeyboardEvent): boolean => e.shiftKey || e.ctrlKey || e.metaKey;
