// One encoding for each meaning, the same in every view and in the legend: type by shape, relation family by hue, status by
// stroke, evidence by width.
import { computed, signal } from '@preact/signals';
import type { NodeType, RelationType, Status } from '../api/gen';
import { address } from '../state/address';

export type Family = 'cooperation' | 'conflict' | 'contact' | 'standing';
export const families: Family[] = ['cooperation', 'conflict', 'contact', 'standing'];
export const statuses: Status[] = ['ACTUAL', 'PLANNED', 'POSSIBLE', 'DENIED'];

/** The types of relation of each family. */
export const typesOf: Record<Family, RelationType[]> = {
  cooperation: ['ALLIED_WITH', 'COOPERATES_WITH', 'PARTY_TO', 'PARTICIPATES_IN', 'SUPPORTS', 'AIDS', 'SUPPLIES_ARMS_TO',
    'INVESTS_IN', 'TRADES_WITH', 'RESTORES_TIES_WITH', 'HOSTS'],
  conflict: ['OPPOSES', 'ACCUSES', 'DEMANDS', 'THREATENS', 'SANCTIONS', 'PRESSURES', 'MOBILIZES_AGAINST', 'ATTACKS',
    'SEVERS_TIES_WITH', 'WITHDREW_FROM', 'VIOLATES', 'CLAIMS'],
  contact: ['MET_WITH', 'VISITED', 'NEGOTIATES', 'MEDIATES'],
  standing: ['LEADS', 'SERVES_IN', 'AFFILIATED_WITH', 'SUCCEEDED', 'MEMBER_OF', 'PART_OF', 'LOCATED_IN', 'STATIONS_FORCES_IN',
    'MODELED_ON', 'SIGNED_AT', 'CONCERNS', 'HELD_IN'],
};
const byType = new Map(families.flatMap((f) => typesOf[f].map((t) => [t, f] as const)));

/** The family of a type of relation. */
export const familyOf = (type: RelationType): Family => byType.get(type) ?? 'standing';

/** The types of things, in the order of the legend. */
export const thingTypes: NodeType[] = ['COUNTRY', 'LEADER', 'PERSON', 'ORGANIZATION', 'AGREEMENT', 'EXERCISE', 'EVENT', 'PLACE'];

/** The outline of each type of thing, in a square from -1 to 1. */
export const outlines: Record<NodeType, string> = {
  COUNTRY: 'M0-1A1 1 0 1 1 0 1A1 1 0 1 1 0-1Z',
  LEADER: 'M0-1.05L1 .85H-1Z',
  PERSON: 'M-1-.75H1L0 1.05Z',
  ORGANIZATION: 'M-.88-.88H.88V.88H-.88Z',
  AGREEMENT: 'M0-1.15L1.05 0 0 1.15-1.05 0Z',
  EXERCISE: 'M-.58-1H.58L1.1 0 .58 1H-.58L-1.1 0Z',
  EVENT: 'M0-1.15L.32-.38 1.12-.36 .5.14 .7.95 0 .48-.7.95-.5.14-1.12-.36-.32-.38Z',
  PLACE: 'M-.3-1H.3V-.3H1V.3H.3V1H-.3V.3H-1V-.3H-.3Z',
  ARTICLE: 'M-.7-1H.7V1H-.7Z',
};

/** What the canvas draws with. The style sheet has the same colours as tokens of the same names. */
export interface Palette {
  paper: string;
  ink: string;
  muted: string;
  faint: string;
  accent: string;
  family: Record<Family, string>;
  thing: Record<NodeType, string>;
}

const preferred = matchMedia('(prefers-color-scheme: dark)');
const system = signal(preferred.matches);
preferred.addEventListener('change', (e) => { system.value = e.matches; });

/** The theme of the page: that of the address, else that of the system. */
export const theme = computed<'light' | 'dark'>(() => address.value.theme || (system.value ? 'dark' : 'light'));

/** Reads the colours of the theme off the style sheet. Only valid once the theme stands on the root element. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: token('paper'), ink: token('ink'), muted: token('muted'), faint: token('faint'), accent: token('accent'),
    family: Object.fromEntries(families.map((f) => [f, token(f)])) as Palette['family'],
    thing: Object.fromEntries([...thingTypes, 'ARTICLE'].map((t) => [t, token(`thing-${t.toLowerCase()}`)])) as Palette['thing'],
  };
}

/** The width of a line, in pixels, by how many outlets say it. */
export const widthOf = (outlets: number): number => Math.min(1.25 + 0.85 * Math.sqrt(Math.max(outlets - 1, 0)), 5);

/** The radius of a thing, in pixels, by how many claims are made of it. */
export const radiusOf = (claims: number): number => Math.min(5 + 0.9 * Math.sqrt(claims), 16);

/** The dashes of a status, for SVG and canvas lines. */
export const dashesOf: Record<Status, number[]> = { ACTUAL: [], PLANNED: [9, 6], POSSIBLE: [1.5, 4], DENIED: [] };
