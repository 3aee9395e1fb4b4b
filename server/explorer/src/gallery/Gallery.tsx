// A gallery of questions worth asking: the example queries, each with a form of its variables and its answer.
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { ExamplesDocument, TypedDocumentString, type ExamplesQuery } from '../api/gen';
import { t } from '../i18n/words';
import { reason } from '../shell/reason';
import { address, go, lang } from '../state/address';
import { centre } from '../state/centre';
import { Answer, nextOf, thingsIn } from './Answer';
import { Field } from './Field';
import { read, written } from './values';
import './gallery.css';

type Example = ExamplesQuery['exampleQueries'][number];

const examples = signal<Example[] | null>(null);
const fault = signal<unknown>(null);

/** The name under which the address asks for the list. */
const list = 'all';

export function Gallery() {
  useEffect(() => {
    if (!examples.value) ask(ExamplesDocument, {}).then((a) => { examples.value = a.exampleQueries; fault.value = null; }, (e) => { fault.value = e; });
  }, []);
  const chosen = examples.value?.find((e) => e.name === address.value.ask);
  if (fault.value) return <p role="alert">{reason(fault.value)}</p>;
  if (!examples.value) return <p role="status">{t('loading')}</p>;
  if (chosen) return <Question key={chosen.name} example={chosen} />;
  return (
    <div class="stack">
      <h1>{t('questions')}</h1>
      <p class="muted">{t('questionsText')}</p>
      <ul class="questions">
        {examples.value.map((e) => (
          <li key={e.name}>
            <button class="article-line" onClick={() => go({ ask: e.name, values: '', article: '', select: [] })}>
              <strong>{lang.value === 'ar' ? e.titleAr : e.titleEn}</strong>
              <span class="muted">{lang.value === 'ar' ? e.aboutAr : e.aboutEn}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The values that the address gives, by variable. */
const given = (): Record<string, string> => {
  try {
    return JSON.parse(address.value.values || '{}') as Record<string, string>;
  } catch {
    return {}; // an address that somebody has cut short
  }
};

function Question({ example }: { example: Example }) {
  const ar = lang.value === 'ar';
  const texts = { ...Object.fromEntries(example.variables.map((v) => [v.name, written(v.default)])), ...given() };
  const asked = example.variables.filter((v) => v.name !== 'after'); // a list is read on by a button
  const [draft, setDraft] = useState(texts);
  const [answer, setAnswer] = useState<unknown>(undefined);
  const [wrong, setWrong] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const variables = Object.fromEntries(example.variables.map((v) => [v.name, read(texts[v.name] ?? '', v.type)]));
    setWrong('');
    ask(new TypedDocumentString<unknown, typeof variables>(example.text, {}), variables, stop.signal)
      .then(setAnswer, (e) => { if (!broken(e)) setWrong(reason(e)); });
    return () => stop.abort();
  }, [address.value.values]);
  const next = 'after' in texts ? nextOf(answer) : undefined;
  const things = [...thingsIn(answer)].slice(0, 100);
  return (
    <div class="stack">
      <button class="link" onClick={() => go({ ask: list, values: '' })}>{t('allQuestions')}</button>
      <h1>{ar ? example.titleAr : example.titleEn}</h1>
      <p class="muted">{ar ? example.aboutAr : example.aboutEn}</p>
      <form class="stack" onSubmit={(e) => { e.preventDefault(); go({ values: JSON.stringify({ ...draft, after: undefined }) }); }}>
        {asked.map((v) => (
          <Field key={v.name} id={`value-${v.name}`} label={ar ? v.aboutAr : v.aboutEn} type={v.type} value={draft[v.name] ?? ''}
            set={(text) => setDraft({ ...draft, [v.name]: text })} />
        ))}
        <p class="row">
          {asked.length > 0 && <button class="primary">{t('askIt')}</button>}
          {things.length > 0 && <button type="button" onClick={() => go({ of: things.map((id) => centre(id, { cap: 0 })), kind: 'ALL', article: '', paths: [], view: 'graph' })}>{t('showHere')}</button>}
          <a href={`graphiql/?example=${example.name}`} target="_blank">GraphiQL</a>
        </p>
      </form>
      {wrong && <p role="alert">{wrong}</p>}
      {answer === undefined && !wrong && <p role="status">{t('loading')}</p>}
      {answer !== undefined && <section class="rule" aria-label={t('answer')}><h2>{t('answer')}</h2><Answer value={answer} />{next && <button onClick={() => go({ values: JSON.stringify({ ...given(), after: next }) })}>{t('next')}</button>}</section>}
    </div>
  );
}
