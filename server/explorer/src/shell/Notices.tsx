// What a person is told where there is no picture: why, and what to do next.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { offline, waiting } from '../api/client';
import { wanted } from '../api/key';
import { Loader } from '../article/Loader';
import { t } from '../i18n/words';
import { go, address } from '../state/address';
import { reason } from './reason';
import { more } from '../state/expand';
import { failure, giveUp, loading, picture, reload } from '../state/picture';

const late = signal(false);
const pause = 5000; // milliseconds after which a lost connection is tried again

export function Notices() {
  const busy = waiting.value > 0;
  useEffect(() => {
    const timer = setTimeout(() => { late.value = busy; }, busy ? 3000 : 0);
    return () => clearTimeout(timer);
  }, [busy]);
  useEffect(() => {
    if (!offline.value) return;
    const timer = setInterval(reload, pause);
    addEventListener('online', reload);
    return () => { clearInterval(timer); removeEventListener('online', reload); };
  }, [offline.value]);
  const p = picture.value;
  if (wanted.value) return null; // the field for the key says it
  if (failure.value || offline.value) {
    return (
      <div class="notice stack" role="alert">
        <h2>{t(offline.value ? 'offlineTitle' : 'failed')}</h2>
        <p>{failure.value ? reason(failure.value) : t('offlineText')}</p>
        {offline.value && <p class="muted">{t('offlineAgain')}</p>}
        <button class="primary" onClick={reload}>{t('retry')}</button>
      </div>
    );
  }
  if (loading.value && !p.things.size) return <p class="notice small" role="status">{t(late.value ? 'slow' : 'loading')}</p>;
  if (late.value && busy) {
    return <p class="notice small" role="status">{t('slow')} {loading.value && <button class="link" onClick={giveUp}>{t('giveUp')}</button>}</p>;
  }
  if (p.empty) return <div class="notice stack"><h2>{t('emptyTitle')}</h2><p>{t('emptyText')}</p><Loader /></div>;
  if (!p.links.size && !address.value.article && !address.value.paths.length) return <Nothing />;
  if (p.more.size) return <p class="notice small muted" role="status">{t('truncated')} <button class="link" onClick={more}>{t('more')}</button></p>;
  return null;
}

function Nothing() {
  return (
    <div class="notice stack" role="status">
      <h2>{t('nothingTitle')}</h2>
      <p>{t('nothingText')}</p>
      <button onClick={() => go({ kind: 'ALL' })}>{t('withTables')}</button>
    </div>
  );
}
