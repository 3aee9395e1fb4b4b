// A thing: what can be done with it, and its relations, each of which opens its evidence.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { KindsDocument, ThingDocument, type KindsQuery, type RelationType, type ThingQuery } from '../api/gen';
import { expand } from '../graph/canvas';
import { nameOf, t } from '../i18n/words';
import { phrase } from '../phrases/phrase';
import { reason } from '../shell/reason';
import { address, go, lang } from '../state/address';
import { pathFrom } from '../state/pathFrom';
import { where, whole } from '../state/picture';
import { familyOf } from '../theme/encoding';
import { LineMark, ThingMark } from '../theme/Mark';
import { RelationLine } from './Sentence';

export function ThingPanel({ id }: { id: string }) {
  const [thing, setThing] = useState<ThingQuery['entity'] | undefined>();
  const [kinds, setKinds] = useState<KindsQuery['aggregate']>([]);
  const [fault, setFault] = useState('');
  const filter = where(address.value);
  useEffect(() => {
    const stop = new AbortController();
    const failed = (e: unknown) => { if (!broken(e)) setFault(reason(e)); };
    ask(ThingDocument, { id }, stop.signal).then((a) => setThing(a.entity), failed);
    ask(KindsDocument, { of: [id], where: filter }, stop.signal).then((a) => setKinds(a.aggregate), failed);
    return () => stop.abort();
  }, [id, JSON.stringify(filter)]);
  if (fault) return <p role="alert">{fault}</p>;
  if (thing === undefined) return <p role="status">{t('loading')}</p>;
  if (!thing) return <p>{t('nothingTitle')}</p>;
  const other = lang.value === 'ar' ? thing.names.en : thing.names.ar;
  return (
    <>
      <h1><ThingMark type={thing.type} /> <bdi>{nameOf(thing.names)}</bdi></h1>
      <p class="muted">{t(thing.type)}{other && <> · <bdi lang={lang.value === 'ar' ? 'en' : 'ar'}>{other}</bdi></>}</p>
      <Actions id={id} />
      <Expansions id={id} kinds={kinds} />
      <section class="rule">
        <h2>{t('evidence')}</h2>
        <ul class="lines">{links(id).map((l) => <RelationLine key={l.id} link={l} />)}</ul>
      </section>
    </>
  );
}

/** The relations of a thing that are shown. */
const links = (id: string) => [...whole.value.links.values()].filter((l) => l.from!.id === id || l.to!.id === id)
  .sort((a, b) => b.claimCount - a.claimCount);

function Actions({ id }: { id: string }) {
  const { of, hide } = address.value;
  const { centres } = whole.value;
  const open = centres.includes(id);
  const others = centres.filter((c) => c !== id);
  return (
    <p class="row">
      {open && others.length > 0 && (
        <button onClick={() => go({ of: of.filter((c) => c.id !== id) })}>{t('collapse')}</button>
      )}
      {!(open && !others.length) && <button onClick={() => go({ of: [{ id, types: [] }], article: '', paths: [] })}>{t('focus')}</button>}
      <button onClick={() => { pathFrom.value = id; document.getElementById('search')?.focus(); }}>{t('pathsFrom')}</button>
      <button onClick={() => go({ hide: [...hide, id], select: [] })}>{t('hide')}</button>
    </p>
  );
}

/** What a thing can be expanded by, with how many relations there are of each type. */
function Expansions({ id, kinds }: { id: string; kinds: KindsQuery['aggregate'] }) {
  const { centres } = whole.value;
  return (
    <details class="rule">
      <summary>{t('expand')}</summary>
      <ul class="lines">
        <li><button class="relation-line" onClick={() => expand(id, centres)}>{t('expandAll')}</button></li>
        {[...kinds].sort((a, b) => b.relations - a.relations).map((k) => {
          const type = k.keys[0] as RelationType;
          return (
            <li key={type}>
              <button class="relation-line" onClick={() => expand(id, centres, [type])}>
                <LineMark family={familyOf(type)} /> {phrase(type)} <span class="muted end">{k.relations}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
