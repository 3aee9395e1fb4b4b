// Filters beyond those of the legend.
import { count, t, type Word } from '../i18n/words';
import { address, go, type Sources } from '../state/address';
import { picture } from '../state/picture';

export function Filters() {
  const a = address.value;
  const { things, links } = picture.value;
  const changed = a.types.length + a.things.length + a.status.length + a.confidence + a.sources + a.degree > 0 || a.kind !== 'NEWS' || a.at || a.known;
  return (
    <section class="rule stack" aria-label={t('filters')}>
      <h2>{t('filters')}</h2>
      <p class="muted" role="status">{t('summary', { things: count('things', things.size), relations: count('relations', links.size) })}</p>
      <fieldset class="row">
        <legend>{t('source')}</legend>
        {(['NEWS', 'TABLE', 'ALL'] as Sources[]).map((k) => (
          <label key={k}><input type="radio" name="kind" checked={a.kind === k} onChange={() => go({ kind: k })} /> {t(k)}</label>
        ))}
      </fieldset>
      <Slider word="confidence" value={a.confidence} max={0.95} step={0.05} text={`${Math.round(a.confidence * 100)}%`} set={(confidence) => go({ confidence }, true)} />
      <Slider word="sources" value={a.sources} max={10} step={1} text={String(a.sources)} set={(sources) => go({ sources }, true)} />
      <Slider word="degree" value={a.degree} max={20} step={1} text={String(a.degree)} set={(degree) => go({ degree }, true)} />
      {changed && (
        <button class="link" onClick={() => go({ types: [], things: [], status: [], confidence: 0, sources: 0, degree: 0, kind: 'NEWS', at: '', known: '' })}>
          {t('clearFilters')}
        </button>
      )}
    </section>
  );
}

function Slider({ word, value, max, step, text, set }: {
  word: Word; value: number; max: number; step: number; text: string; set: (value: number) => void;
}) {
  return (
    <label class="slider">
      <span>{t(word)}</span> <output>{text}</output>
      <input type="range" min={0} max={max} step={step} value={value} aria-valuetext={text} onInput={(e) => set(Number(e.currentTarget.value))} />
    </label>
  );
}
