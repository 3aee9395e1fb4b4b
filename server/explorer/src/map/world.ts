// The outlines of the world's countries, fetched from this server when the map is first seen.
import { signal } from '@preact/signals';
import type { ExtendedFeature } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import file from 'world-atlas/countries-50m.json?url';
import { reason } from '../shell/reason';

/** A country's outline; its id is the country's ISO 3166-1 numeric code. */
export type Outline = ExtendedFeature & { id?: string | number };

/** The outlines; empty until they are there. */
export const outlines = signal<Outline[]>([]);

/** Why there are none. */
export const fault = signal('');

/** Fetches the outlines where they are not there. */
export async function fetchOutlines(): Promise<void> {
  if (outlines.peek().length) return;
  try {
    const response = await fetch(file);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const world = (await response.json()) as Topology<{ countries: GeometryCollection }>;
    outlines.value = feature(world, world.objects.countries).features as Outline[];
    fault.value = '';
  } catch (e) {
    fault.value = reason(e);
  }
}
