// A claim: its exact words, who says so, how it is meant, and when; and the text around them.
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { TextDocument, type SaidFragment, type SourceFragment } from '../api/gen';
import { date, langOf, nameOf, period, t } from '../i18n/words';
import { go } from '../state/address';
import type { Link } from '../state/picture';
import { Review } from '../review/Review';
import { reason } from '../shell/reason';
import { LineMark } from '../theme/Mark';

type Said = SaidFragment & { article?: SourceFragment | null };

/** So many code points are shown on each side of the words. */
const margin = 280;

export function ClaimLine({ claim, link }: { claim: Said; link: Link }) {
  const { article } = claim;
  const news = article?.kind === 'NEWS';
  return (
    <li class="claim">
      {article?.kind === 'TABLE' ? null : <blockquote lang={langOf(claim.quote)} dir={langOf(claim.quote) === 'ar' ? 'rtl' : 'ltr'}>{claim.quote}</blockquote>}
      <p class="muted">
        <LineMark status={claim.status} /> {t(claim.status)}
        {claim.since && ` · ${period({ start: claim.since, end: claim.until })}`} · {t('sure', { n: Math.round(claim.confidence * 100) })}
      </p>
      <p class="muted">
        {claim.speaker ? <bdi>{nameOf(claim.speaker)}</bdi> : (news || !article) && t('article')}
        {article && !news && <>{claim.speaker && ' · '}{t('table_row')}: <bdi>{article.title}</bdi></>}
        {article && news && [article.outlet, date(article.published)].map((x) => x && <> · <bdi>{x}</bdi></>)}
      </p>
      {article && (
        <p class="row">
          <Context claim={claim} article={article} />
          {news && <button class="link" onClick={() => go({ article: article.id, select: [link.id] })}>{t('openArticle')}</button>}
        </p>
      )}
      {article?.kind !== 'TABLE' && <Review claim={claim} link={link} />}
    </li>
  );
}

/** The text around a claim, fetched when it is asked for. */
function Context({ claim, article }: { claim: Said; article: SourceFragment }) {
  const [text, setText] = useState<string | null>(null);
  const open = async () => {
    try {
      setText((await ask(TextDocument, { id: article.id })).article?.text ?? '');
    } catch (e) {
      setText(reason(e));
    }
  };
  if (text === null) return <button class="link" onClick={() => void open()}>{t('showText')}</button>;
  const points = Array.from(text);
  const from = Math.max(0, claim.start - margin);
  const ar = langOf(claim.quote) === 'ar';
  return (
    <>
      <button class="link" onClick={() => setText(null)}>{t('hideText')}</button>
      <span class="context" lang={ar ? 'ar' : 'en'} dir={ar ? 'rtl' : 'ltr'}>
        {from > 0 && '…'}{points.slice(from, claim.start).join('')}
        <mark class="strong">{points.slice(claim.start, claim.end).join('')}</mark>
        {points.slice(claim.end, claim.end + margin).join('')}{claim.end + margin < points.length && '…'}
      </span>
    </>
  );
}
