// What is known of what is selected: of a relation the claims for and against it, of a thing its relations.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { ClaimsDocument, EvidenceDocument, type EvidenceQuery, type Status } from '../api/gen';
import { usePages } from '../api/pages';
import { period, t, type Word } from '../i18n/words';
import { Long } from '../shell/Long';
import { reason } from '../shell/reason';
import { address, go } from '../state/address';
import { centre } from '../state/centre';
import { hide } from '../state/expand';
import { changes, whole, type Link } from '../state/picture';
import { ClaimLine } from './ClaimLine';
import { Coverage } from './Coverage';
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
          <button onClick={() => hide(things)}>{t('hideAll')}</button>
          {things.length === 2 && <button onClick={() => go({ paths: things, path: 1, article: '', select: [] })}>{t('pathsBetween')}</button>}
        </p>
      )}
      <Long items={[...new Set([...links, ...between])]} line={(l) => <RelationLine key={l.id} link={l} />} />
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
  }, [id, changes.value]);
  if (fault) return <p role="alert">{fault}</p>;
  if (relation === undefined) return <p role="status">{t('loading')}</p>;
  if (!relation) return <p>{t('nothingTitle')}</p>;
  return (
    <>
      <h1><Sentence link={relation} /></h1>
      <p class="muted">{[t(relation.status), period(relation)].filter(Boolean).join(' · ')}</p>
      {!whole.value.links.has(id) && relation.from && relation.to && (
        <button onClick={() => go({ of: [relation.from!, relation.to!].map((x) => centre(x.id)), article: '', paths: [] })}>{t('showHere')}</button>
      )}
      <Claims link={relation} title="for" status={['ACTUAL', 'PLANNED', 'POSSIBLE']} none="noneFor" />
      <Claims link={relation} title="against" status={['DENIED']} none="noneAgainst" />
      <Coverage of={null} where={{ ids: [id] }} />
    </>
  );
}

/** The claims of some statuses, the latest article first. */
function Claims({ link, title, status, none }: { link: Link; title: Word; status: Status[]; none: Word }) {
  const { nodes, total, fault, more } = usePages(link.id + status + changes.value, async (after, stop) =>
    (await ask(ClaimsDocument, { id: link.id, status, after }, stop)).relation!.claims);
  return (
    <section class="rule">
      <h2>{t(title)}</h2>
      {fault ? <p role="alert">{reason(fault)}</p> : nodes?.length === 0 && <p class="muted">{t(none)}</p>}
      <ul class="claims">{nodes?.map((c) => <ClaimLine key={c.id} claim={c} link={link} />)}</ul>
      {more && <button onClick={more}>{t('moreLeft', { n: total - nodes!.length })}</button>}
    </section>
  );
}
