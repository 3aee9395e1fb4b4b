// The legend is also the first filter: a line of it shows only its like.
import { t, type Word } from '../i18n/words';
import { address, go } from '../state/address';
import { whole } from '../state/picture';
import { families, statuses, thingTypes, typesOf, type Family } from '../theme/encoding';
import { LineMark, ThingMark } from '../theme/Mark';
import type { ComponentChildren } from 'preact';

function toggle<T>(list: T[], items: T[]): T[] {
  const all = items.every((i) => list.includes(i));
  return all ? list.filter((i) => !items.includes(i)) : [...new Set([...list, ...items])];
}

function Line({ on, quiet, onClick, children }: { on: boolean; quiet: boolean; onClick: () => void; children: ComponentChildren }) {
  return <li><button class={`legend-line ${quiet ? 'off' : ''}`} aria-pressed={on} onClick={onClick}>{children}</button></li>;
}

export function Legend() {
  const a = address.value;
  const present = new Set([...whole.value.things.values()].map((x) => x.type));
  const family = (f: Family) => typesOf[f].every((x) => a.types.includes(x));
  return (
    <section class="rule stack" aria-label={t('legend')}>
      <h2>{t('legend')}</h2>
      <ul class="legend">
        {families.map((f) => (
          <Line key={f} on={family(f)} quiet={a.types.length > 0 && !family(f)} onClick={() => go({ types: toggle(a.types, typesOf[f]) })}>
            <LineMark family={f} /> {t(f)}
          </Line>
        ))}
      </ul>
      <ul class="legend">
        {statuses.map((s) => (
          <Line key={s} on={a.status.includes(s)} quiet={a.status.length > 0 && !a.status.includes(s)} onClick={() => go({ status: toggle(a.status, [s]) })}>
            <LineMark status={s} /> {t(s)}
          </Line>
        ))}
      </ul>
      <ul class="legend two">
        {thingTypes.filter((x) => present.has(x) || a.things.includes(x)).map((x) => (
          <Line key={x} on={a.things.includes(x)} quiet={a.things.length > 0 && !a.things.includes(x)} onClick={() => go({ things: toggle(a.things, [x]) })}>
            <ThingMark type={x} /> {t(x)}
          </Line>
        ))}
      </ul>
      <ul class="legend muted">
        {([['wide', { wide: true }], ['doubleLine', { double: true }], ['contradicted', { contradicted: true }]] as [Word, object][]).map(([w, mark]) => (
          <li key={w} class="legend-line"><LineMark {...mark} /> {t(w)}</li>
        ))}
      </ul>
      <p class="muted small">{t('legendHint')}</p>
    </section>
  );
}

