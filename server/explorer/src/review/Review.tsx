// A verdict on a claim, given where it stands: its words say it, or do not. Each is signed, says why, and can be undone.
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { ReviewDocument, UndoReviewDocument, type SaidFragment, type Verdict } from '../api/gen';
import { t } from '../i18n/words';
import { reason } from '../shell/reason';
import { reload } from '../state/picture';
import './review.css';

/** Who reviews, as they last said; the server's own knowledge goes before it. */
const reviewer = signal('');

type Decision = { verdict: Verdict } | { undo: string };

async function decide(claim: string, decision: Decision, why: string): Promise<void> {
  const by = reviewer.value.trim() || null;
  if ('undo' in decision) await ask(UndoReviewDocument, { id: decision.undo, why, by });
  else await ask(ReviewDocument, { claim, verdict: decision.verdict, why, by });
  reload();
}

/** The verdict that stands on a claim, and the means to give one. */
export function Review({ claim }: { claim: Pick<SaidFragment, 'id' | 'review'> }) {
  const [asked, setAsked] = useState<Decision | null>(null);
  const { review } = claim;
  const confirmed = review?.verdict === 'CONFIRMED';
  return (
    <div class="review">
      {review && <p class="muted"><strong>{t(confirmed ? 'confirmed' : 'corrected')}</strong> · <bdi>{review.by}</bdi> · <bdi>{review.why}</bdi></p>}
      <p class="row">
        {!confirmed && <button class="link" aria-expanded={!!asked} onClick={() => setAsked({ verdict: 'CONFIRMED' })}>{t('confirm')}</button>}
        <button class="link" aria-expanded={!!asked} onClick={() => setAsked({ verdict: 'REJECTED' })}>{t('reject')}</button>
        {review && <button class="link" aria-expanded={!!asked} onClick={() => setAsked({ undo: review.id })}>{t('undoReview')}</button>}
      </p>
      {asked && <Signature claim={claim.id} decision={asked} done={() => setAsked(null)} />}
    </div>
  );
}

/** Asks who decides and why, and has the server keep it. */
export function Signature({ claim, decision, done }: { claim: string; decision: Decision; done: () => void }) {
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState('');
  const go = async (e: Event) => {
    e.preventDefault();
    try {
      await decide(claim, decision, why);
      done();
    } catch (wrong) {
      setFault(reason(wrong));
    }
  };
  const word = 'undo' in decision ? 'undoReview' : decision.verdict === 'CONFIRMED' ? 'confirm' : 'reject';
  return (
    <form class="stack signature" onSubmit={(e) => void go(e)}>
      <label>{t('why')} <input dir="auto" required value={why} ref={(e) => e?.focus()} onInput={(e) => setWhy(e.currentTarget.value)} /></label>
      <label>{t('yourName')} <input dir="auto" placeholder={t('optional')} value={reviewer.value} onInput={(e) => { reviewer.value = e.currentTarget.value; }} /></label>
      <p class="row"><button class="primary">{t(word)}</button> <button type="button" onClick={done}>{t('close')}</button></p>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
