// The page: three columns on a desk; on a phone the canvas, and the rest as sheets.
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { key } from '../api/key';
import { ArticlePage } from '../article/ArticlePage';
import { Start } from '../article/Start';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { Gallery } from '../gallery/Gallery';
import { arranging } from '../graph/layout';
import { t } from '../i18n/words';
import { Find } from '../search/Find';
import { address } from '../state/address';
import { loading, picture } from '../state/picture';
import { Head } from './Head';
import { Notices } from './Notices';
import { PathSteps } from './PathSteps';
import { SignIn } from './SignIn';
import { views } from './views';

/** Which sheet is open on a phone. */
export const sheet = signal<'' | 'find' | 'side'>('');

export function Page() {
  const { article, view, select, ask } = address.value;
  const View = views[view] ?? views.graph;
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) sheet.value = select.length || article || ask ? 'side' : '';
    first.current = false;
  }, [select.join(), article, ask]);
  return (
    <div key={key.value} class={`page ${article ? 'reading' : ''} ${sheet.value ? 'sheet' : ''}`} aria-busy={loading.value || arranging.value}>
      <Head />
      <Column name="find" label={t('openFilters')}><Find /></Column>
      <main class="canvas" aria-label={t(view)}>
        <PathSteps />
        {!picture.value.empty && <View />}
        <Notices />
        <SignIn />
      </main>
      <Column name="side" label={t('evidence')}>
        {article ? <ArticlePage /> : select.length ? <EvidencePanel /> : ask ? <Gallery /> : <Start />}
      </Column>
      <nav class="dock" aria-label={t('views')}>
        <button onClick={() => (sheet.value = 'find')}>{t('openFilters')}</button>
        <button onClick={() => (sheet.value = 'side')}>{article ? t('sentences') : select.length ? t('evidence') : ask ? t('questions') : t('articles')}</button>
      </nav>
    </div>
  );
}

function Column({ name, label, children }: { name: 'find' | 'side'; label: string; children: ComponentChildren }) {
  const open = sheet.value === name;
  return (
    <aside class={`${name} ${open ? 'open' : ''}`} aria-label={label} tabIndex={-1}
      onKeyDown={(e) => { if (e.key === 'Escape') sheet.value = ''; }}>
      <button class="sheet-close" onClick={() => (sheet.value = '')}>{t('close')}</button>
      {children}
    </aside>
  );
}
