// Search to focus: a name in either script, and the picture stands around what was chosen.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ask, broken } from '../api/client';
import { SearchDocument, type SearchQuery } from '../api/gen';
import { nameOf, t } from '../i18n/words';
import { address, go, pathsTo } from '../state/address';
import { centre } from '../state/centre';
import { pathFrom } from '../state/pathFrom';
import { ThingMark } from '../theme/Mark';

type Hit = SearchQuery['search']['hits'][number];
const hits = signal<Hit[] | null>(null);
const at = signal(0);
let stop = new AbortController();

async function look(text: string): Promise<void> {
  stop.abort();
  stop = new AbortController();
  if (!text.trim()) { hits.value = null; return; }
  try {
    hits.value = (await ask(SearchDocument, { text }, stop.signal)).search.hits;
    at.value = 0;
  } catch (e) {
    if (!broken(e)) hits.value = null; // the page tells of a lost connection
  }
}

export function SearchBox() {
  const box = useRef<HTMLInputElement>(null);
  const found = hits.value;
  const choose = (hit: Hit) => {
    hits.value = null;
    box.current!.value = '';
    const { id } = hit.node;
    if (pathFrom.value) pathsTo(id);
    else go({ of: [centre(id)], article: '', paths: [], select: [id], hide: address.peek().hide.filter((h) => h !== id) });
  };
  const keys = (e: KeyboardEvent) => {
    if (!found) return;
    if (e.key === 'ArrowDown') at.value = Math.min(at.value + 1, found.length - 1);
    else if (e.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
    else if (e.key === 'Enter' && found[at.value]) choose(found[at.value]!);
    else if (e.key === 'Escape') hits.value = null;
    else return;
    e.preventDefault();
  };
  return (
    <div class="search">
      <label class="hidden" for="search">{t('find')}</label>
      <input ref={box} id="search" type="search" placeholder={t('findHint')} autocomplete="off" spellcheck={false}
        role="combobox" list={undefined} aria-expanded={!!found} aria-controls="hits" aria-autocomplete="list"
        aria-activedescendant={found?.length ? `hit-${at.value}` : undefined}
        onInput={(e) => void look(e.currentTarget.value)} onKeyDown={keys} />
      <ul id="hits" role="listbox" aria-label={t('find')} hidden={!found?.length}>
        {found?.map((hit, i) => (
          <li key={hit.node.id} id={`hit-${i}`} role="option" aria-selected={i === at.value} onClick={() => choose(hit)}>
            <ThingMark type={hit.node.type} /> <bdi>{nameOf(hit.node.names)}</bdi> <span class="muted">{t(hit.node.type)}</span>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p class="muted" role="status">{t('findNone')}</p>}
      {pathFrom.value && <p role="status">{t('pathsPick')} <button class="link" onClick={() => { pathFrom.value = ''; }}>{t('close')}</button></p>}
    </div>
  );
}
