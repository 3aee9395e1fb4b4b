// What a thing can be expanded by: types of relation and years, each with how many relations there are and how many are shown.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { KindsDocument, YearsDocument, type KindsQuery, type RelationType } from '../api/gen';
import { t } from '../i18n/words';
import { phrase } from '../phrases/phrase';
import { reason } from '../shell/reason';
import { address } from '../state/address';
import { centre } from '../state/centre';
import { expand } from '../state/expand';
import { where, whole } from '../state/picture';
import { familyOf } from '../theme/encoding';
import { LineMark } from '../theme/Mark';

type Years = { since: string; until: string };

export function Expansions({ id }: { id: string }) {
  const [kinds, setKinds] = useState<KindsQuery['aggregate']>([]);
  const [years, setYears] = useState<Years>({ since: '', until: '' });
  const [fault, setFault] = useState('');
  const filter = where(address.value);
  const clock = !!filter.asOf;
  const during = !clock && (years.since || years.until) && { during: { since: years.since || null, until: years.until || null, undated: false } };
  const counted = { ...filter, ...during };
  useEffect(() => {
    const stop = new AbortController();
    ask(KindsDocument, { of: [id], where: counted }, stop.signal).then((a) => setKinds(a.aggregate), (e) => { if (!broken(e)) setFault(reason(e)); });
    return () => stop.abort();
  }, [id, JSON.stringify(counted)]);
  const shown = new Map<string, number>();
  for (const l of whole.value.links.values()) if (l.from!.id === id || l.to!.id === id) shown.set(l.type, (shown.get(l.type) ?? 0) + 1);
  const all = kinds.reduce((n, k) => n + k.relations, 0);
  const line = (types: RelationType[], n: number, of: number, label: preact.ComponentChildren) => (
    <li key={types.join()}>
      <button class="relation-line" disabled={!during && n >= of} onClick={() => expand(centre(id, { types, ...(!clock && years) }))}>
        {label} <span class="muted end">{during ? of : t('shownOf', { n, of })}</span>
      </button>
    </li>
  );
  return (
    <details class="rule">
      <summary>{t('expand')}</summary>
      {fault && <p role="alert">{fault}</p>}
      {clock ? <p class="muted">{t('clockDecides')}</p> : <Period id={id} years={years} set={setYears} />}
      <ul class="lines">
        {line([], [...shown.values()].reduce((a, b) => a + b, 0), all, t('expandAll'))}
        {[...kinds].sort((a, b) => b.relations - a.relations).map((k) => {
          const type = k.keys[0] as RelationType;
          return line([type], shown.get(type) ?? 0, k.relations, <><LineMark family={familyOf(type)} /> {phrase(type)}</>);
        })}
      </ul>
    </details>
  );
}

/** The years that are followed, chosen from those of which something is said. */
function Period({ id, years, set }: { id: string; years: Years; set: (y: Years) => void }) {
  const [found, setFound] = useState<[string, number][]>([]);
  const filter = where(address.value);
  useEffect(() => {
    const stop = new AbortController();
    const read = (a: { timeline: { period?: string | null; relations: number }[] }) => {
      const byYear = new Map<string, number>();
      for (const e of a.timeline) if (e.period) byYear.set(e.period.slice(0, 4), (byYear.get(e.period.slice(0, 4)) ?? 0) + e.relations);
      setFound([...byYear].sort());
    };
    ask(YearsDocument, { of: [id], where: filter }, stop.signal).then(read, () => {}); // the counts beside it tell of a failure
    return () => stop.abort();
  }, [id, JSON.stringify(filter)]);
  const choice = (name: keyof Years, label: string) => (
    <label>{label}{' '}
      <select value={years[name]} onChange={(e) => set({ ...years, [name]: e.currentTarget.value })}>
        <option value="">{t('anyTime')}</option>
        {found.map(([y, n]) => <option key={y} value={y}>{y} ({n})</option>)}
      </select>
    </label>
  );
  return <p class="row">{choice('since', t('fromYear'))} {choice('until', t('toYear'))}</p>;
}
