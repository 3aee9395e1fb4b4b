// The picture: the things and relations that the address asks for. The graph, map, timeline and table are views of it.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { ask, broken } from '../api/client';
import {
  AroundDocument, ArticleDocument, OpeningDocument, WaysDocument,
  type ArticleQuery, type LinkFragment, type RelationWhere, type ThingFragment, type TypedDocumentString,
} from '../api/gen';
import { address, question, type Address } from './address';
import { centre, groups, most, type Centre } from './centre';

export type Thing = ThingFragment;
export type Link = LinkFragment;
export type Path = { things: Thing[]; hops: Link[][] };
export type Article = NonNullable<ArticleQuery['article']>;

/** What is shown. Links join two of the things. */
export interface Picture {
  things: Map<string, Thing>;
  links: Map<string, Link>;
  centres: string[]; // the things that it stands around
  degrees: Map<string, number>; // of things with more relations than are shown
  paths: Path[];
  article: Article | null;
  more: Set<string>; // of the centres, those around which more stands than is shown
  empty: boolean; // the graph holds no news
  asked: { text: string; variables: object }[]; // the questions that it was made by
}

const blank = (): Picture => ({
  things: new Map(), links: new Map(), centres: [], degrees: new Map(), paths: [], article: null, more: new Set(), empty: false, asked: [],
});

const loaded = signal<Picture>(blank());

/** Why there is no picture, if there is none. */
export const failure = signal<unknown>(null);

/** Whether a picture is on its way. */
export const loading = signal(true);

/** How often the picture was asked for anew: what else was read of the graph may then have changed as well. */
export const changes = signal(0);

/** Asks for the picture anew: after a failure, or where the graph has changed. */
export const reload = (): void => void changes.value++;

/** Which relations count under the filters of an address. */
export function where(a: Address): RelationWhere {
  const asOf = a.at || a.known ? { asOf: { validAt: a.at || null, knownAt: a.known || null, undated: true } } : {};
  return {
    ...asOf,
    ...(a.types.length && { types: a.types }),
    ...(a.status.length && { status: a.status }),
    ...(a.kind !== 'ALL' && { kind: a.kind }),
    ...(a.confidence && { minConfidence: a.confidence }),
    ...(a.sources && { minSources: a.sources }),
  };
}

/** Asks for a part of a picture, and keeps the question with it. */
function put<R, V extends object>(p: Picture, question: TypedDocumentString<R, V>, variables: V, stop: AbortSignal): Promise<R> {
  p.asked.push({ text: question.toString(), variables });
  return ask(question, variables, stop);
}

function add(p: Picture, links: Iterable<Link | null | undefined>): void {
  for (const link of links) {
    if (!link?.from || !link.to) continue;
    p.things.set(link.from.id, link.from);
    p.things.set(link.to.id, link.to);
    p.links.set(link.id, link);
  }
}

/** The filter of an address, narrowed to what is followed from a centre. The clocks go before its years. */
function followed(a: Address, c: Centre): RelationWhere {
  const filter = where(a);
  const types = c.types.length ? c.types.filter((t) => !a.types.length || a.types.includes(t)) : a.types;
  return {
    ...filter,
    ...(types.length && { types }),
    ...((c.since || c.until) && !filter.asOf && { during: { since: c.since || null, until: c.until || null, undated: false } }),
  };
}

async function around(centres: Centre[], a: Address, stop: AbortSignal): Promise<Picture> {
  const p = { ...blank(), centres: [...new Set(centres.map((c) => c.id))] };
  await Promise.all(groups(centres).map(async (group) => {
    const [{ cap }] = group as [Centre];
    const first = Math.min(group.length * (cap + 1), most + group.length);
    const { neighborhood: n } = await put(p, AroundDocument, { of: group.map((c) => c.id), where: followed(a, group[0]!), perNode: Math.max(cap, 1), first }, stop);
    for (const { node, degree, distance } of n.nodes) {
      p.things.set(node.id, node);
      p.degrees.set(node.id, Math.max(degree, p.degrees.get(node.id) ?? 0));
      if (distance === 0 && cap > 0 && (degree > cap || n.truncated)) p.more.add(node.id);
    }
    add(p, n.relations);
  }));
  return p;
}

async function opening(a: Address, stop: AbortSignal): Promise<Picture> {
  const o = await ask(OpeningDocument, {}, stop);
  const countries = o.aggregate.filter((g) => g.keys[0]).sort((x, y) => y.relations - x.relations);
  const first = countries[0]?.keys[0] ?? o.entities.nodes[0]?.id;
  if (!o.articles.totalCount || !first) return { ...blank(), empty: true };
  return around([centre(first)], a, stop);
}

async function ways(a: Address, stop: AbortSignal): Promise<Picture> {
  const [from = '', to = ''] = a.paths;
  const p = { ...blank(), centres: a.paths };
  const { paths } = await put(p, WaysDocument, { from, to, where: where(a) }, stop);
  for (const way of paths.nodes) {
    p.paths.push({ things: way.nodes, hops: way.hops.map((h) => h.relations) });
    add(p, way.hops.flatMap((h) => h.relations));
  }
  return p;
}

async function read(a: Address, stop: AbortSignal): Promise<Picture> {
  const p = blank();
  const { article, relations } = await put(p, ArticleDocument, { id: a.article, ...where(a) }, stop);
  p.article = article ?? null;
  add(p, relations.nodes);
  return p;
}

let current: AbortController | null = null;

const asked = computed(() => question(address.value));

effect(() => {
  void changes.value;
  void asked.value;
  const a = address.peek();
  const abort = new AbortController();
  current = abort;
  const load = a.article ? read : a.paths.length === 2 ? ways : a.of.length ? around.bind(null, a.of) : opening;
  loading.value = true;
  untracked(() => load(a, abort.signal)).then(
    (p) => batch(() => { loaded.value = p; failure.value = null; loading.value = false; }),
    (e) => { if (!broken(e)) batch(() => { failure.value = e; loading.value = false; }); },
  );
  return () => abort.abort();
});

/** The picture before things are hidden, filtered by type or by degree. */
export const whole = computed(() => loaded.value);

/** Waits for the picture no longer, and keeps the one that stands. */
export function giveUp(): void {
  current?.abort();
  loading.value = false;
}

/** What is shown. */
export const picture = computed<Picture>(() => {
  const { hide, things: types, degree } = address.value;
  const p = loaded.value;
  const counts = new Map<string, number>();
  for (const l of p.links.values()) for (const e of [l.from!.id, l.to!.id]) counts.set(e, (counts.get(e) ?? 0) + 1);
  const keep = (t: Thing) => p.centres.includes(t.id) || (!hide.includes(t.id) && (!types.length || types.includes(t.type)) &&
    Math.max(counts.get(t.id) ?? 0, p.degrees.get(t.id) ?? 0) >= degree);
  const things = new Map([...p.things].filter(([id, t]) => keep(t) && !hide.includes(id)));
  const links = new Map([...p.links].filter(([, l]) => things.has(l.from!.id) && things.has(l.to!.id)));
  return { ...p, things, links };
});

/** The thing that the picture stands around, where that is one: of it relations are told. */
export const ego = computed(() => (picture.value.centres.length === 1 ? picture.value.centres[0] : undefined));

/** What is selected. */
export const selected = computed(() => new Set(address.value.select));
