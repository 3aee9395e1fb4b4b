// Takes an article by paste or by drop, has the server read it, and shows what came of it.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ask } from '../api/client';
import { LoadDocument, type LoadMutation } from '../api/gen';
import { t } from '../i18n/words';
import { reason } from '../shell/reason';
import { go } from '../state/address';
import { reload } from '../state/picture';

const largest = 8 << 20; // bytes that the server takes
const draft = signal({ text: '', published: '', outlet: '' });
const state = signal<'' | 'reading' | 'over'>('');
const told = signal('');

/** What came of the article that was loaded last. */
export const report = signal({ article: '', text: '' });

async function take(file: File | undefined): Promise<void> {
  state.value = '';
  if (!file) return;
  if (file.size > largest) { told.value = t('loadTooLarge'); return; }
  const text = await file.text();
  if (text.includes('\0') || /\.(html?|pdf|docx?)$/i.test(file.name)) { told.value = t('loadNotText'); return; }
  draft.value = { ...draft.value, text };
  await load();
}

async function load(): Promise<void> {
  const { text, published, outlet } = draft.value;
  state.value = 'reading';
  told.value = '';
  try {
    const input = { text, published: published || null, outlet: outlet || null };
    done((await ask(LoadDocument, { input })).loadArticle);
  } catch (e) {
    told.value = reason(e);
  }
  state.value = '';
}

function done({ article, change }: LoadMutation['loadArticle']): void {
  const text = change.changed
    ? t('loaded', { nodes: change.nodesAdded, relations: change.relationsAdded, claims: change.claimsAdded })
    : t('loadedKnown');
  draft.value = { text: '', published: '', outlet: '' };
  reload();
  report.value = { article: article?.id ?? '', text };
  if (article) go({ article: article.id, select: [], of: [], paths: [] });
}

export function Loader() {
  const file = useRef<HTMLInputElement>(null);
  const d = draft.value;
  const set = (change: Partial<typeof d>) => { draft.value = { ...d, ...change }; };
  const drop = (e: DragEvent) => { e.preventDefault(); void take(e.dataTransfer?.files[0]); };
  return (
    <form class={`loader stack ${state.value}`} onSubmit={(e) => { e.preventDefault(); void load(); }}
      onDragOver={(e) => { e.preventDefault(); state.value = 'over'; }} onDragLeave={() => { state.value = ''; }} onDrop={drop}>
      <label>{t('loadText')}
        <textarea rows={7} dir="auto" required value={d.text} onInput={(e) => set({ text: e.currentTarget.value })} />
      </label>
      <div class="row">
        <label>{t('loadDate')} <input dir="ltr" inputMode="numeric" placeholder="2024-03-08" pattern="\d{4}(-\d\d(-\d\d)?)?" value={d.published} onInput={(e) => set({ published: e.currentTarget.value })} /></label>
        <label>{t('loadOutlet')} <input dir="auto" placeholder={t('optional')} value={d.outlet} onInput={(e) => set({ outlet: e.currentTarget.value })} /></label>
      </div>
      <div class="row">
        <button class="primary" disabled={state.value === 'reading' || !d.text.trim()}>{t(state.value === 'reading' ? 'loadGoing' : 'loadGo')}</button>
        <button type="button" onClick={() => file.current!.click()}>{t('loadFile')}</button>
        <input ref={file} type="file" hidden accept=".txt,.md,text/plain,text/markdown" aria-label={t('loadFile')} onChange={(e) => void take(e.currentTarget.files?.[0])} />
      </div>
      {state.value === 'reading' && <progress aria-label={t('loadGoing')} />}
      {state.value === 'over' && <p>{t('loadDrop')}</p>}
      {told.value && <p role="status">{told.value}</p>}
    </form>
  );
}
