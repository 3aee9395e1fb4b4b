// Two clocks: when it held, and when it was known. Each can be played.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { date, t, type Word } from '../i18n/words';
import { address, go } from '../state/address';
import { loading, whole } from '../state/picture';

const pace = 700; // milliseconds between steps

/** Which clock runs. */
const playing = signal<'' | 'at' | 'known'>('');

/** The months to now, from the year by which a tenth of what the picture dates had begun. */
function months(): string[] {
  const starts = [...whole.value.links.values()].map((l) => l.start).filter((s): s is string => !!s).sort();
  const first = Number((starts[Math.floor(starts.length * 0.1)] ?? '2000').slice(0, 4));
  const now = new Date();
  const count = (now.getUTCFullYear() - first) * 12 + now.getUTCMonth() + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, i) => new Date(Date.UTC(first, i)).toISOString().slice(0, 7));
}

let heldMonths: string[] = [];

export function Clocks() {
  const { at, known } = address.value;
  if (!at || !heldMonths.length) heldMonths = months(); // the scale stays while the clock moves
  return (
    <section class="rule stack" aria-label={t('clocks')}>
      <h2>{t('clocks')}</h2>
      <Clock name="at" word="heldAt" none="anyTime" value={at} steps={heldMonths} />
      <Clock name="known" word="knownAt" none="now" value={known.slice(0, 10)} steps={days()} />
    </section>
  );
}

/** The last ninety days: the graph knows since it was first loaded. */
function days(): string[] {
  return Array.from({ length: 90 }, (_, i) => new Date(Date.now() - (89 - i) * 24 * 3600 * 1000).toISOString().slice(0, 10));
}

function Clock({ name, word, none, value, steps }: { name: 'at' | 'known'; word: Word; none: Word; value: string; steps: string[] }) {
  const index = value ? Math.max(0, steps.findIndex((s) => s >= value)) : steps.length;
  const set = (i: number) => {
    const step = steps[i] ?? '';
    go({ [name]: step && name === 'known' ? `${step}T23:59:59Z` : step }, true);
  };
  const on = playing.value === name;
  useEffect(() => {
    if (!on || loading.value) return;
    const timer = setTimeout(() => {
      if (index >= steps.length) playing.value = '';
      else set(index + 1);
    }, pace);
    return () => clearTimeout(timer);
  }, [on, index, loading.value]);
  const play = () => {
    if (!on && index >= steps.length) set(0);
    playing.value = on ? '' : name;
  };
  const text = value ? date(value) : t(none);
  return (
    <div class="clock">
      <label class="slider">
        <span>{t(word)}</span> <output>{text}</output>
        <input type="range" min={0} max={steps.length} value={index} aria-valuetext={text} onInput={(e) => set(Number(e.currentTarget.value))} />
      </label>
      <button aria-label={`${t(on ? 'pause' : 'play')}: ${t(word)}`} onClick={play}>{on ? '❚❚' : '▶'}</button>
    </div>
  );
}
