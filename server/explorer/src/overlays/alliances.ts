// The blocs and treaties that bind the things shown, and who of them a curated table counts in and who only the news.
import { signal } from '@preact/signals';
import { ask } from '../api/client';
import { BondsDocument, type BondsQuery } from '../api/gen';
import type { Canvas } from '../graph/canvas';
import type { Outline, Point } from '../graph/outlines';
import { nameOf } from '../i18n/words';
import { address } from '../state/address';
import type { Picture } from '../state/picture';
import { hull } from './hull';

/** A bloc or treaty, with those of the things shown that belong to it. */
export interface Bond {
  id: string;
  names: { ar?: string | null; en?: string | null };
  type: 'ORGANIZATION' | 'AGREEMENT';
  curated: Set<string>; // by a table
  members: Set<string>; // by a table or by the news
}

export const bonds = signal<Bond[]>([]);

/** So many are drawn where none is chosen. */
const usual = 4;

type Node = BondsQuery['relations']['nodes'][number];

/** Whether it binds its members as allies: an alliance or bloc, a treaty with military obligations, or one of a kind that the news do not say. */
function binds({ to }: Node): boolean {
  if (!to) return false;
  if ('organization' in to) return to.organization === 'ALLIANCE' || to.organization === 'BLOC';
  return 'agreement' in to && (to.obligations.length > 0 || to.agreement === null || to.agreement === 'ALLIANCE' || to.agreement === 'MILITARY');
}

/** Reads the bonds of a picture's actors, as of the clock or today, the largest first. */
export async function readBonds(p: Picture, stop: AbortSignal): Promise<void> {
  const actors = [...p.things.values()].filter((t) => ['COUNTRY', 'ORGANIZATION'].includes(t.type)).map((t) => t.id);
  const { at, known } = address.peek();
  const asOf = { validAt: at || new Date().toISOString().slice(0, 10), knownAt: known || null, undated: true };
  const found = new Map<string, Bond>();
  for (let after: string | null = null; actors.length > 0;) {
    const { relations }: BondsQuery = await ask(BondsDocument, { with: actors, asOf, after }, stop);
    for (const node of relations.nodes.filter(binds)) {
      const { from, to, tableCount } = node;
      if (!from || !to || !p.things.has(from.id)) continue;
      const bond = found.get(to.id) ?? { id: to.id, names: to.names, type: 'organization' in to ? 'ORGANIZATION' : 'AGREEMENT', curated: new Set(), members: new Set() };
      bond.members.add(from.id);
      if (tableCount > 0) bond.curated.add(from.id);
      found.set(to.id, bond);
    }
    after = relations.pageInfo.hasNextPage ? (relations.pageInfo.endCursor ?? null) : null;
    if (!after) break;
  }
  bonds.value = [...found.values()].filter((b) => b.members.size > 1).sort((a, b) => b.members.size - a.members.size || (a.id < b.id ? -1 : 1));
}

/** The ids of the bonds that are drawn. */
export const drawn = (): Set<string> => new Set(address.value.hulls.length ? address.value.hulls : bonds.value.slice(0, usual).map((b) => b.id));

/** Draws the bonds: those whom a table counts in within a double line, those whom only the news do within a single one. */
export function bondOutlines(canvas: Canvas): () => Outline[] {
  const shown = drawn();
  const areas: [Bond, Point[], Point[]][] = bonds.value.filter((b) => shown.has(b.id)).map((b) => [
    b, b.curated.size > 1 ? hull(canvas.scene, b.curated) : [], b.members.size > b.curated.size ? hull(canvas.scene, b.members) : [],
  ]);
  return () => areas.flatMap(([b, curated, all]) => {
    const chosen = address.peek().select.includes(b.id);
    const look = (points: Point[], double: boolean, name: string): Outline => ({
      id: b.id, points: points.map((p) => canvas.sigma.graphToViewport(p)), closed: true, colour: canvas.palette.thing[b.type], double, name,
      fill: double ? (chosen ? 0.2 : 0.07) : 0, width: chosen ? 2 : 1.1, opacity: 0.9,
    });
    const name = nameOf(b.names);
    return [...(all.length ? [look(all, false, curated.length ? '' : name)] : []), ...(curated.length ? [look(curated, true, name)] : [])];
  });
}
