// A thing: what can be done with it, and its relations, each of which opens its evidence.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { ThingDocument, type ThingQuery } from '../api/gen';
import { nameOf, t } from '../i18n/words';
import { Long } from '../shell/Long';
import { reason } from '../shell/reason';
import { address, go, lang } from '../state/address';
import { pathFrom } from '../state/pathFrom';
import { centre } from '../state/centre';
import { collapse, collapsible, expand, hide } from '../state/expand';
import { where, whole } from '../state/picture';
import { ThingMark } from '../theme/Mark';
import { Coverage } from './Coverage';
import { Expansions } from './Expansions';
import { RelationLine } from './Sentence';

export function ThingPanel({ id }: { id: string }) {
  const [thing, setThing] = useState<ThingQuery['entity'] | undefined>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    ask(ThingDocument, { id }, stop.signal).then((a) => setThing(a.entity), (e) => { if (!broken(e)) setFault(reason(e)); });
    return () => stop.abort();
  }, [id]);
  if (fault) return <p role="alert">{fault}</p>;
  if (thing === undefined) return <p role="status">{t('loading')}</p>;
  if (!thing) return <p>{t('nothingTitle')}</p>;
  const other = lang.value === 'ar' ? thing.names.en : thing.names.ar;
  return (
    <>
      <h1><ThingMark type={thing.type} /> <bdi>{nameOf(thing.names)}</bdi></h1>
      <p class="muted">{t(thing.type)}{other && <> · <bdi lang={lang.value === 'ar' ? 'en' : 'ar'}>{other}</bdi></>}</p>
      <Actions id={id} />
      <Expansions id={id} />
      <Coverage of={[id]} where={where(address.value)} />
      <section class="rule">
        <h2>{t('evidence')}</h2>
        <Long items={links(id)} line={(l) => <RelationLine key={l.id} link={l} end={id} />} />
      </section>
    </>
  );
}

/** The relations of a thing that are shown. */
const links = (id: string) => [...whole.value.links.values()].filter((l) => l.from!.id === id || l.to!.id === id)
  .sort((a, b) => b.claimCount - a.claimCount);

function Actions({ id }: { id: string }) {
  const { centres, more } = whole.value;
  const alone = centres.length === 1 && centres[0] === id;
  return (
    <p class="row">
      {!centres.includes(id) && <button onClick={() => expand(centre(id))}>{t('expand')}</button>}
      {more.has(id) && <button onClick={() => expand(centre(id))}>{t('more')}</button>}
      {collapsible(id) && <button onClick={() => collapse(id)}>{t('collapse')}</button>}
      {!alone && <button onClick={() => go({ of: [centre(id)], article: '', paths: [] })}>{t('focus')}</button>}
      <button onClick={() => { pathFrom.value = id; document.getElementById('search')?.focus(); }}>{t('pathsFrom')}</button>
      <button onClick={() => hide([id])}>{t('hide')}</button>
    </p>
  );
}
