// What the open article claims of the selected relations.
import { t } from '../i18n/words';
import { address, go } from '../state/address';
import { whole } from '../state/picture';
import { ClaimLine } from './ClaimLine';
import { Sentence } from './Sentence';
import './evidence.css';

export function ClaimsHere() {
  const { select } = address.value;
  const claims = whole.value.article?.claims.nodes.filter((c) => c.relation &&
    (select.includes(c.relation.id) || select.includes(c.relation.from!.id) || select.includes(c.relation.to!.id))) ?? [];
  if (!claims.length) return null;
  return (
    <section class="here" aria-label={t('evidence')}>
      <ul class="claims">
        {claims.map((c) => (
          <li key={c.id}>
            <Sentence link={c.relation!} />
            <ul><ClaimLine claim={{ ...c, quote: '' }} link={c.relation!} /></ul>
            <button class="link" onClick={() => go({ article: '', select: [c.relation!.id] })}>{t('allEvidence')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
