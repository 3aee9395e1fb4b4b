// Which outlets say what is claimed, in which languages, and which deny it; read when it is opened.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { CoverageDocument, type CoverageQuery, type RelationWhere } from '../api/gen';
import { languageName, t } from '../i18n/words';
import { reason } from '../shell/reason';
import { changes } from '../state/picture';

interface Row { outlet: string; language: string; says: number; denies: number }

/** A row for each outlet and language, those with the most claims first. */
function rowsOf(groups: CoverageQuery['aggregate']): Row[] {
  const rows = new Map<string, Row>();
  for (const { keys: [outlet, language, status], claims } of groups) {
    const row = rows.get(`${outlet} ${language}`) ?? { outlet: outlet ?? '', language: language ?? '', says: 0, denies: 0 };
    row[status === 'DENIED' ? 'denies' : 'says'] += claims;
    rows.set(`${outlet} ${language}`, row);
  }
  return [...rows.values()].sort((a, b) => b.says + b.denies - a.says - a.denies);
}

export function Coverage({ of, where }: { of: string[] | null; where: RelationWhere }) {
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState<Row[]>([]);
  const [fault, setFault] = useState('');
  const news: RelationWhere = { ...where, kind: 'NEWS' };
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    ask(CoverageDocument, { of, where: news }, stop.signal).then((a) => { setRows(rowsOf(a.aggregate)); setFault(''); }, (e) => { if (!broken(e)) setFault(reason(e)); });
    return () => stop.abort();
  }, [open, JSON.stringify([of, news]), changes.value]);
  return (
    <details class="rule coverage" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('coverage')}</summary>
      {fault && <p role="alert">{fault}</p>}
      {open && (
        <table>
          <thead><tr><th scope="col">{t('loadOutlet')}</th><th scope="col">{t('language')}</th><th scope="col">{t('saying')}</th><th scope="col">{t('denying')}</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.outlet} ${r.language}`}><th scope="row"><bdi>{r.outlet || t('noOutlet')}</bdi></th><td>{languageName(r.language)}</td><td>{r.says || ''}</td><td>{r.denies || ''}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
