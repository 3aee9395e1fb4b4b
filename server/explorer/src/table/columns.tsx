// What the table tells of relations and of things, column by column.
import type { ComponentChildren } from 'preact';
import { nameOf, period, t, type Word } from '../i18n/words';
import { toldOf } from '../phrases/phrase';
import type { Link, Thing } from '../state/picture';
import { familyOf, statuses } from '../theme/encoding';
import { LineMark, ThingMark } from '../theme/Mark';

/** A column: its name in the address, its head, what it is sorted by, what stands in it. */
export interface Column<T> {
  key: string;
  word: Word;
  value?: (row: T) => string | number | null | undefined; // nothing comes last either way; without it the column is not sorted
  cell: (row: T) => ComponentChildren;
  figure?: boolean; // set flush with its like
  wide?: boolean; // left out on a phone
}

const named = (thing: Thing) => <span class="named"><ThingMark type={thing.type} /> <bdi>{nameOf(thing.names)}</bdi></span>;

/** The columns of relations; who says them is told by speakers. */
export const relationColumns = (speakers: (link: Link) => string): Column<Link>[] => [
  { key: 'who', word: 'who', value: (l) => nameOf(toldOf(l)[0].names), cell: (l) => named(toldOf(l)[0]) },
  {
    key: 'what', word: 'what', value: (l) => toldOf(l)[1],
    cell: (l) => (
      <span class="named">
        <LineMark family={familyOf(l.type)} status={l.status} double={l.tableCount > 0} contradicted={l.contradicted} />
        <span class={familyOf(l.type)}>{toldOf(l)[1]}</span>
      </span>
    ),
  },
  { key: 'whom', word: 'whom', value: (l) => nameOf(toldOf(l)[2].names), cell: (l) => named(toldOf(l)[2]) },
  { key: 'status', word: 'status', value: (l) => statuses.indexOf(l.status), cell: (l) => t(l.status), wide: true },
  { key: 'when', word: 'when', value: (l) => l.start ?? l.end, cell: period },
  { key: 'claims', word: 'claimsHead', value: (l) => l.claimCount, cell: (l) => l.claimCount, figure: true, wide: true },
  { key: 'outlets', word: 'outlets', value: (l) => l.outletCount, cell: (l) => l.outletCount, figure: true, wide: true },
  { key: 'speakers', word: 'speakers', cell: (l) => <bdi>{speakers(l)}</bdi>, wide: true },
];

/** The columns of things; degree is how many relations of a thing are shown. */
export const thingColumns = (degree: (thing: Thing) => number): Column<Thing>[] => [
  { key: 'who', word: 'named', value: (x) => nameOf(x.names), cell: named },
  { key: 'type', word: 'kindOf', value: (x) => t(x.type), cell: (x) => t(x.type) },
  { key: 'relations', word: 'relationsHead', value: degree, cell: degree, figure: true },
  { key: 'claims', word: 'claimsHead', value: (x) => x.claimCount, cell: (x) => x.claimCount, figure: true },
  { key: 'articles', word: 'articles', value: (x) => x.articleCount, cell: (x) => x.articleCount, figure: true, wide: true },
];

/** Rows in the order of a column, as the address writes it: what has no value last, ties as they come. */
export function sorted<T>(rows: T[], columns: Column<T>[], sort: string, lang: string): T[] {
  const down = sort.startsWith('-');
  const value = columns.find((c) => c.key === sort.replace('-', ''))?.value;
  if (!value) return rows;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return rows.map((row) => ({ row, v: value(row) })).sort(({ v: a }, { v: b }) => {
    if (a == null || b == null) return Number(a == null) - Number(b == null);
    const order = typeof a === 'number' ? a - Number(b) : compare(a, String(b));
    return down ? -order : order;
  }).map(({ row }) => row);
}
