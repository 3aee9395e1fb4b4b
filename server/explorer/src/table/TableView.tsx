// The table as a view of the picture: its relations or its things, page by page; what the graph says, for who does not see it.
import { SpeakersDocument } from '../api/gen';
import { nameOf, period, t } from '../i18n/words';
import { sentence } from '../phrases/phrase';
import { address, go, lang, type Rows } from '../state/address';
import { useMore } from '../state/more';
import { picture, selected, type Link } from '../state/picture';
import { relationColumns, sorted, thingColumns } from './columns';
import { Sheet } from './Sheet';
import './table.css';

/** Rows of a page. */
const size = 100;

/** The page of an address, from 1: the one that it names, else that of the first row that is selected. */
function pageOf(rows: { id: string }[]): number {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const at = rows.findIndex((r) => selected.value.has(r.id));
  return Math.min(address.value.page || Math.floor(Math.max(at, 0) / size) + 1, last);
}

export function TableView() {
  const { rows } = address.value;
  const { things, links } = picture.value;
  return (
    <div class="table">
      <p class="row" role="group" aria-label={t('table')}>
        {([['relations', links.size], ['things', things.size]] as [Rows, number][]).map(([r, n]) => (
          <button key={r} aria-pressed={rows === r} onClick={() => go({ rows: r, page: 0 })}>{t(r === 'things' ? 'thingsHead' : 'relationsHead')} {n}</button>
        ))}
      </p>
      {rows === 'things' ? <Things /> : <Relations />}
    </div>
  );
}

function Relations() {
  const { kind, known, sort } = address.value;
  const all = sorted([...picture.value.links.values()], relationColumns(() => ''), sort, lang.value);
  const shown = cut(all);
  const { found, fault } = useMore(SpeakersDocument, shown.map((l) => l.id), kind === 'ALL' ? {} : { kind });
  const speakers = ({ id }: Link) => {
    const more = found.get(id);
    if (!more || !('claims' in more)) return '';
    const credited = more.claims.nodes.filter((c) => !known || c.recordedAt <= known).flatMap((c) => c.speaker ?? []);
    const names = [...new Set(credited.map((s) => nameOf(s)))];
    return names.slice(0, 3).join(t('comma')) + (names.length > 3 ? ` +${names.length - 3}` : '');
  };
  const told = (l: Link) => [sentence(l), period(l)].filter(Boolean).join(t('comma'));
  return (
    <>
      {fault && <p role="alert">{fault}</p>}
      <Sheet label={t('relationsHead')} rows={shown} columns={relationColumns(speakers)} open={1} told={told} />
      <Pages rows={all} />
    </>
  );
}

function Things() {
  const counts = new Map<string, number>();
  for (const { from, to } of picture.value.links.values()) for (const { id } of [from!, to!]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const columns = thingColumns((x) => counts.get(x.id) ?? 0);
  const all = sorted([...picture.value.things.values()], columns, address.value.sort, lang.value);
  return (
    <>
      <Sheet label={t('thingsHead')} rows={cut(all)} columns={columns} open={0} told={(x) => `${nameOf(x.names)}, ${t(x.type)}`} />
      <Pages rows={all} />
    </>
  );
}

/** The rows of the page that is seen. */
const cut = <T extends { id: string }>(rows: T[]): T[] => rows.slice((pageOf(rows) - 1) * size, pageOf(rows) * size);

function Pages({ rows }: { rows: { id: string }[] }) {
  if (rows.length <= size) return null;
  const page = pageOf(rows);
  return (
    <p class="row pages">
      <button disabled={page === 1} onClick={() => go({ page: page - 1 }, true)}>{t('previous')}</button>
      <span role="status">{t('rows', { a: (page - 1) * size + 1, b: Math.min(page * size, rows.length), n: rows.length })}</span>
      <button disabled={page * size >= rows.length} onClick={() => go({ page: page + 1 }, true)}>{t('next')}</button>
    </p>
  );
}
