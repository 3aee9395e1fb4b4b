// A verdict on a claim, given where it stands: its words say it, do not, or say something else. Each is signed, says why, and can be undone.
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { ReviewDocument, UndoReviewDocument, type SaidFragment, type StatementInput, type Verdict } from '../api/gen';
import { t, type Word } from '../i18n/words';
import { reason } from '../shell/reason';
import { reload, type Link } from '../state/picture';
import { Correction } from './Correction';
import { viewer } from './viewer';
import './review.css';

/** Who reviews, as they last said; the server's own knowledge goes before it. */
const reviewer = signal('');

type Decision = { verdict: Verdict } | { undo: string };

async function decide(claim: string, decision: Decision, says: StatementInput | null, why: string): Promise<void> {
  const by = reviewer.value.trim() || null;
  if ('undo' in decision) await ask(UndoReviewDocument, { id: decision.undo, why, by });
  else await ask(ReviewDocument, { claim, verdict: decision.verdict, says, why, by });
  reload();
}

const words: Record<Verdict, Word> = { CONFIRMED: 'confirm', REJECTED: 'reject', CORRECTED: 'correct' };

/** The verdict that stands on a claim, and to those who may decide, the means to give one. */
export function Review({ claim, link }: { claim: SaidFragment; link: Link }) {
  const [asked, setAsked] = useState<Decision | null>(null);
  const { review } = claim;
  const confirmed = review?.verdict === 'CONFIRMED';
  const verdicts: Verdict[] = confirmed ? ['CORRECTED', 'REJECTED'] : ['CONFIRMED', 'CORRECTED', 'REJECTED'];
  const choice = (decision: Decision, word: Word) => <button key={word} class="link" aria-expanded={!!asked} onClick={() => setAsked(decision)}>{t(word)}</button>;
  return (
    <div class="review">
      {review && <p class="muted"><strong>{t(confirmed ? 'confirmed' : 'corrected')}</strong> · <bdi>{review.by}</bdi> · <bdi>{review.why}</bdi></p>}
      {viewer.value.mayEdit && (
        <p class="row">
          {verdicts.map((verdict) => choice({ verdict }, words[verdict]))}
          {review && choice({ undo: review.id }, 'undoReview')}
        </p>
      )}
      {asked && <Signature key={JSON.stringify(asked)} claim={claim} link={link} decision={asked} done={() => setAsked(null)} />}
    </div>
  );
}

/** Asks who decides and why, and of a correction what the words say, and has the server keep it. */
export function Signature({ claim, link, decision, done }: { claim?: SaidFragment; link?: Link; decision: Decision; done: () => void }) {
  const [why, setWhy] = useState('');
  const [says, setSays] = useState<StatementInput>({});
  const [fault, setFault] = useState('');
  const correcting = 'verdict' in decision && decision.verdict === 'CORRECTED';
  const go = async (e: Event) => {
    e.preventDefault();
    try {
      await decide(claim?.id ?? '', decision, correcting ? says : null, why);
      done();
    } catch (wrong) {
      setFault(reason(wrong));
    }
  };
  const word = 'undo' in decision ? 'undoReview' : words[decision.verdict];
  return (
    <form class="stack signature" onSubmit={(e) => void go(e)}>
      {correcting && claim && link && <Correction claim={claim} link={link} set={setSays} />}
      <label>{t('why')} <input name="why" dir="auto" required value={why} ref={(e) => { if (!correcting && !why) e?.focus(); }} onInput={(e) => setWhy(e.currentTarget.value)} /></label>
      {!viewer.value.name && <label>{t('yourName')} <input name="by" dir="auto" placeholder={t('optional')} value={reviewer.value} onInput={(e) => { reviewer.value = e.currentTarget.value; }} /></label>}
      <p class="row"><button class="primary" disabled={correcting && !Object.keys(says).length}>{t(word)}</button> <button type="button" onClick={done}>{t('close')}</button></p>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
