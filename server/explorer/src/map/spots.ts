// Where the things of the picture lie on the map, and which of its relations can be drawn.
import { geoCentroid } from 'd3-geo';
import type { SpotFragment, SpotsQuery } from '../api/gen';
import type { Link, Picture, Thing } from '../state/picture';
import type { Outline } from './world';

type Found = NonNullable<SpotsQuery['nodes'][number]>;

/** Degrees east and north. */
export type Spot = readonly [east: number, north: number];

/** What of a picture has a place, and what has none. */
export interface Spots {
  placed: Map<string, Spot>;
  countries: Map<string, string>; // ids of countries by their numeric codes
  unplaced: Thing[];
  drawn: Link[];
  undrawn: Link[];
}

function spotOf(at: SpotFragment | object, outlines: ReadonlyMap<string, Outline>): Spot | null {
  if ('latitude' in at && at.latitude != null && at.longitude != null) return [at.longitude, at.latitude];
  if (!('capital' in at)) return null;
  if (at.capital?.latitude != null && at.capital.longitude != null) return [at.capital.longitude, at.capital.latitude];
  const outline = outlines.get(at.numeric ?? '');
  return outline ? geoCentroid(outline) : null;
}

/** Finds the places of a picture's things in what the server says of them. */
export function spotsOf(p: Picture, found: ReadonlyMap<string, Found>, world: Outline[]): Spots {
  const outlines = new Map(world.map((o) => [String(o.id), o]));
  const out: Spots = { placed: new Map(), countries: new Map(), unplaced: [], drawn: [], undrawn: [] };
  for (const thing of p.things.values()) {
    const said = found.get(thing.id);
    if (!said) continue; // the answer is still to come
    const seats = 'seats' in said ? said.seats.nodes.flatMap((r) => r.other ?? []) : [];
    const spot = [said, ...seats].map((at) => spotOf(at, outlines)).find((s) => s !== null);
    if (spot) out.placed.set(thing.id, spot);
    else out.unplaced.push(thing);
    if ('numeric' in said && said.numeric) out.countries.set(said.numeric, thing.id);
  }
  if (found.size) for (const link of p.links.values()) (out.placed.has(link.from!.id) && out.placed.has(link.to!.id) ? out.drawn : out.undrawn).push(link);
  return out;
}
