// An article beside its graph: a sentence lights its relations, a relation scrolls to its words.
import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ClaimsHere } from '../evidence/ClaimsHere';
import { date, direction, t } from '../i18n/words';
import { address, go, lang } from '../state/address';
import { lit } from '../state/lit';
import { loading, whole } from '../state/picture';
import { familyOf } from '../theme/encoding';
import { Rejected } from '../review/Rejected';
import { report } from './Loader';
import { paragraphs, type Piece, type Sentence } from './marks';
import './article.css';

const cut = computed(() => (whole.value.article ? paragraphs(whole.value.article) : []));

export function ArticlePage() {
  const { select } = address.value;
  const { article } = whole.value;
  useEffect(() => {
    document.querySelector('.text .strong')?.scrollIntoView({ block: 'center' });
  }, [select.join(), article?.id]);
  if (!article) return loading.value ? <p role="status">{t('loading')}</p> : <p>{t('missing')}</p>;
  const ar = article.lang === 'AR';
  return (
    <article class="reader">
      <button class="link" onClick={() => go({ article: '', select: [] })}>{t('backToAll')}</button>
      {report.value.article === article.id && <p role="status" class="report">{report.value.text}</p>}
      <div lang={ar ? 'ar' : 'en'} dir={ar ? 'rtl' : 'ltr'}>
        <h1>{article.title}</h1>
        <p class="muted" lang={lang.value} dir={direction.value}>
          <bdi>{article.outlet}</bdi>{article.outlet && ' · '}<bdi>{date(article.published)}</bdi>
        </p>
        <div class="text">{cut.value.map((p) => <p>{p.map((s) => <SentenceText sentence={s} />)}</p>)}</div>
      </div>
      <Rejected article={article.id} />
      <ClaimsHere />
    </article>
  );
}

function SentenceText({ sentence }: { sentence: Sentence }) {
  const ids = [...new Set(sentence.claims.map((c) => c.relation?.id).filter((id) => id !== undefined))];
  const pieces = sentence.pieces.map((p) => <PieceText piece={p} />);
  if (!ids.length) return <span>{pieces}</span>;
  const choose = () => go({ select: ids }, true);
  return (
    <span class="sentence" role="button" tabIndex={0} onClick={choose}
      onKeyDown={(e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); choose(); } }}
      onMouseEnter={() => { lit.value = ids; }} onMouseLeave={() => { lit.value = []; }}
      onFocus={() => { lit.value = ids; }} onBlur={() => { lit.value = []; }}>
      {pieces}
    </span>
  );
}

function PieceText({ piece }: { piece: Piece }) {
  const { select } = address.value;
  const { thing, claims } = piece;
  const chosen = claims.find((c) => c.relation && select.includes(c.relation.id));
  const family = claims[0]?.relation && familyOf(claims[0].relation.type);
  const text = thing ? (
    <span class={`mention thing-${thing.type.toLowerCase()} ${select.includes(thing.id) ? 'strong' : ''}`}
      onClick={(e) => { e.stopPropagation(); go({ select: [thing.id] }, true); }}>{piece.text}</span>
  ) : piece.text;
  if (!claims.length) return <>{text}</>;
  const pointed = claims.some((c) => c.relation && lit.value.includes(c.relation.id));
  return <mark class={`${pointed ? 'lit' : ''} ${(chosen?.relation && familyOf(chosen.relation.type)) ?? family ?? ''} ${chosen ? 'strong' : ''}`}>{text}</mark>;
}
