// The paths between two things, stepped through one by one.
import { direction, nameOf, t } from '../i18n/words';
import { address, go } from '../state/address';
import { loading, whole } from '../state/picture';

export function PathSteps() {
  const { paths, path } = address.value;
  if (paths.length !== 2) return null;
  const p = whole.value;
  const name = (id: string) => nameOf(p.things.get(id)?.names ?? { en: id });
  const n = p.paths.length;
  const step = (by: number) => go({ path: ((path - 1 + by + n) % n) + 1, select: [] }, true);
  const steps = p.paths[path - 1]?.things.map((thing) => nameOf(thing.names)).join(direction.value === 'rtl' ? ' ← ' : ' → ');
  return (
    <div class="paths row" aria-live="polite">
      <strong>{t('pathsTitle', { a: name(paths[0]!), b: name(paths[1]!) })}</strong>
      {n > 0 && (
        <>
          <button onClick={() => step(path ? -1 : 0)}>{t('previous')}</button>
          <span>{t('pathN', { i: path || '–', n })}</span>
          <button onClick={() => step(1)}>{t('next')}</button>
          {steps && <span>{steps}</span>}
        </>
      )}
      {n === 0 && !loading.value && <span>{t('noPath')}</span>}
      <button class="link end" onClick={() => go({ paths: [], path: 0 })}>{t('backToAll')}</button>
    </div>
  );
}
