// Takes an article by paste or by drop, has the server read it, and shows what came of it.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ask } from '../api/client';
import { LoadDocument, type LoadMutation } from '../api/gen';
import { t } from '../i18n/words';
import { reason } from '../shell/reason';
import { go } from '../state/address';
import { reload } from '../state/picture';
import { counted, job, loadFiles } from './files';

const largest = 64 << 20; // bytes that the server takes at once
const draft = signal({ text: '', published: '', outlet: '' });
const state = signal<'' | 'reading' | 'over'>('');
const told = signal<string[]>([]);

/** What came of the article that was loaded last. */
export const report = signal({ article: '', text: '' });

/** Loads files: one of plain text as if it were pasted, so that it opens. */
async function take(list: FileList | null | undefined): Promise<void> {
  state.value = '';
  const files = [...(list ?? [])];
  const [first] = files;
  if (!first) return;
  if (files.reduce((n, f) => n + f.size, 0) > largest) { told.value = [t('loadTooLarge')]; return; }
  if (files.length === 1 && /\.(txt|text|md)$/i.test(first.name)) {
    draft.value = { ...draft.value, text: await first.text() };
    await load();
    return;
  }
  state.value = 'reading';
  told.value = [];
  told.value = await loadFiles(files).catch((e: unknown) => [reason(e)]);
  state.value = '';
}

async function load(): Promise<void> {
  const { text, published, outlet } = draft.value;
  state.value = 'reading';
  told.value = [];
  try {
    const input = { text, published: published || null, outlet: outlet || null };
    done((await ask(LoadDocument, { input })).loadArticle);
  } catch (e) {
    told.value = [reason(e)];
  }
  state.value = '';
}

function done({ article, change }: LoadMutation['loadArticle']): void {
  const text = change.changed
    ? t('loaded', counted(change))
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
  const drop = (e: DragEvent) => { e.preventDefault(); void take(e.dataTransfer?.files); };
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
        <input ref={file} type="file" hidden multiple accept=".txt,.md,.html,.htm,.json,.jsonl,.ndjson,.csv,.yaml,.yml" aria-label={t('loadFile')} onChange={(e) => void take(e.currentTarget.files)} />
      </div>
      {state.value === 'reading' && <progress aria-label={t('loadGoing')} {...(job.value && { max: job.value.total, value: job.value.done })} />}
      {state.value === 'over' && <p>{t('loadDrop')}</p>}
      {told.value.length > 0 && <div role="status">{told.value.map((line) => <p key={line}><bdi>{line}</bdi></p>)}</div>}
    </form>
  );
}
