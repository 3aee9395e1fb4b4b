// Friends and foes among the things shown, and the triads in which they are at odds: a heuristic of structural balance.
import { signal } from '@preact/signals';
import { ask } from '../api/client';
import { SignsDocument, type SignsQuery } from '../api/gen';
import type { Canvas } from '../graph/canvas';
import type { Outline } from '../graph/outlines';
import { address } from '../state/address';
import { where, type Picture } from '../state/picture';

export type Signs = SignsQuery['balance'];
export type Triad = Signs['triads'][number];

export const signs = signal<Signs | null>(null);

/** The API takes so many actors. */
const most = 200;

/** Reads the signs between a picture's actors, under the filters of the address. */
export async function readSigns(p: Picture, stop: AbortSignal): Promise<void> {
  const of = [...p.things.values()].filter((t) => ['COUNTRY', 'ORGANIZATION', 'LEADER'].includes(t.type))
    .sort((a, b) => b.claimCount - a.claimCount).slice(0, most).map((t) => t.id);
  const filter = { ...where(address.peek()), types: null }; // the legend's families are what is weighed here
  signs.value = of.length ? (await ask(SignsDocument, { of, where: { ...filter, status: filter.status ?? ['ACTUAL'] } }, stop)).balance : null;
}

/** The triads, those that are at odds first. */
export const triadsByTension = (s: Signs): Triad[] => [...s.triads].sort((a, b) => +a.balanced - +b.balanced);

/** The ids of a triad's actors and relations: what selecting it selects. */
export const idsOf = (t: Triad): string[] => [...t.actors.map((a) => a.id), ...t.edges.flatMap((e) => e.relations.map((r) => r.id))];

/** Draws friends and foes as broad lines, and the triad that is selected as a triangle. */
export function signOutlines(canvas: Canvas): () => Outline[] {
  return () => {
    const { scene, sigma, palette } = canvas;
    const { select } = address.peek();
    const at = (id: string) => sigma.graphToViewport(scene.getNodeAttributes(id));
    const there = (ids: string[]) => ids.every((id) => scene.hasNode(id));
    const lines = (signs.value?.edges ?? []).filter((e) => e.sign && there([e.a.id, e.b.id])).map((e): Outline => ({
      id: `${e.a.id} ${e.b.id}`, points: [at(e.a.id), at(e.b.id)], closed: false, colour: palette.family[e.sign > 0 ? 'cooperation' : 'conflict'],
      fill: 0, width: 9, opacity: 0.22, double: false, name: '',
    }));
    const chosen = (signs.value?.triads ?? []).filter((t) => there(t.actors.map((a) => a.id)) && t.actors.every((a) => select.includes(a.id)));
    return [...lines, ...chosen.map((t): Outline => ({
      id: t.actors.map((a) => a.id).join(' '), points: t.actors.map((a) => at(a.id)), closed: true, colour: palette.accent,
      fill: 0.12, width: 1.5, opacity: 0.8, double: false, name: '',
    }))];
  };
}
