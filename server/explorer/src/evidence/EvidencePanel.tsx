// What is known of what is selected: of a relation the claims for and against it, of a thing its relations.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { EvidenceDocument, type EvidenceQuery } from '../api/gen';
import { period, t } from '../i18n/words';
import { reason } from '../shell/reason';
import { address, go } from '../state/address';
import { whole } from '../state/picture';
import { ClaimLine } from './ClaimLine';
import { RelationLine, Sentence } from './Sentence';
import { ThingPanel } from './ThingPanel';
import './evidence.css';

export function EvidencePanel() {
  const { select } = address.value;
  const [id = ''] = select;
  return (
    <div class="stack">
      <button class="link desk" onClick={() => go({ select: [] })}>{t('close')}</button>
      {select.length > 1 ? <Several ids={select} /> : id.startsWith('relation:') ? <Evidence key={id} id={id} /> : <ThingPanel key={id} id={id} />}
    </div>
  );
}

function Several({ ids }: { ids: string[] }) {
  const p = whole.value;
  const links = ids.map((id) => p.links.get(id)).filter((l) => l !== undefined);
  const things = ids.filter((id) => p.things.has(id));
  const between = [...p.links.values()].filter((l) => things.includes(l.from!.id) && things.includes(l.to!.id));
  return (
    <>
      <h1>{t('together', { n: ids.length })}</h1>
      {things.length > 0 && (
        <p class="row">
          <button onClick={() => go({ hide: [...address.peek().hide, ...things], select: [] })}>{t('hideAll')}</button>
          {things.length === 2 && <button onClick={() => go({ paths: things, path: 1, article: '', select: [] })}>{t('pathsBetween')}</button>}
        </p>
      )}
      <ul class="lines">{[...links, ...between].map((l) => <RelationLine key={l.id} link={l} />)}</ul>
    </>
  );
}

function Evidence({ id }: { id: string }) {
  const [relation, setRelation] = useState<EvidenceQuery['relation'] | undefined>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    ask(EvidenceDocument, { id }, stop.signal).then((a) => setRelation(a.relation), (e) => { if (!broken(e)) setFault(reason(e)); });
    return () => stop.abort();
  }, [id]);
  if (fault) return <p role="alert">{fault}</p>;
  if (relation === undefined) return <p role="status">{t('loading')}</p>;
  if (!relation) return <p>{t('nothingTitle')}</p>;
  const claims = relation.claims.nodes;
  const against = claims.filter((c) => c.status === 'DENIED');
  const rest = claims.filter((c) => c.status !== 'DENIED');
  return (
    <>
      <h1><Sentence link={relation} /></h1>
      <p class="muted">{[t(relation.status), period(relation)].filter(Boolean).join(' · ')}</p>
      {!whole.value.links.has(id) && relation.from && relation.to && (
        <button onClick={() => go({ of: [relation.from!, relation.to!].map((x) => ({ id: x.id, types: [] })), article: '', paths: [] })}>{t('showHere')}</button>
      )}
      {rest.length > 0 && <section><h2>{t('for')}</h2><ul class="claims">{rest.map((c) => <ClaimLine key={c.id} claim={c} relation={id} />)}</ul></section>}
      <section class="rule">
        <h2>{t('against')}</h2>
        {against.length ? <ul class="claims">{against.map((c) => <ClaimLine key={c.id} claim={c} relation={id} />)}</ul> : <p class="muted">{t('noneAgainst')}</p>}
      </section>
    </>
  );
}
