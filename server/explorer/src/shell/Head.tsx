// The head of the page: the name, the views, undo and redo, language and theme.
import { signal } from '@preact/signals';
import { ExportPanel } from '../export/ExportPanel';
import { t } from '../i18n/words';
import { address, go, lang, redoable, undoable, type View } from '../state/address';
import { theme } from '../theme/encoding';
import { SignOut } from './SignIn';
import { views } from './views';

const copied = signal(false);

async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  copied.value = true;
  setTimeout(() => { copied.value = false; }, 2000);
}

/** Back to the opening picture, in the same language and theme. */
export const home = (): void => go({ of: [], article: '', paths: [], path: 0, ask: '', values: '', select: [], hide: [], view: 'graph' });

export function Head() {
  const { view, ask } = address.value;
  const other = lang.value === 'ar' ? 'en' : 'ar';
  const dark = theme.value === 'dark';
  return (
    <header class="head">
      <h1><button class="home" onClick={home}>{t('name')}</button></h1>
      <p class="muted wide">{t('tagline')}</p>
      <nav class="tabs row" role="tablist" aria-label={t('views')}>
        {(Object.keys(views) as View[]).map((v) => (
          <button key={v} role="tab" aria-selected={v === view} onClick={() => go({ view: v })}>{t(v)}</button>
        ))}
      </nav>
      <span class="end" />
      <button class="plain" aria-pressed={!!ask} onClick={() => go({ ask: ask ? '' : 'all', values: '', article: '', select: [] })}>{t('questions')}</button>
      <button class="plain" disabled={!undoable.value} onClick={() => history.back()}>{t('undo')}</button>
      <button class="plain" disabled={!redoable.value} onClick={() => history.forward()}>{t('redo')}</button>
      <button class="plain wide" onClick={() => void copyLink()}>{t(copied.value ? 'copied' : 'share')}</button>
      <ExportPanel />
      <SignOut />
      <button class="plain" onClick={() => go({ theme: dark ? 'light' : 'dark' }, true)}>{t(dark ? 'toLight' : 'toDark')}</button>
      <button lang={other} onClick={() => go({ lang: other }, true)}>{t('other')}</button>
    </header>
  );
}
