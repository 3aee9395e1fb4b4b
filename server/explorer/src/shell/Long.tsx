// A list that may be long: its beginning, and more of it when that is asked for.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/words';

/** So many lines are added at a time. */
const step = 100;

export function Long<T>({ items, line }: { items: T[]; line: (item: T) => ComponentChildren }) {
  const [shown, show] = useState(step);
  return (
    <>
      <ul class="lines">{items.slice(0, shown).map(line)}</ul>
      {items.length > shown && <button class="link" onClick={() => show(shown + step)}>{t('moreLeft', { n: items.length - shown })}</button>}
    </>
  );
}
