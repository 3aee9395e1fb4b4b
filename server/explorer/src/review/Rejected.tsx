// What of an article was rejected: it does not count, and can be taken back.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { RejectedDocument, type RejectedQuery } from '../api/gen';
import { langOf, nameOf, t } from '../i18n/words';
import { phrase } from '../phrases/phrase';
import { changes } from '../state/picture';
import { Signature } from './Review';
import { viewer } from './viewer';

type Rejection = RejectedQuery['reviews']['nodes'][number];

export function Rejected({ article }: { article: string }) {
  const [found, setFound] = useState<Rejection[]>([]);
  const [undoing, setUndoing] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    ask(RejectedDocument, { article }, stop.signal).then((a) => setFound(a.reviews.nodes), (e) => { if (!broken(e)) setFound([]); }); // the picture tells of a failure
    return () => stop.abort();
  }, [article, changes.value]);
  if (!found.length) return null;
  return (
    <details class="rule">
      <summary>{t('rejectedHere', { n: found.length })}</summary>
      <ul class="claims">
        {found.map((r) => (
          <li key={r.id}>
            <p><bdi>{nameOf(r.read.from?.names ?? {})}</bdi> {phrase(r.read.type, r.read.from)} <bdi>{nameOf(r.read.to?.names ?? {})}</bdi></p>
            <blockquote lang={langOf(r.quote)} dir="auto">{r.quote}</blockquote>
            <p class="muted"><bdi>{r.by}</bdi> · <bdi>{r.why}</bdi></p>
            {undoing === r.id
              ? <Signature decision={{ undo: r.id }} done={() => setUndoing('')} />
              : viewer.value.mayEdit && <button class="link" onClick={() => setUndoing(r.id)}>{t('undoReview')}</button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
