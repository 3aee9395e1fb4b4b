// A field for a variable; where it wants the id of a thing, the thing is found by its name.
import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { SearchDocument, type SearchQuery } from '../api/gen';
import { nameOf } from '../i18n/words';

export function Field({ id, label, type, value, set }: { id: string; label: string; type: string; value: string; set: (text: string) => void }) {
  const [hits, setHits] = useState<SearchQuery['search']['hits']>([]);
  const named = type.includes('ID');
  const take = (text: string) => {
    set(text);
    const last = text.split(',').at(-1)!.trim();
    if (!named || last.length < 2 || last.includes(':')) return;
    ask(SearchDocument, { text: last }).then((a) => setHits(a.search.hits), () => setHits([])); // the field takes an id all the same
  };
  const before = value.includes(',') ? value.slice(0, value.lastIndexOf(',') + 1) : '';
  return (
    <label class="field" for={id}>{label}
      <input id={id} dir="auto" value={value} list={named ? `${id}-hits` : undefined} required={type.endsWith('!')} autocomplete="off"
        onInput={(e) => take(e.currentTarget.value)} />
      {named && <datalist id={`${id}-hits`}>{hits.map((h) => <option key={h.node.id} value={before + h.node.id}>{nameOf(h.node.names)}</option>)}</datalist>}
    </label>
  );
}
