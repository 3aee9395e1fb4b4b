// What the words of a claim say, where the loader read something else in them: a form of what it read, to be changed.
import { useState } from 'preact/hooks';
import type { RelationType, SaidFragment, StatementInput, Status } from '../api/gen';
import { Field } from '../gallery/Field';
import { nameOf, t, type Word } from '../i18n/words';
import { phrase, relationTypes } from '../phrases/phrase';
import type { Link, Thing } from '../state/picture';
import { statuses } from '../theme/encoding';

/** What the loader read, as the form shows it. */
const readOf = (claim: SaidFragment, link: Link) => ({
  from: link.from!.id, type: link.type as string, to: link.to!.id, status: claim.status as string, since: claim.since ?? '', until: claim.until ?? '',
});

export function Correction({ claim, link, set }: { claim: SaidFragment; link: Link; set: (says: StatementInput) => void }) {
  const read = readOf(claim, link);
  const [draft, setDraft] = useState(read);
  const change = (changed: Partial<typeof read>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    const differs = (Object.keys(read) as (keyof typeof read)[]).filter((k) => next[k].trim() !== read[k]);
    set(Object.fromEntries(differs.map((k) => [k, next[k].trim() || null])) as StatementInput);
  };
  const end = (name: 'from' | 'to', label: Word, thing: Thing) => (
    <Field id={`correct-${name}`} type="ID!" value={draft[name]} set={(id) => change({ [name]: id })}
      label={draft[name] === thing.id ? `${t(label)}: ${nameOf(thing.names)}` : t(label)} />
  );
  const choice = (name: 'type' | 'status', label: Word, options: [string, string][]) => (
    <label>{t(label)} <select name={name} value={draft[name]} onChange={(e) => change({ [name]: e.currentTarget.value })}>
      {options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
    </select></label>
  );
  const day = (name: 'since' | 'until', label: Word) => (
    <label>{t(label)} <input name={name} dir="ltr" placeholder="2022-01-19" pattern="\d{4}(-\d\d(-\d\d)?)?" value={draft[name]} onInput={(e) => change({ [name]: e.currentTarget.value })} /></label>
  );
  return (
    <fieldset class="stack">
      <legend>{t('correctText')}</legend>
      {end('from', 'who', link.from!)}
      {choice('type', 'what', relationTypes.map((type: RelationType) => [type, phrase(type, link.from)]))}
      {end('to', 'whom', link.to!)}
      <p class="row"><button type="button" class="link" onClick={() => change({ from: draft.to, to: draft.from })}>{t('swapEnds')}</button></p>
      {choice('status', 'status', statuses.map((status: Status) => [status, t(status)]))}
      <div class="row">{day('since', 'fromYear')} {day('until', 'toYear')}</div>
    </fieldset>
  );
}
